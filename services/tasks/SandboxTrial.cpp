// SPDX-License-Identifier: MIT
#include "tasks/SandboxTrial.h"

#include "domain/WhenFinished.h"

#include <utility>

namespace jackfield {

namespace {

using namespace std::chrono_literals;

} // namespace

SandboxTrial::SandboxTrial(ExecutableFinder &finder, ProcessLauncher &launcher, QObject *parent)
    : QObject(parent), m_finder(finder), m_trial(launcher, {10s, 1'024})
{
    m_promise.start();
}

SandboxTrial::~SandboxTrial()
{
    end(failure(ErrorCode::Cancelled));
}

QFuture<Result<FoundExecutable>> SandboxTrial::run()
{
    whenFinished(m_finder.find(QStringLiteral("bwrap")), this,
                 [this](const Result<FoundExecutable> &found) {
                     if (found)
                         tryOn(*found);
                     else
                         end(failure(ErrorCode::NoSandbox));
                 });
    return m_promise.future();
}

void SandboxTrial::tryOn(const FoundExecutable &bubblewrap)
{
    const LaunchSpec spec{bubblewrap.path,
                          {QStringLiteral("--ro-bind"), QStringLiteral("/"), QStringLiteral("/"),
                           QStringLiteral("--unshare-pid"), QStringLiteral("true")},
                          QStringLiteral("/"),
                          bubblewrap.searchPath,
                          {}};
    whenFinished(m_trial.run(spec), this, [this, bubblewrap](const Result<ShortOutput> &said) {
        if (said && said->exit.status == 0 && said->exit.signal == 0)
            end(bubblewrap);
        else
            end(failure(ErrorCode::NoSandbox, tr("this system does not let bubblewrap make one")));
    });
}

void SandboxTrial::end(const Result<FoundExecutable> &outcome)
{
    if (std::exchange(m_ended, true))
        return;
    m_promise.addResult(outcome);
    m_promise.finish();
}

} // namespace jackfield
