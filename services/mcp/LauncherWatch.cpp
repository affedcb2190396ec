// SPDX-License-Identifier: MIT
#include "mcp/LauncherWatch.h"

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

using Kind = TestStep::Kind;
using State = TestStep::State;

const QString npmLevel = QStringLiteral("npm_config_loglevel");

bool sets(const SecretEntries &environment, const QString &name)
{
    // npm reads its variables in any case.
    return std::any_of(environment.begin(), environment.end(), [&](const SecretEntry &entry) {
        return entry.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

LauncherWatch::LauncherWatch(TestSteps &steps, GaveUp gaveUp)
    : m_steps(steps), m_gaveUp(std::move(gaveUp))
{
}

void LauncherWatch::begin(const LocalTarget &local)
{
    m_launcher = launcherOf(local.command, local.args);
    m_failure.reset();
    m_spoke = m_hasGivenUp = m_failedInPassing = false;
    m_environment.clear();
    if (m_launcher == Launcher::Npm && !sets(local.environment, npmLevel))
        m_environment = {{npmLevel, QStringLiteral("http")}};
}

bool LauncherWatch::takeLine(const QString &line)
{
    if (m_launcher == Launcher::None || m_spoke)
        return false;
    const LauncherNews news = readLauncherLine(m_launcher, line);
    if (!news.fetched.isEmpty())
        startDownload();
    // What it says at its end explains more than what it said while it tried.
    if (!news.failure.isEmpty() && (!m_failure || (m_failedInPassing && !news.isChatter))) {
        startDownload();
        m_failure = Error{ErrorCode::LauncherFailed, news.failure};
        m_failedInPassing = news.isChatter;
    }
    if (news.isFinal && !std::exchange(m_hasGivenUp, true))
        m_gaveUp(*m_failure);
    return news.isChatter && !m_environment.isEmpty();
}

void LauncherWatch::startDownload()
{
    if (m_steps.isRunning(Kind::Download))
        return;
    // The handshake has not begun after all.
    m_steps.end(Kind::Handshake, State::Skipped);
    m_steps.begin(Kind::Download);
}

Error LauncherWatch::explained(const Error &error) const
{
    if (error.code != ErrorCode::Timeout || m_launcher == Launcher::None || m_spoke)
        return error;
    if (m_failure)
        return *m_failure;
    return m_steps.isRunning(Kind::Download) ? Error{error.code, QStringLiteral("download")}
                                             : error;
}

void LauncherWatch::serverSpoke()
{
    if (std::exchange(m_spoke, true) || !m_steps.isRunning(Kind::Download))
        return;
    m_steps.end(Kind::Download, State::Done);
    m_steps.begin(Kind::Handshake);
}

} // namespace jackfield
