// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Settings.h"

namespace jackfield {

/// Keeps the settings between runs.
class SettingsRepository
{
public:
    virtual ~SettingsRepository() = default;
    /// What was saved; a value that is missing or out of its range is the default.
    virtual Settings load() const = 0;
    virtual Result<void> save(const Settings &settings) = 0;
};

} // namespace jackfield
