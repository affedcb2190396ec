// SPDX-License-Identifier: MIT
#include "connectors/HealthWatch.h"

#include "tests/models/ModelScene.h"

#include <QSignalSpy>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

struct Scene : ModelScene
{
    HealthWatch watch{user.session(), connectors, tester, tests, user.clock, [] { return 0.5; }};
    QSignalSpy noticed{&watch, &HealthWatch::noticed};
    QSignalSpy queued{&tester, &ConnectorTester::queued};

    Scene() { watch.setInterval(1h); }

    ConnectorId addTested(const QString &name, std::optional<ErrorCode> code = {})
    {
        const ConnectorId id = add(name);
        saveTest(id, code, 3, user.clock.now());
        return id;
    }
    /// Lets the clock go on, and looks.
    void after(std::chrono::seconds time)
    {
        user.clock.advance(time);
        watch.look();
        QCoreApplication::processEvents();
    }
    TestReport report(std::optional<ErrorCode> code = {}, const QByteArray &words = "w") const
    {
        TestReport report;
        if (code)
            report.error = Error{*code, {}};
        else
            report.toolMemory.seen =
                ToolSnapshot{{{QStringLiteral("a"), words, "s", {}, {}}}, 0, {}};
        report.testedAt = user.clock.now();
        return report;
    }
    QList<HealthNotice> notices(int call = 0) const
    {
        return noticed.at(call).at(0).value<QList<HealthNotice>>();
    }
    ConnectorStatus status(const ConnectorId &id) const { return connectors.find(id)->status; }
};

} // namespace

/// The quiet tests: when they run, when they must not, and what they tell.
class HealthWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void testsQuietlyWhatIsDue();
    void isOffUntilItIsWanted();
    void neverRunsWhatWasNeverTested();
    void runsOneAtATime();
    void waitsWhileLocked();
    void waitsForThePersonsOwnTests();
    void thePersonsTestEndsAQuietOne();
    void tellsOfABreakOnce();
    void tellsOfSeveralBreaksTogether();
    void doesNotTellOfWhatWasBroken();
    void doesNotTellOfWhatSaysNothingOfTheConnector_data();
    void doesNotTellOfWhatSaysNothingOfTheConnector();
    void tellsThatToolsChangedOnce();
    void turningItOffEndsWhatRuns();
    void thousandsAreReadByPages();
};

void HealthWatchTest::testsQuietlyWhatIsDue()
{
    Scene scene;
    const ConnectorId id = scene.addTested(QStringLiteral("x"), ErrorCode::Exited);
    scene.after(0s);
    scene.after(2h - 1s);
    QCOMPARE(scene.tests.createdCount(), 0);
    scene.after(1s);
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.tests.last()->finish(scene.report());
    QCOMPARE(scene.status(id), ConnectorStatus::Connected);
    QCOMPARE(scene.queued.count(), 0); // no row shows that it is being tested
    scene.after(59min);
    QCOMPARE(scene.tests.createdCount(), 1);
    scene.after(1min);
    QTRY_COMPARE(scene.tests.createdCount(), 2);
}

void HealthWatchTest::isOffUntilItIsWanted()
{
    ModelScene scene;
    const ConnectorId id = scene.add(QStringLiteral("x"));
    scene.saveTest(id, {}, 1, scene.user.clock.now());
    HealthWatch watch(scene.user.session(), scene.connectors, scene.tester, scene.tests,
                      scene.user.clock);
    watch.look();
    scene.user.clock.advance(100h);
    watch.look();
    QCoreApplication::processEvents();
    QCOMPARE(scene.tests.createdCount(), 0);
}

void HealthWatchTest::neverRunsWhatWasNeverTested()
{
    Scene scene;
    scene.add(QStringLiteral("x"));
    scene.after(0s);
    scene.after(100h);
    QCOMPARE(scene.tests.createdCount(), 0);
}

void HealthWatchTest::runsOneAtATime()
{
    Scene scene;
    for (int i = 0; i < 5; ++i)
        scene.addTested(QStringLiteral("c%1").arg(i));
    scene.after(0s);
    scene.after(1h);
    for (int done = 0; done < 5; ++done) {
        QTRY_COMPARE(scene.tests.createdCount(), done + 1);
        scene.watch.look();
        QCoreApplication::processEvents();
        QCOMPARE(scene.tests.runningCount(), 1);
        scene.tests.last()->finish(scene.report());
    }
    QCoreApplication::processEvents();
    QCOMPARE(scene.tests.createdCount(), 5);
}

void HealthWatchTest::waitsWhileLocked()
{
    Scene scene;
    scene.addTested(QStringLiteral("x"));
    scene.after(0s);
    scene.user.service.lock();
    const int calls = scene.user.keychain.allCalls();
    scene.after(2h);
    QCOMPARE(scene.tests.createdCount(), 0);
    QCOMPARE(scene.user.keychain.allCalls(), calls); // nobody was asked
    QVERIFY(scene.user.unlock());
    scene.after(1s);
    QTRY_COMPARE(scene.tests.createdCount(), 1);
}

void HealthWatchTest::waitsForThePersonsOwnTests()
{
    Scene scene;
    scene.addTested(QStringLiteral("x"));
    const ConnectorId other = scene.add(QStringLiteral("other"));
    scene.after(0s);
    scene.tester.test({other});
    scene.after(1h);
    QTRY_COMPARE(scene.tests.createdCount(), 1);
    scene.after(1s);
    QCOMPARE(scene.tests.createdCount(), 1);
    scene.tests.at(0)->finish(scene.report());
    scene.after(1s);
    QTRY_COMPARE(scene.tests.createdCount(), 2);
}

