// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ExecutableFinder.h"
#include "tasks/ShortRun.h"

namespace jackfield {

/// Whether this machine has a sandbox: bubblewrap may be there and still be forbidden to make
/// namespaces, which only a trial tells. Once. Main thread; what it is built on outlives it.
class SandboxTrial : public QObject
{
    Q_OBJECT

public:
    SandboxTrial(ExecutableFinder &finder, ProcessLauncher &launcher, QObject *parent = nullptr);
    ~SandboxTrial() override;

    /// Where bubblewrap is; NoSandbox.
    QFuture<Result<FoundExecutable>> run();

private:
    void tryOn(const FoundExecutable &bubblewrap);
    void end(const Result<FoundExecutable> &outcome);

    ExecutableFinder &m_finder;
    ShortRun m_trial;
    QPromise<Result<FoundExecutable>> m_promise;
    bool m_ended = false;
};

} // namespace jackfield
