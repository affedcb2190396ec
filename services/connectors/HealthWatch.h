// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorReader.h"
#include "connectors/ConnectorService.h"
#include "connectors/ConnectorTester.h"
#include "connectors/HealthSchedule.h"

#include <QObject>
#include <QTimer>

namespace jackfield {

/// Something that a quiet test found and that a person wants to know.
struct HealthNotice
{
    enum class Kind {
        Broke,        ///< it was connected, and failed
        ToolsChanged, ///< its tools are not what was accepted any more
    };

    Kind kind = Kind::Broke;
    ConnectorId id;
    QString name;
    std::optional<ErrorCode> code; ///< why it failed

    bool operator==(const HealthNotice &) const = default;
};

/// Tests connectors again by itself, quietly: one at a time, only while the session is unlocked (so
/// that nothing is ever asked for it) and while no test that a person asked for is queued or
/// running; one that a person asks for ends it. Reports are stored as those of any test. Main
/// thread; owned by the composition root, like what it is built from, which outlives it.
class HealthWatch : public QObject
{
    Q_OBJECT

public:
    HealthWatch(const Session &session, ConnectorService &connectors, ConnectorTester &tester,
                ConnectionTestFactory &tests, Clock &clock,
                HealthSchedule::Random random = usualRandom(), QObject *parent = nullptr);
    ~HealthWatch() override;

    /// How long after its last test a connector is tested again; zero, as at first: never.
    void setInterval(std::chrono::seconds interval);
    void setLimits(const TestLimits &limits) { m_quiet.setLimits(limits); }
    /// Ends what is running; what is due waits for the next look().
    void cancel() { m_quiet.cancelAll(); }

    /// Starts what is due by the clock. Called by itself every few seconds while there is an
    /// interval, and after each test.
    void look();

    const HealthSchedule &schedule() const { return m_schedule; }

Q_SIGNALS:
    /// What the tests that were due found, together, once none is due any more: a network that is
    /// gone is one notice, not fifty. Each break and each change is told once.
    void noticed(const QList<jackfield::HealthNotice> &notices);

private:
    static HealthSchedule::Random usualRandom();
    void goOn();
    bool mayTest() const;
    bool startNext();
    void takePage(const QList<Connector> &page, bool isFirst);
    void takeList(const std::optional<Error> &error);
    void takeOutcome(const ConnectorId &id, const TestReport &report);
    void note(const Connector &before, const Connector &now);

    const Session &m_session;
    ConnectorService &m_connectors;
    ConnectorTester &m_tester; ///< the person's own
    Clock &m_clock;
    ConnectorTester m_quiet;
    HealthSchedule m_schedule;
    ConnectorReader m_reader;
    QList<Connector> m_tested; ///< what the reading under way has met, of those that are watched
    bool m_isStale = true;     ///< the schedule knows less than the database
    Connector m_before;        ///< the one that is being tested, as it was
    QList<HealthNotice> m_notices;
    QTimer m_looks;
};

} // namespace jackfield
