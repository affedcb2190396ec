// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"
#include "domain/Result.h"

#include <memory>

namespace jackfield {

/// Held by the process that runs a task, for as long as it does; gone with it, however it ends.
class TaskLock
{
public:
    virtual ~TaskLock() = default;
};

/// Tells a task that runs from one that died with its process.
class TaskLocks
{
public:
    virtual ~TaskLocks() = default;
    /// InvalidInput where another process has it; Storage.
    virtual Result<std::unique_ptr<TaskLock>> take(const TaskId &id) = 0;
    virtual bool isHeld(const TaskId &id) = 0;
};

} // namespace jackfield
