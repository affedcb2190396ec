// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/RefreshLock.h"

#include <QString>

namespace jackfield {

/// The lock as a file for each connector in a folder that only this person can write to. Its
/// holder's process id stands in it, so that the lock of a process that died is taken over at once,
/// and one that hangs is after a minute.
class LockFileRefreshLock final : public RefreshLock
{
public:
    /// `folder` must exist.
    explicit LockFileRefreshLock(QString folder) : m_folder(std::move(folder)) {}

    std::unique_ptr<Held> tryTake(const ConnectorId &connector) override;

private:
    QString m_folder;
};

} // namespace jackfield
