// SPDX-License-Identifier: MIT
#include "models/tasks/TaskConnectorsModel.h"
#include "models/tasks/TaskFilterModel.h"
#include "models/tasks/TaskWords.h"
#include "tests/models/TaskScene.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace jackfield;

namespace {

struct Scene
{
    ModelScene connectors;
    TaskScene tasks{connectors};
    TaskTableModel model{tasks.history};
    TaskFilterModel filtered{model};
    QAbstractItemModelTester tester{&model};

    QString cell(int row, TaskTableModel::Column column) const
    {
        return filtered.index(row, column).data().toString();
    }
};

} // namespace

class TaskModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst()
    {
        Scene scene;
        scene.tasks.past(TaskStatus::Completed, QStringLiteral("\nmend the test\nand the other"));
        scene.connectors.user.clock.advance(std::chrono::minutes(5));
        scene.tasks.past(TaskStatus::Error, QStringLiteral("write a poem"));
        scene.model.reload();
        QCOMPARE(scene.filtered.rowCount(), 2);
        QCOMPARE(scene.cell(0, TaskTableModel::Prompt), QStringLiteral("write a poem"));
        QCOMPARE(scene.cell(0, TaskTableModel::Status), QStringLiteral("Failed"));
        QCOMPARE(scene.cell(1, TaskTableModel::Prompt), QStringLiteral("mend the test"));
        QCOMPARE(scene.cell(1, TaskTableModel::Agent), QStringLiteral("Claude Code"));
        QCOMPARE(scene.cell(1, TaskTableModel::Began), QStringLiteral("5 min ago"));
        QCOMPARE(scene.cell(1, TaskTableModel::Took), QStringLiteral("0 ms"));
    }

    void filtersByEverythingThatIsSeen()
    {
        Scene scene;
        const TaskId poem = scene.tasks.past(TaskStatus::Error, QStringLiteral("write a poem"));
        scene.tasks.past(TaskStatus::Completed, QStringLiteral("mend it"));
        scene.tasks.repository.rows[1].task.connectors = {{ConnectorId(QStringLiteral("c")),
                                                           QStringLiteral("Größe"),
                                                           ConnectorType::Local,
                                                           {},
                                                           TaskOutcome::Connected,
                                                           3,
                                                           {}}};
        scene.model.reload();
        const auto found = [&](const QString &text) {
            scene.filtered.setFilterText(text);
            return scene.filtered.rowCount();
        };
        QCOMPARE(found(QStringLiteral("POEM failed")), 1);
        QCOMPARE(found(QStringLiteral("größe")), 1);
        QCOMPARE(found(QStringLiteral("claude code")), 2);
        QCOMPARE(found(QStringLiteral("nothing such")), 0);
        QCOMPARE(found({}), 2);
        scene.filtered.setGroup(TaskFilterModel::Group::Failed);
        QCOMPARE(scene.filtered.rowCount(), 1);
        QCOMPARE(scene.filtered.taskAt(0).id, poem);
        QCOMPARE(scene.filtered.countOf(TaskFilterModel::Group::All), 2);
    }

    void aReloadKeepsRowsThatStay()
    {
        Scene scene;
        const TaskId first = scene.tasks.past(TaskStatus::Completed, QStringLiteral("1"));
        const TaskId second = scene.tasks.past(TaskStatus::Completed, QStringLiteral("2"));
        scene.model.reload();
        const QPersistentModelIndex kept = scene.model.index(scene.model.rowOf(second), 0);
        QVERIFY(scene.tasks.history.remove(first).has_value());
        scene.tasks.past(TaskStatus::Completed, QStringLiteral("3"));
        scene.model.reload();
        QVERIFY(kept.isValid());
        QCOMPARE(scene.model.taskAt(kept.row()).id, second);
        QCOMPARE(scene.model.rowCount(), 2);
        scene.model.hide({second});
        QCOMPARE(scene.model.rowCount(), 1);
        QVERIFY(!kept.isValid());
        scene.model.showAll();
        QCOMPARE(scene.model.rowCount(), 2);
    }

    void aLongHistoryIsReadByPages()
    {
        Scene scene;
        const TaskId oldest = scene.tasks.past(TaskStatus::Completed, QStringLiteral("a needle"));
        for (int i = 1; i < 1'500; ++i)
            scene.tasks.past(TaskStatus::Completed, QStringLiteral("hay"));
        QSignalSpy reloaded(&scene.model, &TaskTableModel::reloaded);
        scene.model.reload();
        QCOMPARE(scene.model.rowCount(), 100);
        QCOMPARE(reloaded.count(), 1);
        // What comes and goes while it is read.
        const TaskId fresh = scene.tasks.past(TaskStatus::Completed, QStringLiteral("new"));
        scene.model.refresh(fresh);
        QVERIFY(scene.tasks.history.remove(scene.model.taskAt(7).id).has_value());
        QTRY_COMPARE(scene.model.rowCount(), 1'501);
        QVERIFY(scene.model.rowOf(fresh) >= 0);
        scene.model.reload();
        QTRY_COMPARE(scene.model.rowCount(), 1'500);
        scene.filtered.setFilterText(QStringLiteral("needle"));
        QTRY_COMPARE(scene.filtered.rowCount(), 1);
        QCOMPARE(scene.filtered.taskAt(0).id, oldest);
        scene.filtered.setFilterText({});
        QCOMPARE(scene.filtered.rowCount(), 1'500);
        for (int row = 0; row < scene.model.rowCount(); ++row)
            QCOMPARE(scene.model.rowOf(scene.model.taskAt(row).id), row);
    }

    void promptsAreSealedFromALockedSession()
    {
        Scene scene;
        scene.tasks.past(TaskStatus::Completed, QStringLiteral("a secret plan"));
        scene.connectors.user.service.lock();
        scene.model.reload();
        QCOMPARE(scene.cell(0, TaskTableModel::Prompt), QString());
        QVERIFY(scene.connectors.user.unlock());
        QSignalSpy changed(&scene.model, &QAbstractItemModel::dataChanged);
        scene.model.forgetPrompts();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(scene.cell(0, TaskTableModel::Prompt), QStringLiteral("a secret plan"));
    }

    void aReadingThatFailsKeepsTheRows()
    {
        Scene scene;
        scene.tasks.past(TaskStatus::Completed, QStringLiteral("x"));
        scene.model.reload();
        scene.tasks.repository.broken = Error{ErrorCode::Storage, {}};
        scene.model.reload();
        QCOMPARE(scene.model.loadError()->code, ErrorCode::Storage);
        QCOMPARE(scene.model.rowCount(), 1);
    }

    void connectorsThatAreConnectedAreTicked()
    {
        ModelScene scene;
        const QDateTime now = scene.user.clock.now();
        const ConnectorId on = scene.add(QStringLiteral("b on"));
        scene.saveTest(on, {}, 5, now);
        const ConnectorId off = scene.add(QStringLiteral("a off"));
        QVERIFY(scene.connectors.setEnabled(off, false).has_value());
        const ConnectorId tool = scene.add(QStringLiteral("c tool"));
        scene.saveTool(tool, QStringLiteral("echo"), QString(93, u'x'));
        scene.add(QStringLiteral("d never tested"));
        TaskConnectorsModel model(scene.connectors, scene.connectors.list().value());
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.chosen(), (QList<ConnectorId>{on, tool}));
        // 4 characters of name, 93 of words, 2 of schema.
        QTRY_COMPARE(model.sum().tokens, 25);
        QCOMPARE(model.sum().tools, 6);
        QVERIFY(!model.sum().isComplete);
        QVERIFY(!model.flags(model.index(2, 0)).testFlag(Qt::ItemIsEnabled));
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.chosen(), QList<ConnectorId>{tool});
        QVERIFY(model.sum().isComplete);
        model.choose({on, ConnectorId(QStringLiteral("gone"))});
        QCOMPARE(model.chosen(), QList<ConnectorId>{on});
    }

    void aLineOfStructureIsRaw()
    {
        QVERIFY(isRaw({QStringLiteral("stdout"), QStringLiteral("{\"type\":1}"), {}}));
        QVERIFY(!isRaw({QStringLiteral("stdout"), QStringLiteral("hello"), {}}));
        QVERIFY(!isRaw({QStringLiteral("message"), QStringLiteral("{}"), {}}));
    }
};

QTEST_GUILESS_MAIN(TaskModelsTest)
#include "TaskModelsTest.moc"