void HealthWatchTest::thePersonsTestEndsAQuietOne()
{
    Scene scene;
    const ConnectorId id = scene.addTested(QStringLiteral("x"));
    scene.after(0s);
    scene.after(1h);
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.tests.at(0)->setFinishOnCancel(false);
    scene.tester.test({id});
    QVERIFY(scene.tests.at(0)->wasCancelled());
    QCoreApplication::processEvents();
    // Its server is still on its way out: a second one does not start beside it.
    QCOMPARE(scene.tests.createdCount(), 1);
    scene.tests.at(0)->fail(ErrorCode::Cancelled);
    QTRY_COMPARE(scene.tests.createdCount(), 2);
    QVERIFY(scene.tester.isTesting(id));
    scene.tests.at(1)->finish(scene.report(ErrorCode::Exited));
    QCOMPARE(scene.status(id), ConnectorStatus::Error);
    scene.after(1s);
    QCOMPARE(scene.noticed.count(), 0); // the person was looking
}

void HealthWatchTest::tellsOfABreakOnce()
{
    Scene scene;
    const ConnectorId id = scene.addTested(QStringLiteral("github"));
    scene.after(0s);
    scene.after(1h);
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.tests.last()->finish(scene.report(ErrorCode::Refused));
    QTRY_COMPARE(scene.noticed.count(), 1);
    QCOMPARE(scene.notices(),
             (QList<HealthNotice>{
                 {HealthNotice::Kind::Broke, id, QStringLiteral("github"), ErrorCode::Refused}}));
    scene.after(2h);
    QTRY_COMPARE(scene.tests.createdCount(), 2);
    scene.tests.last()->finish(scene.report(ErrorCode::Refused));
    scene.after(0s); // what it found is taken in before the clock goes on
    scene.after(4h);
    QTRY_COMPARE(scene.tests.createdCount(), 3);
    scene.tests.last()->finish(scene.report());
    scene.after(0s);
    scene.after(1h);
    QCOMPARE(scene.noticed.count(), 1);
    QTRY_COMPARE(scene.tests.createdCount(), 4);
    scene.tests.last()->finish(scene.report(ErrorCode::Dns)); // it came back, and broke again
    QTRY_COMPARE(scene.noticed.count(), 2);
}

void HealthWatchTest::tellsOfSeveralBreaksTogether()
{
    Scene scene;
    for (int i = 0; i < 3; ++i)
        scene.addTested(QStringLiteral("c%1").arg(i));
    scene.after(0s);
    scene.after(1h);
    for (int i = 0; i < 3; ++i) {
        QTRY_COMPARE(scene.tests.createdCount(), i + 1);
        QCOMPARE(scene.noticed.count(), 0);
        scene.tests.last()->finish(scene.report(ErrorCode::Dns));
    }
    QTRY_COMPARE(scene.noticed.count(), 1);
    QCOMPARE(scene.notices().size(), 3);
}

void HealthWatchTest::doesNotTellOfWhatWasBroken()
{
    Scene scene;
    scene.addTested(QStringLiteral("x"), ErrorCode::Exited);
    scene.after(0s);
    scene.after(2h);
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.tests.last()->finish(scene.report(ErrorCode::Timeout));
    scene.after(1s);
    QCOMPARE(scene.noticed.count(), 0);
}

void HealthWatchTest::doesNotTellOfWhatSaysNothingOfTheConnector_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("cancelled") << ErrorCode::Cancelled;
    QTest::newRow("locked") << ErrorCode::Locked;
}

void HealthWatchTest::doesNotTellOfWhatSaysNothingOfTheConnector()
{
    QFETCH(ErrorCode, code);
    Scene scene;
    const ConnectorId id = scene.addTested(QStringLiteral("x"));
    scene.after(0s);
    scene.after(1h);
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.tests.last()->finish(scene.report(code));
    scene.after(1s);
    QCOMPARE(scene.noticed.count(), 0);
    QCOMPARE(scene.status(id), ConnectorStatus::Connected);
    QCOMPARE(scene.tests.createdCount(), 1); // and not at once again
}

void HealthWatchTest::tellsThatToolsChangedOnce()
{
    Scene scene;
    const ConnectorId id = scene.add(QStringLiteral("x"));
    QVERIFY(scene.connectors.saveReport(id, 1, scene.report()).has_value());
    scene.after(0s);
    for (int test = 1; test <= 2; ++test) {
        scene.after(1h);
        QTRY_COMPARE(scene.tests.createdCount(), test);
        scene.tests.last()->finish(scene.report({}, "other"));
        QTRY_COMPARE(scene.noticed.count(), 1);
    }
    QCOMPARE(scene.notices().size(), 1);
    QCOMPARE(scene.notices().first().kind, HealthNotice::Kind::ToolsChanged);
    QCOMPARE(scene.notices().first().id, id);
}

void HealthWatchTest::turningItOffEndsWhatRuns()
{
    Scene scene;
    scene.addTested(QStringLiteral("x"));
    scene.after(0s);
    scene.after(1h);
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.watch.setInterval(0s);
    QTRY_COMPARE(scene.tests.runningCount(), 0);
    scene.after(100h);
    QCOMPARE(scene.tests.createdCount(), 1);
}

void HealthWatchTest::thousandsAreReadByPages()
{
    Scene scene;
    scene.fill(2'000);
    scene.addTested(QStringLiteral("zz")); // on the last page
    scene.watch.look();
    QVERIFY(!scene.watch.schedule().dueAt(scene.connectors.findByName(QStringLiteral("zz"))->id));
    QTRY_VERIFY(
        scene.watch.schedule().dueAt(scene.connectors.findByName(QStringLiteral("zz"))->id));
    scene.after(1h);
    QTRY_COMPARE(scene.tests.createdCount(), 1);
}

QTEST_GUILESS_MAIN(HealthWatchTest)
#include "HealthWatchTest.moc"
