// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/TaskLocks.h"

#include <QString>

namespace jackfield {

/// A lock file for each running task in the data folder. Its holder's process number stands in it,
/// so that one which died holds nothing.
class TaskLockFiles final : public TaskLocks
{
public:
    explicit TaskLockFiles(const QString &dataDir) : m_folder(dataDir) {}

    Result<std::unique_ptr<TaskLock>> take(const TaskId &id) override;
    bool isHeld(const TaskId &id) override;

private:
    QString path(const TaskId &id) const;

    QString m_folder;
};

} // namespace jackfield
