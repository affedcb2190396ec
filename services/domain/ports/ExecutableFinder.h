// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QFuture>
#include <QString>

namespace jackfield {

/// An executable that was found, and why that one.
struct FoundExecutable
{
    QString path;       ///< absolute
    QString through;    ///< in words for a person: which folder of PATH, as set by which shell
    QString searchPath; ///< the PATH it was found in, for the child to inherit

    bool operator==(const FoundExecutable &) const = default;
};

/// Finds the program that a command names, as the person's own terminal would.
class ExecutableFinder
{
public:
    virtual ~ExecutableFinder() = default;
    /// CommandNotFound (the detail lists where was looked) or NotExecutable. A command with a slash
    /// is taken as a path; `~/` is the home folder. May ask the login shell, so it takes its time.
    virtual QFuture<Result<FoundExecutable>> find(const QString &command) = 0;
};

} // namespace jackfield
