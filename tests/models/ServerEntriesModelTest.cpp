// SPDX-License-Identifier: MIT
#include "models/tryout/ServerEntriesModel.h"
#include "tests/models/LiveScene.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace jackfield;

using State = ServerEntriesModel::State;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto fatal = Tester::FailureReportingMode::Fatal;

} // namespace

class ServerEntriesModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhenTheServerOpens();
    void resourcesHaveTheirTemplatesBehindThem();
    void aChangedListIsReadAgain();
    void aFailureKeepsWhatIsThere();
    void theListStaysUntilAnotherConnectorIsChosen();
    void whatIsShownIsMasked();
    void manyAreReadInSlices();
    void anotherListEndsTheReading();
};

void ServerEntriesModelTest::listsWhenTheServerOpens()
{
    LiveScene scene;
    scene.servers.lists[ServerList::Tools] =
        LiveScene::array(R"([{"name":"a","title":"An A","description":"does a"},{"name":"b"}])");
    ServerEntriesModel model(scene.live, ServerList::Tools);
    Tester tester(&model, fatal);
    QCOMPARE(model.state(), State::Empty);
    QVERIFY(scene.open());
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("An A"));
    QCOMPARE(model.index(0).data(ServerEntriesModel::NameRole).toString(), QStringLiteral("a"));
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("b"));
    QVERIFY(model.holds(0, QStringLiteral("DOES A")));
    QVERIFY(model.holds(0, QStringLiteral("an a")));
    QVERIFY(!model.holds(0, QStringLiteral("b")));
    QCOMPARE(model.rowOf(QStringLiteral("b")), 1);
    QCOMPARE(model.rowOf(QStringLiteral("c")), -1);
}

void ServerEntriesModelTest::resourcesHaveTheirTemplatesBehindThem()
{
    LiveScene scene;
    scene.servers.lists[ServerList::Resources] =
        LiveScene::array(R"([{"uri":"a://1","name":"one"}])");
    scene.servers.lists[ServerList::ResourceTemplates] =
        LiveScene::array(R"([{"uriTemplate":"a://{n}","name":"any"}])");
    ServerEntriesModel model(scene.live, ServerList::Resources);
    Tester tester(&model, fatal);
    QVERIFY(scene.open());
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!model.isTemplate(0));
    QVERIFY(model.isTemplate(1));
    QCOMPARE(model.rowOf(QStringLiteral("a://{n}")), 1);
}

void ServerEntriesModelTest::aChangedListIsReadAgain()
{
    LiveScene scene;
    scene.servers.lists[ServerList::Prompts] = LiveScene::array(R"([{"name":"a"}])");
    ServerEntriesModel model(scene.live, ServerList::Prompts);
    Tester tester(&model, fatal);
    QVERIFY(scene.open());
    QTRY_COMPARE(model.rowCount(), 1);
    FakeServerConnection *server = scene.servers.last();
    server->lists[ServerList::Prompts] = LiveScene::array(R"([{"name":"a"},{"name":"b"}])");
    Q_EMIT server->listChanged(ServerList::Tools); // not this one
    // A hundred times in a row is once.
    for (int i = 0; i < 100; ++i)
        Q_EMIT server->listChanged(ServerList::Prompts);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(server->listed.value(ServerList::Prompts), 2);
    QCOMPARE(server->listed.value(ServerList::Tools), 0);
}

void ServerEntriesModelTest::aFailureKeepsWhatIsThere()
{
    LiveScene scene;
    scene.servers.lists[ServerList::Tools] = LiveScene::array(R"([{"name":"a"}])");
    ServerEntriesModel model(scene.live, ServerList::Tools);
    Tester tester(&model, fatal);
    QVERIFY(scene.open());
    QTRY_COMPARE(model.rowCount(), 1);
    scene.servers.last()->failListsWith = Error{ErrorCode::Protocol, QStringLiteral("broken")};
    model.load();
    QTRY_COMPARE(model.state(), State::Failed);
    QCOMPARE(model.error()->code, ErrorCode::Protocol);
    QCOMPARE(model.rowCount(), 1);
}

void ServerEntriesModelTest::theListStaysUntilAnotherConnectorIsChosen()
{
    LiveScene scene;
    scene.servers.lists[ServerList::Tools] = LiveScene::array(R"([{"name":"a"}])");
    ServerEntriesModel model(scene.live, ServerList::Tools);
    Tester tester(&model, fatal);
    QVERIFY(scene.open());
    QTRY_COMPARE(model.rowCount(), 1);
    scene.live.stop();
    QCOMPARE(model.rowCount(), 1);
    scene.live.setConnector(scene.add(QStringLiteral("other")));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.state(), State::Empty);
}

void ServerEntriesModelTest::whatIsShownIsMasked()
{
    LiveScene scene;
    scene.servers.lists[ServerList::Tools] =
        LiveScene::array(R"([{"name":"a","description":"the key s3cret-value"}])");
    ServerEntriesModel model(scene.live, ServerList::Tools);
    ConnectorDraft draft;
    draft.name = QStringLiteral("secretive");
    draft.command = QStringLiteral("x");
    SecretsPatch secrets;
    secrets.environment.set = {{QStringLiteral("K"), Secret::fromBytes("s3cret-value")}};
    scene.live.setConnector(scene.connectors.create(draft, secrets).value().id);
    scene.live.start();
    QTRY_COMPARE(model.rowCount(), 1);
    for (const int role :
         {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(ServerEntriesModel::DescriptionRole)})
        QVERIFY(!model.index(0).data(role).toString().contains(QStringLiteral("s3cret")));
    QVERIFY(!model.holds(0, QStringLiteral("s3cret")));
}

void ServerEntriesModelTest::manyAreReadInSlices()
{
    LiveScene scene;
    scene.servers.lists[ServerList::Tools] = LiveScene::many(5'500);
    ServerEntriesModel model(scene.live, ServerList::Tools);
    Tester tester(&model, fatal);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(scene.open());
    QTRY_COMPARE(model.state(), State::Ready);
    // Shown at once, when all are made; the other time is that of the connector that was chosen.
    QCOMPARE(resets.size(), 2);
    QCOMPARE(model.rowCount(), 5'500);
    for (const int row : {0, 999, 1'000, 5'499})
        QCOMPARE(model.rowOf(QStringLiteral("tool-%1").arg(row)), row);
}

void ServerEntriesModelTest::anotherListEndsTheReading()
{
    LiveScene scene;
    scene.servers.lists[ServerList::Tools] = LiveScene::many(50'000);
    ServerEntriesModel model(scene.live, ServerList::Tools);
    Tester tester(&model, fatal);
    QVERIFY(scene.open());
    QCOMPARE(model.state(), State::Loading);
    // Read again meanwhile: the new list alone.
    scene.servers.last()->lists[ServerList::Tools] = LiveScene::many(3'000);
    model.load();
    QTRY_COMPARE(model.state(), State::Ready);
    QCOMPARE(model.rowCount(), 3'000);
    scene.servers.last()->lists[ServerList::Tools] = LiveScene::many(50'000);
    model.load();
    scene.live.setConnector(scene.add(QStringLiteral("other")));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.state(), State::Empty);
    QTest::qWait(50);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ServerEntriesModelTest)
#include "ServerEntriesModelTest.moc"
