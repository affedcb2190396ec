// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "process/ChildEnvironment.h"
#include "process/FileDescriptor.h"

#include <QByteArray>
#include <QList>

#include <sys/types.h>

namespace jackfield {

/// A guard that was started, and our ends of what leads to it and to its program. All are
/// non-blocking and closed on exec.
struct SpawnedGuard
{
    pid_t pid = 0;
    FileDescriptor input;       ///< to write the program's standard input
    FileDescriptor output;      ///< to read its standard output
    FileDescriptor errorOutput; ///< to read its standard error
    FileDescriptor socket;      ///< GuardReports come from there; closing it ends the tree
};

/// Starts the guard with these arguments. It gets descriptors 0 to 3 and nothing else of ours,
/// default signal handlers, and the environment. StartFailed when the system lets us have no more
/// descriptors or processes, or when the guard cannot be executed.
Result<SpawnedGuard> spawnGuard(const QByteArray &guardPath, const QList<QByteArray> &arguments,
                                ChildEnvironment &environment);

} // namespace jackfield
