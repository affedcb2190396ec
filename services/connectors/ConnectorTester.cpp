// SPDX-License-Identifier: MIT
#include "connectors/ConnectorTester.h"

#include <algorithm>

namespace jackfield {

ConnectorTester::ConnectorTester(ConnectorService &connectors, ConnectionTestFactory &tests,
                                 QObject *parent)
    : QObject(parent), m_connectors(connectors), m_tests(tests)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &ConnectorTester::startNext);
}

ConnectorTester::~ConnectorTester() = default;

void ConnectorTester::setParallelTests(int count)
{
    m_parallelTests = std::max(1, count);
    scheduleNext();
}

void ConnectorTester::setLimits(const TestLimits &limits)
{
    m_limits = limits;
}

void ConnectorTester::test(const QList<ConnectorId> &ids)
{
    for (const ConnectorId &id : ids) {
        if (isTesting(id))
            continue;
        m_queue.append(id);
        m_waiting.insert(id);
        Q_EMIT queued(id);
    }
    scheduleNext();
}

void ConnectorTester::cancel(const ConnectorId &id)
{
    if (m_waiting.remove(id)) {
        m_queue.removeOne(id);
        reportCancelled(id);
    } else if (const auto running = m_running.find(id); running != m_running.end()) {
        running->second.test->cancel();
    }
}

void ConnectorTester::cancelAll()
{
    const QList<ConnectorId> waiting = std::exchange(m_queue, {});
    m_waiting.clear();
    for (const ConnectorId &id : waiting)
        reportCancelled(id);
    QList<ConnectorId> running;
    for (const auto &[id, job] : m_running)
        running.append(id);
    for (const ConnectorId &id : std::as_const(running))
        cancel(id);
}

bool ConnectorTester::isTesting(const ConnectorId &id) const
{
    return m_running.contains(id) || m_waiting.contains(id);
}

int ConnectorTester::pendingCount() const
{
    return int(m_running.size()) + int(m_queue.size());
}

void ConnectorTester::scheduleNext()
{
    // From the event loop, so that a test which ends at once cannot recurse.
    m_next.start();
}

void ConnectorTester::startNext()
{
    if (int(m_running.size()) >= m_parallelTests)
        return;
    const auto next = std::find_if(m_queue.cbegin(), m_queue.cend(),
                                   [this](const ConnectorId &id) { return !m_held.contains(id); });
    if (next == m_queue.cend())
        return;
    // One in a turn of the event loop: starting a hundred programs at a go would hold the window.
    scheduleNext();
    start(m_queue.takeAt(next - m_queue.cbegin()));
}

void ConnectorTester::release(const ConnectorId &id)
{
    if (m_held.remove(id))
        scheduleNext();
}

void ConnectorTester::start(const ConnectorId &id)
{
    m_waiting.remove(id);
    Q_EMIT testStarted(id);
    const auto connector = m_connectors.find(id);
    auto target =
        connector ? m_connectors.target(id) : Result<ConnectionTarget>(failure(connector.error()));
    if (!target) {
        finishWithoutServer(id, connector ? connector->revision : 0, target.error());
        return;
    }
    // A test finds out anew: a server may have learnt the newer era meanwhile.
    target->knownEra.reset();
    auto test = m_tests.create(*target, m_limits);
    ConnectionTest *const running = test.get();
    m_running.emplace(id, Running{std::move(test), connector->revision});
    connect(running, &ConnectionTest::stepReported, this,
            [this, id](const TestStep &step) { Q_EMIT stepReported(id, step); });
    connect(running, &ConnectionTest::stderrLine, this,
            [this, id](const QString &line) { Q_EMIT stderrLine(id, line); });
    if (m_watchesTraffic)
        running->watchTraffic();
    connect(running, &ConnectionTest::trafficSeen, this,
            [this, id](const TrafficEntry &entry) { Q_EMIT trafficSeen(id, entry); });
    connect(running, &ConnectionTest::finished, this,
            [this, id](const TestReport &report) { finish(id, report); });
    running->start();
}

void ConnectorTester::finish(const ConnectorId &id, const TestReport &report)
{
    auto job = m_running.extract(id);
    if (job.empty())
        return;
    // The test is still inside its own signal.
    job.mapped().test.release()->deleteLater();
    conclude(id, job.mapped().revision, report);
}

void ConnectorTester::finishWithoutServer(const ConnectorId &id, qint64 revision,
                                          const Error &error)
{
    TestReport report;
    report.error = error;
    conclude(id, revision, report);
}

void ConnectorTester::reportCancelled(const ConnectorId &id)
{
    finishWithoutServer(id, 0, Error{ErrorCode::Cancelled, {}});
}

void ConnectorTester::conclude(const ConnectorId &id, qint64 revision, TestReport report)
{
    if (isStored(report)) {
        const auto saved = m_connectors.saveReport(id, revision, report);
        if (!saved && saved.error().code != ErrorCode::NotFound)
            Q_EMIT saveFailed(id, saved.error());
    }
    Q_EMIT testFinished(id, report);
    if (pendingCount() == 0)
        Q_EMIT allFinished();
    else
        scheduleNext();
}

bool ConnectorTester::isStored(const TestReport &report)
{
    if (!report.error)
        return true;
    // These say something about us, not about the connector.
    const ErrorCode code = report.error->code;
    return code != ErrorCode::Cancelled && code != ErrorCode::Locked && code != ErrorCode::NotFound;
}

} // namespace jackfield
