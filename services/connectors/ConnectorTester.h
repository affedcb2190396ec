// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "mcp/ConnectionTest.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace jackfield {

/// Runs real tests of saved connectors, a bounded number at once, and stores what they find. Owned
/// by the composition root; lives on the main thread.
class ConnectorTester : public QObject
{
    Q_OBJECT

public:
    ConnectorTester(ConnectorService &connectors, ConnectionTestFactory &tests,
                    QObject *parent = nullptr);
    ~ConnectorTester() override;

    /// At most this many tests at once, from now on; at least 1.
    void setParallelTests(int count);
    void setLimits(const TestLimits &limits);
    /// Whether trafficSeen() tells the messages of tests that start from now on.
    void setTrafficWatched(bool watched) { m_watchesTraffic = watched; }

    /// Queues tests; a connector that is queued or running already is not queued twice.
    void test(const QList<ConnectorId> &ids);
    /// Cancels one, or all; the running ones end their servers, and each reports Cancelled, which
    /// is not stored.
    void cancel(const ConnectorId &id);
    void cancelAll();

    /// A test of this one that is queued does not start before release(): it is being tested
    /// elsewhere, and never twice at once.
    void hold(const ConnectorId &id) { m_held.insert(id); }
    void release(const ConnectorId &id);

    bool isTesting(const ConnectorId &id) const;
    /// Whether an outcome says something about the connector, and is stored: not one that was
    /// cancelled, or met a locked session.
    static bool isStored(const TestReport &report);
    /// Queued and running ones.
    int pendingCount() const;

Q_SIGNALS:
    void queued(const jackfield::ConnectorId &id);
    void testStarted(const jackfield::ConnectorId &id);
    void stepReported(const jackfield::ConnectorId &id, const jackfield::TestStep &step);
    /// A line of the server's standard error; see ConnectionTest::stderrLine().
    void stderrLine(const jackfield::ConnectorId &id, const QString &line);
    void trafficSeen(const jackfield::ConnectorId &id, const jackfield::TrafficEntry &entry);
    void testFinished(const jackfield::ConnectorId &id, const jackfield::TestReport &report);
    /// The test ran, but its outcome could not be stored.
    void saveFailed(const jackfield::ConnectorId &id, const jackfield::Error &error);
    /// Nothing is queued or running any more.
    void allFinished();

private:
    struct Running
    {
        std::unique_ptr<ConnectionTest> test;
        qint64 revision = 0; ///< of the configuration that is being tested
    };

    void scheduleNext();
    void startNext();
    void start(const ConnectorId &id);
    void finish(const ConnectorId &id, const TestReport &report);
    void finishWithoutServer(const ConnectorId &id, qint64 revision, const Error &error);
    void reportCancelled(const ConnectorId &id);
    void conclude(const ConnectorId &id, qint64 revision, TestReport report);

    ConnectorService &m_connectors;
    ConnectionTestFactory &m_tests;
    TestLimits m_limits;
    int m_parallelTests = 4;
    bool m_watchesTraffic = false;
    QList<ConnectorId> m_queue;
    QSet<ConnectorId> m_held;
    QTimer m_next;               ///< a turn of the event loop until startNext()
    QSet<ConnectorId> m_waiting; ///< the same as m_queue
    std::unordered_map<ConnectorId, Running> m_running;
};

} // namespace jackfield
