// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ProcessLauncher.h"

#include <chrono>

namespace jackfield {

/// How long a process tree may take over its own end.
struct EndGraces
{
    std::chrono::milliseconds afterInputClosed{2'000}; ///< between end of input and SIGTERM
    std::chrono::milliseconds afterTerminate{2'000};   ///< between SIGTERM and SIGKILL

    bool operator==(const EndGraces &) const = default;
};

/// Starts programs below a guard of their own (services/process/guard), a tiny process that ends
/// all that the program started, also when our process dies. Used on one thread, the one whose
/// event loop the trees then need; the trees may outlive the launcher.
class GuardedProcessLauncher final : public ProcessLauncher
{
public:
    /// `guardPath` is the guard's executable; empty: beside the running executable, in ../bin or in
    /// ../libexec/jackfield of its folder.
    explicit GuardedProcessLauncher(const EndGraces &graces = {}, const QString &guardPath = {});

    /// Errors that arrive by startFailed(): CommandNotFound, NotExecutable, WorkingFolder,
    /// InvalidInput (an environment that no process can have), StartFailed.
    std::unique_ptr<ProcessTree> launch(const LaunchSpec &spec) override;

private:
    EndGraces m_graces;
    QString m_guardPath;
};

} // namespace jackfield
