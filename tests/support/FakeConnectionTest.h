// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ConnectionTest.h"

#include <QList>
#include <QPointer>

#include <memory>
#include <optional>
#include <utility>

namespace jackfield {

/// A ConnectionTest that does nothing by itself: the test that uses it reports steps and the end.
/// The one who asked the factory owns it; the factory only watches it.
class FakeConnectionTest final : public ConnectionTest
{
public:
    FakeConnectionTest(ConnectionTarget target, TestLimits limits)
        : m_target(std::move(target)), m_limits(limits)
    {
    }

    void start() override
    {
        m_started = true;
        if (m_reportAtStart)
            finishLater(*m_reportAtStart);
    }

    /// Ends with Cancelled, as a real test does: later, not within this call.
    void cancel() override
    {
        m_cancelled = true;
        if (m_finishOnCancel) {
            TestReport report;
            report.error = Error{ErrorCode::Cancelled, {}};
            finishLater(report);
        }
    }

    void reportStep(TestStep::Kind kind, TestStep::State state, const QString &detail = {},
                    int elapsedMs = 0)
    {
        Q_EMIT stepReported(TestStep{kind, state, elapsedMs, detail});
    }
    void reportStderr(const QString &line) { Q_EMIT stderrLine(line); }

    /// Finishes now; only the first time counts. The receiver may destroy this object.
    void finish(const TestReport &report)
    {
        if (std::exchange(m_finished, true))
            return;
        Q_EMIT finished(report);
    }
    void succeed(int tools = 3)
    {
        TestReport report;
        report.era = Era::Legacy;
        report.protocolVersion = QStringLiteral("2025-11-25");
        report.serverName = QStringLiteral("fake");
        report.serverVersion = QStringLiteral("1.0.0");
        report.capabilities = QStringList{QStringLiteral("tools")};
        report.tools = tools;
        for (int i = 1; i <= tools; ++i)
            report.toolNames.append(QStringLiteral("tool-%1").arg(i));
        report.testedAt = QDateTime::currentDateTimeUtc();
        finish(report);
    }
    void fail(ErrorCode code, const QString &detail = {})
    {
        TestReport report;
        report.error = Error{code, detail};
        report.testedAt = QDateTime::currentDateTimeUtc();
        finish(report);
    }

    bool wasStarted() const { return m_started; }
    bool wasCancelled() const { return m_cancelled; }
    bool isRunning() const { return m_started && !m_finished; }
    const ConnectionTarget &target() const { return m_target; }
    const TestLimits &limits() const { return m_limits; }

    /// Finish by itself (from the event loop) once started.
    void finishAtStart(const TestReport &report) { m_reportAtStart = report; }
    /// Whether cancel() ends the test by itself; true unless said otherwise.
    void setFinishOnCancel(bool finishes) { m_finishOnCancel = finishes; }

private:
    void finishLater(const TestReport &report)
    {
        QMetaObject::invokeMethod(this, [this, report] { finish(report); }, Qt::QueuedConnection);
    }

    ConnectionTarget m_target;
    TestLimits m_limits;
    std::optional<TestReport> m_reportAtStart;
    bool m_started = false;
    bool m_cancelled = false;
    bool m_finished = false;
    bool m_finishOnCancel = true;
};

/// Makes FakeConnectionTests and remembers them in order, for the test to drive by hand.
class FakeConnectionTestFactory final : public ConnectionTestFactory
{
public:
    std::unique_ptr<ConnectionTest> create(const ConnectionTarget &target,
                                           const TestLimits &limits) override
    {
        auto test = std::make_unique<FakeConnectionTest>(target, limits);
        if (m_reportAtStart)
            test->finishAtStart(*m_reportAtStart);
        m_created.append(test.get());
        return test;
    }

    /// Every test made from now on ends by itself with this report.
    void finishAllWith(const TestReport &report) { m_reportAtStart = report; }

    int createdCount() const { return int(m_created.size()); }
    /// The test made as the n-th, from 0; null when it has been destroyed.
    FakeConnectionTest *at(int n) const { return m_created.at(n); }
    FakeConnectionTest *last() const { return m_created.isEmpty() ? nullptr : m_created.last(); }

    /// Tests that were started and have neither finished nor been destroyed.
    int runningCount() const
    {
        int count = 0;
        for (const QPointer<FakeConnectionTest> &test : m_created)
            if (test && test->isRunning())
                ++count;
        return count;
    }

private:
    QList<QPointer<FakeConnectionTest>> m_created;
    std::optional<TestReport> m_reportAtStart;
};

} // namespace jackfield
