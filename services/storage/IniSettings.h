// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/SettingsRepository.h"

#include <QString>

namespace jackfield {

/// The settings in `settings.ini` (0600) of the data folder. Holds nothing between calls, so that
/// two processes see each other's saved settings.
class IniSettings final : public SettingsRepository
{
public:
    explicit IniSettings(const QString &dataDir);

    Settings load() const override;
    /// ReadOnlyStorage, DiskFull or Storage, with the path.
    Result<void> save(const Settings &settings) override;

private:
    QString m_dataDir;
    QString m_path;
};

} // namespace jackfield
