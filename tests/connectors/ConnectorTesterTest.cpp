// SPDX-License-Identifier: MIT
#include "connectors/ConnectorTester.h"
#include "crypto/QcaFieldCipher.h"
#include "tests/support/FakeConnectionTest.h"
#include "tests/support/FakeConnectorRepository.h"
#include "tests/support/TestSession.h"

#include <QSignalSpy>
#include <QTest>

using namespace jackfield;

namespace {

struct Scene
{
    TestSession ada;
    FakeConnectorRepository repository;
    QcaFieldCipher cipher;
    ConnectorService service{ada.session(), repository, cipher, ada.clock};
    FakeConnectionTestFactory tests;
    ConnectorTester tester{service, tests};
    QSignalSpy started{&tester, &ConnectorTester::testStarted};
    QSignalSpy finished{&tester, &ConnectorTester::testFinished};
    QSignalSpy allFinished{&tester, &ConnectorTester::allFinished};

    QList<ConnectorId> create(int count, const SecretsPatch &secrets = {})
    {
        QList<ConnectorId> ids;
        for (int i = 0; i < count; ++i) {
            ConnectorDraft draft;
            draft.name = QStringLiteral("c%1").arg(i);
            draft.command = QStringLiteral("x");
            ids.append(service.create(draft, secrets).value().id);
        }
        return ids;
    }
    ErrorCode codeOf(int n) { return finished.at(n).at(1).value<TestReport>().error->code; }
};

} // namespace

/// Several tests at once, bounded, each stored or cancelled.
class ConnectorTesterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesWhatATestFinds();
    void runsNoMoreAtOnceThanAllowed();
    void doesNotQueueTwice();
    void cancelsRunningAndWaiting();
    void aConnectorThatIsGoneIsNoReasonToStop();
    void aLockedSessionIsNotTheConnectorsFault();
    void aChangeDuringTheTestDropsItsOutcome();
    void aFullDiskIsSaid();
    void destroyingEndsTheTests();
};

void ConnectorTesterTest::storesWhatATestFinds()
{
    Scene scene;
    const auto ids = scene.create(1);
    scene.tester.test(ids);
    QVERIFY(scene.tester.isTesting(ids.first()));
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.tests.last()->succeed(5);
    QCOMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.allFinished.count(), 1);
    QVERIFY(!scene.tester.isTesting(ids.first()));
    QCOMPARE(scene.service.find(ids.first())->status, ConnectorStatus::Connected);
    QCOMPARE(scene.service.find(ids.first())->lastTest->tools, std::optional(5));
}

void ConnectorTesterTest::runsNoMoreAtOnceThanAllowed()
{
    Scene scene;
    scene.tester.setParallelTests(2);
    scene.tester.test(scene.create(5));
    int most = 0;
    while (scene.finished.count() < 5) {
        QTRY_VERIFY(scene.tests.runningCount() > 0);
        QCoreApplication::processEvents();
        most = std::max(most, scene.tests.runningCount());
        scene.tests.at(int(scene.finished.count()))->succeed();
    }
    QCOMPARE(most, 2);
    QCOMPARE(scene.allFinished.count(), 1);
    QCOMPARE(scene.tester.pendingCount(), 0);
}

void ConnectorTesterTest::doesNotQueueTwice()
{
    Scene scene;
    const auto ids = scene.create(1);
    scene.tester.test(ids + ids);
    scene.tester.test(ids);
    QCOMPARE(scene.tester.pendingCount(), 1);
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.tester.test(ids);
    QCOMPARE(scene.tester.pendingCount(), 1);
}

void ConnectorTesterTest::cancelsRunningAndWaiting()
{
    Scene scene;
    scene.tester.setParallelTests(2);
    const auto ids = scene.create(5);
    scene.tester.test(ids);
    QTRY_COMPARE(scene.tests.runningCount(), 2);
    scene.tester.cancelAll();
    QTRY_COMPARE(scene.finished.count(), 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(scene.codeOf(i), ErrorCode::Cancelled);
    QCOMPARE(scene.tests.createdCount(), 2);
    QCOMPARE(scene.allFinished.count(), 1);
    for (const ConnectorId &id : ids)
        QVERIFY(!scene.service.find(id)->lastTest.has_value());
}

void ConnectorTesterTest::aConnectorThatIsGoneIsNoReasonToStop()
{
    Scene scene;
    const auto ids = scene.create(2);
    scene.tester.test(ids);
    QVERIFY(scene.service.remove(ids.first()).has_value());
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.tests.last()->succeed();
    QCOMPARE(scene.finished.count(), 2);
    QCOMPARE(scene.codeOf(0), ErrorCode::NotFound);
    QCOMPARE(scene.service.find(ids.last())->status, ConnectorStatus::Connected);
}

void ConnectorTesterTest::aLockedSessionIsNotTheConnectorsFault()
{
    Scene scene;
    SecretsPatch secrets;
    secrets.environment.set = {{QStringLiteral("A"), Secret::fromBytes("1")}};
    const auto ids = scene.create(1, secrets);
    scene.ada.service.lock();
    scene.tester.test(ids);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.codeOf(0), ErrorCode::Locked);
    QVERIFY(!scene.service.find(ids.first())->lastTest.has_value());
}

void ConnectorTesterTest::aChangeDuringTheTestDropsItsOutcome()
{
    Scene scene;
    const auto ids = scene.create(1);
    scene.tester.test(ids);
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    ConnectorDraft draft = ConnectorDraft::from(*scene.service.find(ids.first()));
    draft.command = QStringLiteral("other");
    QVERIFY(scene.service.update(ids.first(), draft).has_value());
    scene.tests.last()->succeed();
    QCOMPARE(scene.service.find(ids.first())->status, ConnectorStatus::Disconnected);
}

void ConnectorTesterTest::aFullDiskIsSaid()
{
    Scene scene;
    QSignalSpy failed(&scene.tester, &ConnectorTester::saveFailed);
    scene.tester.test(scene.create(1));
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.repository.failWith = Error{ErrorCode::DiskFull, {}};
    scene.tests.last()->succeed();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::DiskFull);
    QCOMPARE(scene.finished.count(), 1);
}

void ConnectorTesterTest::destroyingEndsTheTests()
{
    Scene scene;
    {
        ConnectorTester tester(scene.service, scene.tests);
        tester.test(scene.create(1));
        QTRY_COMPARE(scene.tests.runningCount(), 1);
    }
    QCOMPARE(scene.tests.runningCount(), 0);
}

QTEST_GUILESS_MAIN(ConnectorTesterTest)
#include "ConnectorTesterTest.moc"
