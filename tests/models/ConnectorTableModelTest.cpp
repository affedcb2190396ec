// SPDX-License-Identifier: MIT
#include "models/ConnectorTableModel.h"
#include "models/ConnectorFilterModel.h"
#include "tests/models/ModelScene.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <chrono>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

/// A model over a scene, watched by Qt's own tester, which ends the test at the first
/// inconsistency.
struct Watched : ModelScene
{
    ConnectorTableModel model{connectors, tester, user.clock};
    QAbstractItemModelTester watcher{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QVariant cell(const ConnectorId &id, ConnectorTableModel::Column column,
                  int role = Qt::DisplayRole)
    {
        return model.index(model.rowOf(id), column).data(role);
    }
    QString text(const ConnectorId &id, ConnectorTableModel::Column column)
    {
        return cell(id, column).toString();
    }
};

} // namespace

class ConnectorTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsThere()
    {
        Watched scene;
        const ConnectorId local = scene.add(QStringLiteral("files"));
        ConnectorDraft draft;
        draft.type = ConnectorType::Remote;
        draft.transport = TransportChoice::Auto;
        draft.name = QStringLiteral("docs");
        draft.url = QStringLiteral("https://docs.example/mcp");
        const ConnectorId remote = scene.connectors.create(draft).value().id;
        scene.model.reload();

        using M = ConnectorTableModel;
        QCOMPARE(scene.model.rowCount(), 2);
        QCOMPARE(scene.model.columnCount(), int(M::ColumnCount));
        QCOMPARE(scene.text(local, M::Name), QStringLiteral("files"));
        QCOMPARE(scene.text(local, M::Type), QStringLiteral("local"));
        QCOMPARE(scene.text(local, M::Endpoint), QStringLiteral("npx"));
        QCOMPARE(scene.text(local, M::Tools), QStringLiteral("–"));
        QCOMPARE(scene.text(local, M::Tested), QStringLiteral("–"));
        QCOMPARE(scene.text(remote, M::Type), QStringLiteral("remote"));
        QCOMPARE(scene.text(remote, M::Endpoint), QStringLiteral("https://docs.example/mcp"));
        QCOMPARE(scene.cell(local, M::On, Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
        QCOMPARE(scene.cell(local, M::Name, M::IdRole).value<ConnectorId>(), local);
        QCOMPARE(scene.cell(local, M::On, Qt::AccessibleTextRole).toString(), QStringLiteral("on"));
        for (int column = 0; column < M::ColumnCount; ++column)
            QVERIFY(!scene.model.headerData(column, Qt::Horizontal, Qt::DisplayRole)
                         .toString()
                         .isEmpty());
    }

    void saysTheStatusInOneWord_data()
    {
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<bool>("tested");
        QTest::addColumn<int>("code"); // an ErrorCode; -1: the test succeeded
        QTest::addColumn<StatusKind>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("never tested")
            << true << false << -1 << StatusKind::Disconnected << QStringLiteral("Not tested");
        QTest::newRow("connected")
            << true << true << -1 << StatusKind::Connected << QStringLiteral("Connected");
        QTest::newRow("error") << true << true << int(ErrorCode::Exited) << StatusKind::Error
                               << QStringLiteral("Error");
        QTest::newRow("sign-in") << true << true << int(ErrorCode::Unauthorized)
                                 << StatusKind::NeedsSignIn << QStringLiteral("Needs sign-in");
        QTest::newRow("off") << false << true << -1 << StatusKind::Off << QStringLiteral("Off");
    }
    void saysTheStatusInOneWord()
    {
        QFETCH(bool, enabled);
        QFETCH(bool, tested);
        QFETCH(int, code);
        QFETCH(StatusKind, kind);
        QFETCH(QString, word);
        Watched scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        if (tested)
            scene.saveTest(id, code < 0 ? std::nullopt : std::optional(ErrorCode(code)), 7,
                           scene.user.clock.now());
        if (!enabled)
            QVERIFY(scene.connectors.setEnabled(id, false).has_value());
        scene.model.reload();
        using M = ConnectorTableModel;
        QCOMPARE(scene.cell(id, M::Status, M::StatusRole).value<StatusKind>(), kind);
        QCOMPARE(scene.text(id, M::Status), word);
        QVERIFY(!scene.cell(id, M::Status, Qt::ToolTipRole).toString().isEmpty());
    }

    void saysThatAKnownToolChanged()
    {
        using M = ConnectorTableModel;
        Watched scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.saveTool(id, QStringLiteral("read"), QStringLiteral("Reads."));
        scene.model.reload();
        QCOMPARE(scene.model.statusAt(0), StatusKind::Connected);
        QVERIFY(scene.cell(id, M::Tools, Qt::ToolTipRole).toString().isEmpty());

        scene.saveTool(id, QStringLiteral("read"), QStringLiteral("Reads, and tells others."));
        scene.model.reload();
        QCOMPARE(scene.model.statusAt(0), StatusKind::ToolsChanged);
        QCOMPARE(scene.text(id, M::Status), QStringLiteral("Tools changed"));
        QVERIFY(!scene.cell(id, M::Status, Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(!scene.cell(id, M::Tools, Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(scene.text(id, M::Tools), QStringLiteral("1"));

        scene.saveTest(id, ErrorCode::Exited, 0, scene.user.clock.now());
        scene.model.reload();
        QCOMPARE(scene.model.statusAt(0), StatusKind::Error); // and that is graver

        // Another tool is worth a look, and no alarm.
        scene.saveTool(id, QStringLiteral("read"), QStringLiteral("Reads."));
        scene.saveTool(id, QStringLiteral("write"), QStringLiteral("Writes."));
        scene.model.reload();
        QCOMPARE(scene.model.statusAt(0), StatusKind::Connected);
        QVERIFY(!scene.cell(id, M::Tools, Qt::ToolTipRole).toString().isEmpty());
    }

    void aRunningTestShowsAtOnce()
    {
        Watched scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.model.reload();
        scene.tester.test({id});
        QCOMPARE(scene.model.statusAt(0), StatusKind::Testing);
        QTRY_COMPARE(scene.tests.createdCount(), 1);
        scene.tests.at(0)->succeed(5);
        QTRY_COMPARE(scene.model.statusAt(0), StatusKind::Connected);
        QCOMPARE(scene.text(id, ConnectorTableModel::Tools), QStringLiteral("5"));
    }

    void timesAreRelativeAndExactInTheTooltip()
    {
        Watched scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        const QDateTime when = scene.user.clock.now();
        scene.saveTest(id, std::nullopt, 1, when);
        scene.user.clock.advance(5min);
        scene.model.reload();
        QCOMPARE(scene.text(id, ConnectorTableModel::Tested), QStringLiteral("5 min ago"));
        const QString exact =
            scene.cell(id, ConnectorTableModel::Tested, Qt::ToolTipRole).toString();
        QVERIFY2(exact.contains(when.toLocalTime().toString(QStringLiteral("yyyy"))),
                 qPrintable(exact));
    }

    void theSwitchIsTheServices()
    {
        Watched scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.model.reload();
        const QModelIndex on = scene.model.index(0, ConnectorTableModel::On);
        QVERIFY(scene.model.setData(on, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!scene.connectors.find(id)->enabled);
        QCOMPARE(scene.model.statusAt(0), StatusKind::Off);
    }

    void aNameIsEditedInPlace()
    {
        Watched scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.add(QStringLiteral("taken"));
        scene.model.reload();
        QSignalSpy failures(&scene.model, &ConnectorTableModel::editFailed);
        const auto name = [&] {
            return scene.model.index(scene.model.rowOf(id), ConnectorTableModel::Name);
        };
        QVERIFY(scene.model.flags(name()).testFlag(Qt::ItemIsEditable));
        QVERIFY(scene.model.setData(name(), QStringLiteral("Überwachung"), Qt::EditRole));
        QCOMPARE(scene.connectors.find(id)->name, QStringLiteral("Überwachung"));
        QVERIFY(!scene.model.setData(name(), QStringLiteral("taken"), Qt::EditRole));
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures.at(0).at(1).value<Error>().code, ErrorCode::NameTaken);
        QVERIFY(!scene.model.setData(name(), QString(), Qt::EditRole));
        QCOMPARE(name().data().toString(), QStringLiteral("Überwachung"));
    }

    void aReloadKeepsRowsByTheirId()
    {
        Watched scene;
        QList<ConnectorId> ids;
        for (const char *name : {"a", "b", "c", "d", "e", "f"})
            ids.append(scene.add(QString::fromLatin1(name)));
        scene.model.reload();
        QItemSelectionModel selection(&scene.model);
        const QPersistentModelIndex kept(scene.model.index(scene.model.rowOf(ids.at(4)), 0));
        selection.select(kept, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QSignalSpy resets(&scene.model, &QAbstractItemModel::modelReset);

        scene.repository.writeFromOutside([&](auto &rows) {
            rows.remove(ids.at(0));
            rows.remove(ids.at(2));
            rows.remove(ids.at(3));
            rows[ids.at(1)].connector.description = QStringLiteral("changed");
            Connector added;
            added.id = ConnectorId(QStringLiteral("new"));
            added.name = QStringLiteral("new");
            rows.insert(added.id, {added, {}});
        });
        scene.model.reload();

        QCOMPARE(resets.size(), 0);
        QCOMPARE(scene.model.rowCount(), 4);
        QVERIFY(kept.isValid());
        QCOMPARE(scene.model.connectorAt(kept.row()).id, ids.at(4));
        QVERIFY(selection.isRowSelected(kept.row()));
        QCOMPARE(scene.model.connectorAt(scene.model.rowOf(ids.at(1))).description,
                 QStringLiteral("changed"));
        QVERIFY(scene.model.rowOf(ConnectorId(QStringLiteral("new"))) >= 0);
        QCOMPARE(scene.model.rowOf(ids.at(0)), -1);
    }

    void whatDidNotChangeIsNotTold()
    {
        Watched scene;
        scene.fill(50);
        scene.model.reload();
        QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
        scene.model.reload();
        QCOMPARE(changes.size(), 0);
    }

    void readsAgainWhenTheServiceTells()
    {
        Watched scene;
        scene.model.reload();
        scene.add(QStringLiteral("x"));
        QTRY_COMPARE(scene.model.rowCount(), 1);
    }

    void keepsTheRowsWhenReadingFails()
    {
        Watched scene;
        scene.fill(3);
        scene.model.reload();
        scene.repository.failWith = Error{ErrorCode::StorageBusy, {}};
        QSignalSpy reloaded(&scene.model, &ConnectorTableModel::reloaded);
        scene.model.reload();
        QCOMPARE(reloaded.size(), 1);
        QCOMPARE(scene.model.loadError()->code, ErrorCode::StorageBusy);
        QCOMPARE(scene.model.rowCount(), 3);
        scene.repository.failWith.reset();
        scene.model.reload();
        QVERIFY(!scene.model.loadError());
    }

    void theFirstRowsAreThereAtOnce()
    {
        Watched scene;
        scene.fill(2'000);
        QSignalSpy reloaded(&scene.model, &ConnectorTableModel::reloaded);
        scene.model.reload();
        QVERIFY(scene.model.isLoading());
        QCOMPARE(reloaded.size(), 1);
        const int first = scene.model.rowCount();
        QVERIFY2(first >= 100 && first < 2'000, qPrintable(QString::number(first)));
        QTRY_VERIFY(!scene.model.isLoading());
        QCOMPARE(reloaded.size(), 2);
        QCOMPARE(scene.model.rowCount(), 2'000);
    }

    void whatIsShownStaysWhileItIsReadAgain()
    {
        Watched scene;
        scene.fill(2'000);
        scene.model.reload();
        QTRY_VERIFY(!scene.model.isLoading());
        QSignalSpy removed(&scene.model, &QAbstractItemModel::rowsRemoved);
        scene.model.reload();
        QVERIFY(scene.model.isLoading());
        QCOMPARE(scene.model.rowCount(), 2'000);
        QTRY_VERIFY(!scene.model.isLoading());
        QCOMPARE(removed.size(), 0);
    }

    void aChangeWhileReadingIsReadToo()
    {
        Watched scene;
        scene.fill(2'000);
        scene.model.reload();
        // Its name is on the page that was read already.
        scene.add(QStringLiteral("a"));
        scene.model.reload();
        QTRY_VERIFY(!scene.model.isLoading());
        QCOMPARE(scene.model.rowCount(), 2'001);
    }

    void whoIsRenamedWhileReadingIsThereOnce()
    {
        Watched scene;
        scene.fill(2'000);
        scene.model.reload();
        // From the page that was read to the one that is read last.
        const ConnectorId id = scene.model.connectorAt(0).id;
        const ConnectorId later = scene.connectors.findByName(QStringLiteral("connector 1998"))->id;
        scene.repository.writeFromOutside([&](auto &rows) {
            rows[id].connector.name = QStringLiteral("y");
            rows[later].connector.name = QStringLiteral("z");
        });
        QTRY_VERIFY(!scene.model.isLoading());
        QCOMPARE(scene.model.rowCount(), 2'000);
        QCOMPARE(scene.model.connectorAt(scene.model.rowOf(id)).name, QStringLiteral("y"));
    }

    void aFailureInTheMiddleKeepsWhatIsShown()
    {
        Watched scene;
        scene.fill(2'000);
        scene.model.reload();
        const int first = scene.model.rowCount();
        scene.repository.failWith = Error{ErrorCode::StorageCorrupt, {}};
        QTRY_VERIFY(scene.model.loadError());
        QVERIFY(!scene.model.isLoading());
        QCOMPARE(scene.model.rowCount(), first);
        scene.repository.failWith.reset();
        scene.model.reload();
        QTRY_COMPARE(scene.model.rowCount(), 2'000);
        QVERIFY(!scene.model.loadError());
    }

    void whatWasJustMadeIsThereAtOnce()
    {
        Watched scene;
        scene.fill(2'000);
        scene.model.reload();
        const ConnectorId id = scene.add(QStringLiteral("zz"));
        QCOMPARE(scene.model.rowOf(id), -1);
        scene.model.refresh({id});
        QVERIFY(scene.model.rowOf(id) >= 0);
        QSignalSpy removed(&scene.model, &QAbstractItemModel::rowsRemoved);
        QTRY_COMPARE(scene.model.rowCount(), 2'001);
        QCOMPARE(removed.size(), 0); // it keeps its selection
    }

    void tenThousandRowsAndNoSecretOpened()
    {
        Watched scene;
        scene.fill(10'000);
        scene.model.reload();
        QTRY_VERIFY(!scene.model.isLoading());
        QCOMPARE(scene.model.rowCount(), 10'000);
        QCOMPARE(scene.repository.sealedReads, 0);
        // A reload that finds one difference touches one row.
        QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
        const ConnectorId id = scene.model.connectorAt(5'000).id;
        scene.repository.writeFromOutside(
            [&](auto &rows) { rows[id].connector.description = QStringLiteral("changed"); });
        scene.model.reload();
        QTRY_VERIFY(!scene.model.isLoading());
        QCOMPARE(changes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(ConnectorTableModelTest)
#include "ConnectorTableModelTest.moc"
