// SPDX-License-Identifier: MIT
#include "models/ConnectorFilterModel.h"
#include "tests/models/ModelScene.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace jackfield;

namespace {

struct Filtered : ModelScene
{
    ConnectorTableModel model{connectors, tester, user.clock};
    ConnectorFilterModel filtered{model};
    QAbstractItemModelTester watcher{&filtered,
                                     QAbstractItemModelTester::FailureReportingMode::Fatal};

    QStringList names()
    {
        QStringList all;
        for (int row = 0; row < filtered.rowCount(); ++row)
            all.append(filtered.connectorAt(row).name);
        return all;
    }
};

} // namespace

class ConnectorFilterModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesStandInNaturalOrder()
    {
        Filtered scene;
        for (const char *name : {"server 10", "Server 2", "api", "server 1", "Zoo", "ärger"})
            scene.add(QString::fromUtf8(name));
        scene.model.reload();
        QStringList names = scene.names();
        QCOMPARE(names.removeAll(QStringLiteral("ärger")), 1); // where it stands is the locale's
        QCOMPARE(names, (QStringList{QStringLiteral("api"), QStringLiteral("server 1"),
                                     QStringLiteral("Server 2"), QStringLiteral("server 10"),
                                     QStringLiteral("Zoo")}));
    }

    void numbersAndTimesSortByValue()
    {
        Filtered scene;
        const QDateTime now = scene.user.clock.now();
        scene.saveTest(scene.add(QStringLiteral("nine")), std::nullopt, 9, now.addDays(-30));
        scene.saveTest(scene.add(QStringLiteral("hundred")), std::nullopt, 100, now);
        scene.saveTest(scene.add(QStringLiteral("failed")), ErrorCode::Exited, 0, now.addSecs(-60));
        scene.add(QStringLiteral("never"));
        scene.model.reload();
        scene.filtered.sort(ConnectorTableModel::Tools);
        QCOMPARE(scene.names(), (QStringList{QStringLiteral("hundred"), QStringLiteral("nine"),
                                             QStringLiteral("failed"), QStringLiteral("never")}));
        scene.filtered.sort(ConnectorTableModel::Tested);
        QCOMPARE(scene.names(), (QStringList{QStringLiteral("hundred"), QStringLiteral("failed"),
                                             QStringLiteral("nine"), QStringLiteral("never")}));
        scene.filtered.sort(ConnectorTableModel::Tested, Qt::DescendingOrder);
        QCOMPARE(scene.names().constFirst(), QStringLiteral("never"));
    }

    void changedToolsNeedAttention()
    {
        using Group = ConnectorFilterModel::Group;
        Filtered scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.saveTool(id, QStringLiteral("read"), QStringLiteral("Reads."));
        scene.model.reload();
        QCOMPARE(scene.filtered.countOf(Group::Attention), 0);
        scene.saveTool(id, QStringLiteral("read"), QStringLiteral("Other."));
        scene.model.reload();
        QCOMPARE(scene.filtered.countOf(Group::Attention), 1);
        QCOMPARE(scene.filtered.countOf(Group::Connected), 1);
        QVERIFY(scene.connectors.setEnabled(id, false).has_value());
        scene.model.reload();
        QCOMPARE(scene.filtered.countOf(Group::Attention), 0);
    }

    void filtersByEveryWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("left");
        const QString files = QStringLiteral("Files");
        const QString wiki = QStringLiteral("wiki");
        QTest::newRow("nothing") << QString() << QStringList{files, wiki};
        QTest::newRow("name, any case") << QStringLiteral("FILES") << QStringList{files};
        QTest::newRow("description") << QStringLiteral("company") << QStringList{wiki};
        QTest::newRow("endpoint") << QStringLiteral("server-filesystem") << QStringList{files};
        QTest::newRow("status") << QStringLiteral("connected") << QStringList{wiki};
        QTest::newRow("two words") << QStringLiteral("wiki  example") << QStringList{wiki};
        QTest::newRow("both must be there") << QStringLiteral("wiki filesystem") << QStringList();
    }
    void filtersByEveryWord()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, left);
        Filtered scene;
        scene.add(QStringLiteral("Files"), QStringLiteral("server-filesystem"));
        ConnectorDraft draft;
        draft.type = ConnectorType::Remote;
        draft.transport = TransportChoice::Auto;
        draft.name = QStringLiteral("wiki");
        draft.description = QStringLiteral("What the Company knows");
        draft.url = QStringLiteral("https://wiki.example/mcp");
        scene.saveTest(scene.connectors.create(draft).value().id, std::nullopt, 1,
                       scene.user.clock.now());
        scene.model.reload();
        scene.filtered.setFilterText(text);
        QCOMPARE(scene.names(), left);
    }

    void groupsAndTheirNumbers()
    {
        using Group = ConnectorFilterModel::Group;
        Filtered scene;
        const QDateTime now = scene.user.clock.now();
        scene.saveTest(scene.add(QStringLiteral("good")), std::nullopt, 1, now);
        scene.saveTest(scene.add(QStringLiteral("bad")), ErrorCode::Exited, 0, now);
        scene.saveTest(scene.add(QStringLiteral("sign in")), ErrorCode::Unauthorized, 0, now);
        scene.add(QStringLiteral("new"));
        const ConnectorId off = scene.add(QStringLiteral("off"));
        QVERIFY(scene.connectors.setEnabled(off, false).has_value());
        scene.model.reload();
        QCOMPARE(scene.filtered.countOf(Group::All), 5);
        QCOMPARE(scene.filtered.countOf(Group::Connected), 1);
        QCOMPARE(scene.filtered.countOf(Group::Attention), 2);
        QCOMPARE(scene.filtered.countOf(Group::Off), 1);
        scene.filtered.setGroup(Group::Attention);
        QCOMPARE(scene.names(), (QStringList{QStringLiteral("bad"), QStringLiteral("sign in")}));
        QCOMPARE(scene.filtered.rowOf(off), -1);
    }

    void followsWhatChanges()
    {
        Filtered scene;
        const ConnectorId id = scene.add(QStringLiteral("alpha"));
        scene.add(QStringLiteral("beta"));
        scene.model.reload();
        scene.filtered.setFilterText(QStringLiteral("alpha"));
        QCOMPARE(scene.filtered.rowCount(), 1);
        QVERIFY(scene.connectors.rename(id, QStringLiteral("gamma")).has_value());
        QTRY_COMPARE(scene.filtered.rowCount(), 0);
        scene.filtered.setFilterText({});
        QCOMPARE(scene.names(), (QStringList{QStringLiteral("beta"), QStringLiteral("gamma")}));
    }

    void tenThousandRows()
    {
        Filtered scene;
        scene.fill(10'000);
        scene.model.reload();
        QTRY_VERIFY(!scene.model.isLoading());
        QCOMPARE(scene.filtered.connectorAt(0).name, QStringLiteral("connector 0"));
        QCOMPARE(scene.filtered.connectorAt(2).name, QStringLiteral("connector 2"));
        QCOMPARE(scene.filtered.connectorAt(9'999).name, QStringLiteral("connector 9999"));
        scene.filtered.setFilterText(QStringLiteral("9999"));
        QCOMPARE(scene.filtered.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(ConnectorFilterModelTest)
#include "ConnectorFilterModelTest.moc"
