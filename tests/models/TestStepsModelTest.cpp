// SPDX-License-Identifier: MIT
#include "models/TestStepsModel.h"
#include "tests/models/ModelScene.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace jackfield;

namespace {

struct Stepping : ModelScene
{
    TestStepsModel steps{tester};
    QAbstractItemModelTester watcher{&steps, QAbstractItemModelTester::FailureReportingMode::Fatal};

    TestStep::State stateOf(int row)
    {
        return steps.index(row).data(TestStepsModel::StateRole).value<TestStep::State>();
    }
};

using Kind = TestStep::Kind;
using State = TestStep::State;

} // namespace

class TestStepsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheStepsOfItsConnector()
    {
        Stepping scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.steps.setConnector(id);
        scene.tester.test({id});
        QTRY_COMPARE(scene.tests.createdCount(), 1);
        scene.tests.at(0)->reportStep(Kind::FindCommand, State::Running);
        QCOMPARE(scene.steps.rowCount(), 1);
        QCOMPARE(scene.stateOf(0), State::Running);
        scene.tests.at(0)->reportStep(Kind::FindCommand, State::Done,
                                      QStringLiteral("/usr/bin/npx"), 1'240);
        scene.tests.at(0)->reportStep(Kind::Start, State::Running);
        QCOMPARE(scene.steps.rowCount(), 2);
        QCOMPARE(scene.stateOf(0), State::Done);
        const QModelIndex first = scene.steps.index(0);
        QCOMPARE(first.data(TestStepsModel::DetailRole).toString(), QStringLiteral("/usr/bin/npx"));
        QCOMPARE(first.data(TestStepsModel::ElapsedRole).toString(), QStringLiteral("1.2 s"));
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("done")));
    }

    void stepsStayAfterTheTestAndGoWithTheNext()
    {
        Stepping scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.steps.setConnector(id);
        scene.tester.test({id});
        QTRY_COMPARE(scene.tests.createdCount(), 1);
        scene.tests.at(0)->reportStep(Kind::Start, State::Failed);
        scene.tests.at(0)->fail(ErrorCode::StartFailed);
        QTRY_COMPARE(scene.tester.pendingCount(), 0);
        QCOMPARE(scene.steps.rowCount(), 1);
        scene.tester.test({id});
        QCOMPARE(scene.steps.rowCount(), 0);
    }

    void anotherConnectorsTestIsThereWhenItIsChosen()
    {
        Stepping scene;
        const ConnectorId shown = scene.add(QStringLiteral("shown"));
        const ConnectorId other = scene.add(QStringLiteral("other"));
        scene.steps.setConnector(shown);
        scene.tester.test({other});
        QTRY_COMPARE(scene.tests.createdCount(), 1);
        scene.tests.at(0)->reportStep(Kind::Start, State::Done);
        scene.tests.at(0)->reportStep(Kind::Handshake, State::Running);
        QCOMPARE(scene.steps.rowCount(), 0);
        scene.steps.setConnector(other);
        QCOMPARE(scene.steps.rowCount(), 2);
        scene.steps.setConnector({});
        QCOMPARE(scene.steps.rowCount(), 0);
    }

    void aDownloadStandsBeforeTheHandshake()
    {
        Stepping scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.steps.setConnector(id);
        scene.tester.test({id});
        QTRY_COMPARE(scene.tests.createdCount(), 1);
        scene.tests.at(0)->reportStep(Kind::Start, State::Done);
        scene.tests.at(0)->reportStep(Kind::Handshake, State::Skipped);
        scene.tests.at(0)->reportStep(Kind::Download, State::Running);
        QCOMPARE(scene.steps.rowCount(), 3);
        QCOMPARE(scene.stateOf(1), State::Running);
        QCOMPARE(scene.stateOf(2), State::Skipped);
    }

    void everyStepHasWords()
    {
        for (const Kind kind :
             {Kind::FindCommand, Kind::Start, Kind::Connect, Kind::Download, Kind::Handshake,
              Kind::ListTools, Kind::ListResources, Kind::ListPrompts})
            QVERIFY(!stepText(kind).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStepsModelTest)
#include "TestStepsModelTest.moc"
