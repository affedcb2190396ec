// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/Clock.h"
#include "mcp/ConnectionTest.h"
#include "process/GuardedProcessLauncher.h"
#include "process/LoginShellFinder.h"

#include <QEventLoop>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <memory>

namespace jackfield {

/// Where the test servers are (tests/support/servers).
inline QString testServer(const QString &name)
{
    return QStringLiteral(JACKFIELD_TEST_SERVERS) + u'/' + name;
}

/// A local target; `args` is split at blanks.
inline ConnectionTarget localTarget(const QString &command, const QStringList &args)
{
    LocalTarget local;
    local.command = command;
    local.args = args;
    return {local, {}};
}

/// The stdio test server with these flags, split at blanks.
inline ConnectionTarget stdioTarget(const QString &flags = {})
{
    return localTarget(QStringLiteral("python3"),
                       QStringList{testServer(QStringLiteral("mcp_stdio.py"))} +
                           flags.split(u' ', Qt::SkipEmptyParts));
}

inline ConnectionTarget remoteTarget(const QUrl &url,
                                     TransportChoice transport = TransportChoice::Auto)
{
    return {RemoteTarget{url, transport, {}}, {}};
}

/// A time limit that a good server keeps on this machine, under its load of now: for tests that
/// wait for the limit itself. Measured once in a process.
inline TestLimits shortLimits();

/// Real tests with the real launcher, and what they reported.
class TestRun
{
public:
    explicit TestRun(const TestLimits &limits = {}, const SettingsRepository *settings = nullptr)
        : m_limits(limits),
          m_launcher({std::chrono::milliseconds(300), std::chrono::milliseconds(300)}),
          m_finder(LoginShellFinder::Policy::PreferInherited),
          m_factory(m_launcher, m_finder, m_clock, settings)
    {
    }

    /// Runs a test to its end.
    TestReport run(const ConnectionTarget &target)
    {
        start(target);
        return waitForEnd();
    }

    void start(const ConnectionTarget &target)
    {
        steps.clear();
        stderrLines.clear();
        m_reports.clear();
        test = m_factory.create(target, m_limits);
        QObject::connect(test.get(), &ConnectionTest::stepReported, test.get(),
                         [this](const TestStep &step) { steps.append(step); });
        QObject::connect(test.get(), &ConnectionTest::stderrLine, test.get(),
                         [this](const QString &line) { stderrLines.append(line); });
        QObject::connect(test.get(), &ConnectionTest::finished, test.get(),
                         [this](const TestReport &report) { m_reports.append(report); });
        test->start();
    }

    TestReport waitForEnd()
    {
        if (m_reports.isEmpty()) {
            // A loop of its own, because qWaitFor() naps between two rounds.
            QEventLoop loop;
            QObject::connect(test.get(), &ConnectionTest::finished, &loop, &QEventLoop::quit);
            QTimer::singleShot(120'000, &loop, &QEventLoop::quit);
            loop.exec();
        }
        if (m_reports.isEmpty()) {
            TestReport none;
            none.error = Error{ErrorCode::Internal, QStringLiteral("the test did not end")};
            return none;
        }
        return m_reports.first();
    }

    /// The last state of a step, or nothing where it was never reported.
    std::optional<TestStep> step(TestStep::Kind kind) const
    {
        std::optional<TestStep> last;
        for (const TestStep &reported : steps)
            if (reported.kind == kind)
                last = reported;
        return last;
    }

    int finishedCount() const { return int(m_reports.size()); }

    QList<TestStep> steps;
    QStringList stderrLines;
    std::unique_ptr<ConnectionTest> test;

private:
    TestLimits m_limits;
    GuardedProcessLauncher m_launcher;
    LoginShellFinder m_finder;
    SystemClock m_clock;
    McpConnectionTestFactory m_factory;
    QList<TestReport> m_reports;
};

inline TestLimits shortLimits()
{
    static const std::chrono::milliseconds limit = [] {
        TestRun run;
        const int usual = run.run(stdioTarget()).timings.totalMs;
        return std::chrono::milliseconds(std::max(2'000, 6 * usual));
    }();
    return {limit, limit};
}

} // namespace jackfield
