// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ExecutableFinder.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace jackfield {

/// Finds commands as the person's terminal does: in the PATH of the login shell, in our own, and in
/// the folders where version managers and installers put programs. The shell is asked at most once
/// at a time, in the background, and its answer kept; a command that is missing from an old answer
/// makes it ask anew. Lives on one thread with an event loop.
class LoginShellFinder final : public QObject, public ExecutableFinder
{
    Q_OBJECT

public:
    enum class Policy {
        PreferInherited,  ///< for a command line: our PATH is a terminal's; the shell is the last
                          ///< resort
        PreferLoginShell, ///< for a window: the desktop's PATH is poor
    };

    /// What the search depends on; tests give their own.
    struct Surroundings
    {
        QString home;
        QString path;                              ///< our own PATH
        QString shell;                             ///< the login shell; absolute
        std::chrono::milliseconds patience{5'000}; ///< how long the shell may take to answer

        /// HOME, PATH and SHELL of this process, the last also from the password database.
        static Surroundings ofThisProcess();
    };

    /// `guardPath` as for GuardedProcessLauncher, which runs the shell.
    explicit LoginShellFinder(Policy policy,
                              const Surroundings &surroundings = Surroundings::ofThisProcess(),
                              const QString &guardPath = {});
    ~LoginShellFinder() override;

    /// Asks the login shell now, so that a later find() need not wait. No effect when it was asked.
    void prefetch();

    /// A command with a slash is a path; a relative one starts at the home folder, because a stored
    /// command must not mean another program when Jackfield is started elsewhere. Also InvalidInput
    /// for an empty command. The future is cancelled when the finder is destroyed.
    QFuture<Result<FoundExecutable>> find(const QString &command) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace jackfield
