// SPDX-License-Identifier: MIT
#include "connectors/HealthWatch.h"

#include <QRandomGenerator>

#include <utility>

namespace jackfield {

using namespace std::chrono_literals;

HealthWatch::HealthWatch(const Session &session, ConnectorService &connectors,
                         ConnectorTester &tester, ConnectionTestFactory &tests, Clock &clock,
                         HealthSchedule::Random random, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_connectors(connectors),
      m_tester(tester),
      m_clock(clock),
      m_quiet(connectors, tests),
      m_schedule(std::move(random)),
      m_reader(connectors)
{
    m_quiet.setParallelTests(1);
    connect(&m_quiet, &ConnectorTester::testFinished, this, &HealthWatch::takeOutcome);
    connect(&m_tester, &ConnectorTester::queued, this, &HealthWatch::cancel);
    connect(&m_connectors, &ConnectorService::changed, this, [this] { m_isStale = true; });
    connect(&m_reader, &ConnectorReader::pageRead, this, &HealthWatch::takePage);
    connect(&m_reader, &ConnectorReader::finished, this, &HealthWatch::takeList);
    m_looks.setInterval(15s);
    m_looks.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_looks, &QTimer::timeout, this, &HealthWatch::look);
}

HealthWatch::~HealthWatch() = default;

HealthSchedule::Random HealthWatch::usualRandom()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

void HealthWatch::setInterval(std::chrono::seconds interval)
{
    if (interval == m_schedule.interval())
        return;
    m_schedule.setInterval(interval);
    m_isStale = true;
    if (interval.count() > 0) {
        m_looks.start();
    } else {
        m_looks.stop();
        cancel();
    }
}

void HealthWatch::look()
{
    if (m_quiet.pendingCount() > 0 || m_reader.isReading())
        return;
    if (m_isStale && mayTest()) {
        m_isStale = false;
        m_reader.start(); // goes on here, in takeList()
        return;
    }
    goOn();
}

void HealthWatch::goOn()
{
    if (!startNext() && !m_notices.isEmpty())
        Q_EMIT noticed(std::exchange(m_notices, {}));
}

bool HealthWatch::mayTest() const
{
    return m_schedule.interval().count() > 0 && m_session.isUnlocked() &&
           m_tester.pendingCount() == 0;
}

bool HealthWatch::startNext()
{
    const auto due = mayTest() ? m_schedule.due(m_clock.now()) : std::nullopt;
    const auto connector =
        due ? m_connectors.find(*due) : Result<Connector>(failure(ErrorCode::NotFound));
    if (!connector)
        return false;
    m_before = *connector;
    // Should a person ask for a test of the same one, that waits until this one has ended.
    m_tester.hold(m_before.id);
    m_quiet.test({m_before.id});
    return true;
}

void HealthWatch::takePage(const QList<Connector> &page, bool isFirst)
{
    if (isFirst)
        m_tested.clear();
    for (const Connector &connector : page)
        if (connector.enabled && connector.lastTest)
            m_tested.append(connector);
}

void HealthWatch::takeList(const std::optional<Error> &error)
{
    const QList<Connector> tested = std::exchange(m_tested, {});
    m_isStale = m_isStale || error;
    if (error)
        return; // the next look reads again
    m_schedule.update(tested, m_clock.now());
    goOn();
}

void HealthWatch::takeOutcome(const ConnectorId &id, const TestReport &report)
{
    m_tester.release(id);
    m_schedule.attempted(id, m_clock.now());
    if (ConnectorTester::isStored(report))
        if (const auto now = m_connectors.find(id))
            note(m_before, *now);
    QMetaObject::invokeMethod(this, &HealthWatch::look, Qt::QueuedConnection);
}

void HealthWatch::note(const Connector &before, const Connector &now)
{
    if (before.revision != now.revision || !now.enabled || !now.lastTest)
        return;
    const auto add = [&](HealthNotice::Kind kind) {
        m_notices.append({kind, now.id, now.name, now.lastTest->code});
    };
    if (before.status == ConnectorStatus::Connected && now.status == ConnectorStatus::Error)
        add(HealthNotice::Kind::Broke);
    const ToolDrift driftBefore = before.lastTest ? before.lastTest->toolDrift : ToolDrift::None;
    if (now.lastTest->toolDrift > driftBefore)
        add(HealthNotice::Kind::ToolsChanged);
}

} // namespace jackfield
