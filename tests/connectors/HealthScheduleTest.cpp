// SPDX-License-Identifier: MIT
#include "connectors/HealthSchedule.h"

#include "tests/support/FakeClock.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

struct Scene
{
    FakeClock clock;
    double random = 0.5; ///< no jitter
    HealthSchedule schedule{[this] { return random; }};
    QList<Connector> connectors;

    explicit Scene(std::chrono::seconds interval = 1h) { schedule.setInterval(interval); }

    ConnectorId add(std::chrono::seconds testedAgo, std::optional<ErrorCode> code = {})
    {
        Connector connector;
        connector.id = ConnectorId::generate();
        connector.lastTest = TestSummary();
        connector.lastTest->testedAt = clock.now().addSecs(-testedAgo.count());
        connector.lastTest->code = code;
        connectors.append(connector);
        return connector.id;
    }
    void tested(std::optional<ErrorCode> code, int index = 0)
    {
        connectors[index].lastTest->testedAt = clock.now();
        connectors[index].lastTest->code = code;
        update();
    }
    void update() { schedule.update(connectors, clock.now()); }
    std::chrono::seconds dueIn(const ConnectorId &id) const
    {
        return std::chrono::seconds(clock.now().secsTo(schedule.dueAt(id).value()));
    }
};

} // namespace

/// When a connector is to be tested again.
class HealthScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDueAnIntervalAfterItsTest();
    void watchesOnlyWhatIsOnAndWasTested_data();
    void watchesOnlyWhatIsOnAndWasTested();
    void isOffWithoutAnInterval();
    void jitters_data();
    void jitters();
    void backsOff_data();
    void backsOff();
    void aSuccessEndsTheBackOff();
    void spreadsWhatIsOverdue();
    void takesTheOneThatWaitedLongest();
    void anAttemptWithoutAReportWaitsAsWell();
    void forgetsWhatChanged();
};

void HealthScheduleTest::isDueAnIntervalAfterItsTest()
{
    Scene scene;
    const ConnectorId id = scene.add(10min);
    scene.update();
    QCOMPARE(scene.dueIn(id), 50min);
    QCOMPARE(scene.schedule.due(scene.clock.now()), std::nullopt);
    scene.clock.advance(50min - 1ms);
    QCOMPARE(scene.schedule.due(scene.clock.now()), std::nullopt);
    scene.clock.advance(1ms);
    QCOMPARE(scene.schedule.due(scene.clock.now()), std::optional(id));
    scene.update(); // what is known already does not move it
    QCOMPARE(scene.schedule.due(scene.clock.now()), std::optional(id));
}

void HealthScheduleTest::watchesOnlyWhatIsOnAndWasTested_data()
{
    QTest::addColumn<bool>("on");
    QTest::addColumn<bool>("tested");
    QTest::addColumn<bool>("watched");
    QTest::newRow("on, tested") << true << true << true;
    QTest::newRow("off") << false << true << false;
    QTest::newRow("never tested, or changed since") << true << false << false;
}

void HealthScheduleTest::watchesOnlyWhatIsOnAndWasTested()
{
    QFETCH(bool, on);
    QFETCH(bool, tested);
    QFETCH(bool, watched);
    Scene scene;
    const ConnectorId id = scene.add(1min);
    scene.connectors[0].enabled = on;
    if (!tested)
        scene.connectors[0].lastTest.reset();
    scene.update();
    QCOMPARE(scene.schedule.dueAt(id).has_value(), watched);
}

void HealthScheduleTest::isOffWithoutAnInterval()
{
    Scene scene(0s);
    const ConnectorId id = scene.add(100h);
    scene.update();
    QCOMPARE(scene.schedule.dueAt(id), std::nullopt);
    QCOMPARE(scene.schedule.due(scene.clock.now().addYears(1)), std::nullopt);
}

void HealthScheduleTest::jitters_data()
{
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("minutes");
    QTest::newRow("least") << 0.0 << 90;
    QTest::newRow("middle") << 0.5 << 100;
    QTest::newRow("most") << std::nextafter(1.0, 0.0) << 110;
}

