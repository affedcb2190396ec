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
      m_schedule(std::move(random))
{
    m_quiet.setParallelTests(1);
    connect(&m_quiet, &ConnectorTester::testFinished, this, &HealthWatch::takeOutcome);
    connect(&m_tester, &ConnectorTester::queued, this, &HealthWatch::cancel);
    connect(&m_connectors, &ConnectorService::changed, this, [this] { m_isStale = true; });
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
    if (m_quiet.pendingCount() > 0 || startNext() || m_notices.isEmpty())
        return;
    Q_EMIT noticed(std::exchange(m_notices, {}));
}

bool HealthWatch::startNext()
{
    const bool mayTest =
        m_schedule.interval().count() > 0 && m_session.isUnlocked() && m_tester.pendingCount() == 0;
    if (!mayTest || !refreshSchedule())
        return false;
    const auto due = m_schedule.due(m_clock.now());
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

/// All are read only where something changed: there may be thousands, and this is the window's
/// thread.
bool HealthWatch::refreshSchedule()
{
    if (!m_isStale)
        return true;
    const auto all = m_connectors.list();
    if (!all)
        return false;
    m_schedule.update(*all, m_clock.now());
    m_isStale = false;
    return true;
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