void HealthScheduleTest::jitters()
{
    QFETCH(double, random);
    QFETCH(int, minutes);
    Scene scene(100min);
    scene.random = random;
    const ConnectorId id = scene.add(0s);
    scene.update();
    const auto off = std::abs((scene.dueIn(id) - std::chrono::minutes(minutes)).count());
    QVERIFY2(off <= 1, qPrintable(QString::number(off)));
}

void HealthScheduleTest::backsOff_data()
{
    QTest::addColumn<int>("intervalMinutes");
    QTest::addColumn<QList<int>>("waits"); // in minutes, after the first failure, the second…
    QTest::newRow("15 min") << 15 << QList<int>{30, 60, 120, 240, 480, 480, 480};
    QTest::newRow("1 h") << 60 << QList<int>{120, 240, 480, 960, 1'440, 1'440};
    QTest::newRow("1 day: no longer than a day") << 1'440 << QList<int>{1'440, 1'440};
}

void HealthScheduleTest::backsOff()
{
    QFETCH(int, intervalMinutes);
    QFETCH(QList<int>, waits);
    Scene scene{std::chrono::minutes(intervalMinutes)};
    const ConnectorId id = scene.add(0s);
    scene.update();
    for (const int wait : waits) {
        scene.clock.advance(1min);
        scene.tested(ErrorCode::Exited);
        QCOMPARE(scene.dueIn(id), std::chrono::minutes(wait));
    }
}

void HealthScheduleTest::aSuccessEndsTheBackOff()
{
    Scene scene;
    const ConnectorId id = scene.add(0s, ErrorCode::Exited);
    scene.update();
    QCOMPARE(scene.dueIn(id), 2h);
    scene.clock.advance(2h);
    scene.tested(ErrorCode::Exited);
    QCOMPARE(scene.dueIn(id), 4h);
    scene.clock.advance(1min); // the person tested it by hand
    scene.tested({});
    QCOMPARE(scene.dueIn(id), 1h);
}

void HealthScheduleTest::spreadsWhatIsOverdue()
{
    Scene scene;
    QList<std::chrono::seconds> waits;
    for (int i = 0; i < 50; ++i)
        scene.add(100h);
    double step = 0;
    HealthSchedule schedule([&step] { return step = std::fmod(step + 0.37, 1.0); });
    schedule.setInterval(6h);
    schedule.update(scene.connectors, scene.clock.now());
    for (const Connector &connector : std::as_const(scene.connectors))
        waits.append(
            std::chrono::seconds(scene.clock.now().secsTo(schedule.dueAt(connector.id).value())));
    std::sort(waits.begin(), waits.end());
    QVERIFY(waits.first() >= 0s);
    QVERIFY(waits.last() <= 15min);
    QVERIFY(waits.last() - waits.first() > 10min);
}

void HealthScheduleTest::takesTheOneThatWaitedLongest()
{
    Scene scene;
    scene.add(10min);
    const ConnectorId second = scene.add(30min);
    scene.add(20min);
    scene.update();
    scene.clock.advance(1h);
    QCOMPARE(scene.schedule.due(scene.clock.now()), std::optional(second));
}

void HealthScheduleTest::anAttemptWithoutAReportWaitsAsWell()
{
    Scene scene;
    const ConnectorId id = scene.add(0s);
    scene.update();
    scene.clock.advance(1h);
    QCOMPARE(scene.schedule.due(scene.clock.now()), std::optional(id));
    scene.schedule.attempted(id, scene.clock.now());
    scene.update();
    QCOMPARE(scene.dueIn(id), 1h);
}

void HealthScheduleTest::forgetsWhatChanged()
{
    Scene scene;
    const ConnectorId id = scene.add(0s, ErrorCode::Exited);
    scene.update();
    scene.connectors[0].lastTest.reset(); // it was edited
    scene.update();
    QCOMPARE(scene.schedule.dueAt(id), std::nullopt);
    scene.connectors[0].lastTest = TestSummary();
    scene.tested(ErrorCode::Exited);
    QCOMPARE(scene.dueIn(id), 2h); // its first failure again
}

QTEST_GUILESS_MAIN(HealthScheduleTest)
#include "HealthScheduleTest.moc"
