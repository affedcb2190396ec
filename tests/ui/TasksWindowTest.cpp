// SPDX-License-Identifier: MIT
#include "tests/ui/WindowScene.h"
#include "ui/tasks/RunTaskDialog.h"
#include "ui/tasks/TaskExport.h"
#include "ui/tasks/TaskPage.h"
#include "ui/tasks/TaskTable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>

using namespace jackfield;

namespace {

/// Claude Code's way to say something.
QByteArray said(const QByteArray &text)
{
    return R"({"type":"assistant","session_id":"s-1","message":{"content":[{"type":"text","text":")" +
           text + "\"}]}}\n";
}

struct Scene : WindowScene
{
    void openDialogByKey()
    {
        press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(dialog());
    }
    RunTaskDialog *dialog() const { return openDialog<RunTaskDialog>(*this); }
    template <typename Widget>
    Widget *field(const char *name) const
    {
        return dialog()->findChild<Widget *>(QString::fromLatin1(name));
    }
    void fill(const QString &prompt)
    {
        field<QComboBox>("taskFolder")->setCurrentText(tasks.project.path());
        field<QPlainTextEdit>("taskPrompt")->setPlainText(prompt);
    }
    QStringList textsInDialog() const
    {
        QStringList texts;
        for (const QLabel *label : dialog()->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts;
    }
    void clickRun() { QTest::mouseClick(field<QPushButton>("taskRun"), Qt::LeftButton); }
    /// Fills the dialog, runs it, and waits for the agent.
    void run(const QString &prompt)
    {
        openDialogByKey();
        fill(prompt);
        clickRun();
        QTRY_VERIFY(tasks.agent() && tasks.agent()->isRunning());
    }
    TaskTable *taskTable() const { return part<TaskTable>("taskTable"); }
    QString title() const { return part<QLabel>("taskTitle")->text(); }
    QString log() const { return part<QPlainTextEdit>("taskLog")->toPlainText(); }
    QString rowText(int row, int column) const
    {
        return taskTable()->model()->index(row, column).data().toString();
    }
    /// As a person goes there.
    void goToTasks()
    {
        auto *sideBar = part<QTreeWidget>("sideBar");
        const QRect item = sideBar->visualItemRect(sideBar->topLevelItem(5));
        QTest::mouseClick(sideBar->viewport(), Qt::LeftButton, {}, item.center());
        QTRY_VERIFY(taskTable() && taskTable()->isVisible());
    }
};

} // namespace

class TasksWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTaskIsRunAndFollowed()
    {
        Scene scene;
        const ConnectorId given = scene.add(QStringLiteral("files"));
        scene.saveTest(given, {}, 3, scene.user.clock.now());
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.run(QStringLiteral("mend it"));
        QTRY_VERIFY(!scene.dialog());
        QTRY_COMPARE(scene.title(), QStringLiteral("Claude Code · Running…"));
        QCOMPARE(scene.tasks.agent()->input, QByteArray("mend it"));
        QVERIFY(scene.tasks.agent()->spec.program.endsWith(QLatin1String("bwrap")));
        QVERIFY(!scene.table()->isVisible());

        scene.tasks.agent()->print(said("Looking around.") + "not json\n");
        QTRY_VERIFY(scene.log().contains(QStringLiteral("Agent  Looking around.")));
        QTRY_VERIFY(scene.log().contains(QStringLiteral("stdout  not json")));
        QVERIFY(!scene.log().contains(QStringLiteral("\"type\"")));
        QVERIFY(scene.part<QPlainTextEdit>("taskRaw")->toPlainText().contains(
            QStringLiteral("\"type\":\"assistant\"")));
        QCOMPARE(scene.part<QTreeWidget>("taskGiven")->topLevelItem(0)->text(0),
                 QStringLiteral("files"));

        scene.tasks.agent()->exit({0, 0});
        QTRY_COMPARE(scene.title(), QStringLiteral("Claude Code · Completed"));
        QCOMPARE(scene.rowText(0, TaskTableModel::Prompt), QStringLiteral("mend it"));
        QCOMPARE(scene.rowText(0, TaskTableModel::Connectors), QStringLiteral("1"));
        auto *sideBar = scene.part<QTreeWidget>("sideBar");
        QCOMPARE(sideBar->topLevelItem(5)->text(1), QStringLiteral("1"));
        QCOMPARE(sideBar->topLevelItem(6)->text(1), QStringLiteral("0"));
    }

    void eachFieldSaysWhatIsWrongWithIt()
    {
        Scene scene;
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.openDialogByKey();
        scene.field<QComboBox>("taskFolder")->setCurrentText(QStringLiteral("/not/there"));
        scene.clickRun();
        const QStringList texts = scene.textsInDialog();
        QVERIFY(texts.contains(QStringLiteral("There is no such folder.")));
        QVERIFY(texts.contains(QStringLiteral("Say what the agent is to do.")));
        QVERIFY(scene.dialog());
        QVERIFY(scene.tasks.repository.rows.isEmpty());
        // An agent that is not here is named, and not run.
        auto *agent = scene.field<QComboBox>("taskAgent");
        agent->setCurrentIndex(agent->findData(QStringLiteral("codex")));
        QTRY_VERIFY(agent->currentText().contains(QStringLiteral("not here")));
        scene.fill(QStringLiteral("x"));
        scene.clickRun();
        QVERIFY(scene.dialog());
        QVERIFY(scene.tasks.repository.rows.isEmpty());
    }

    void withoutASandboxThePersonChooses()
    {
        Scene scene;
        scene.tasks.hasSandbox = false;
        scene.tasks.finder.paths.remove(QStringLiteral("bwrap"));
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.openDialogByKey();
        scene.fill(QStringLiteral("x"));
        QTRY_VERIFY(scene.textsInDialog().join(u' ').contains(
            QStringLiteral("There is no sandbox on this machine.")));
        scene.clickRun();
        QVERIFY(scene.dialog());
        QVERIFY(scene.tasks.repository.rows.isEmpty());
        scene.field<QCheckBox>("taskSandbox")->setChecked(false);
        scene.clickRun();
        QTRY_VERIFY(scene.tasks.agent() && scene.tasks.agent()->isRunning());
        QCOMPARE(scene.tasks.agent()->spec.program, QStringLiteral("/usr/bin/claude"));
    }

    void stopEndsTheAgent()
    {
        Scene scene;
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.run(QStringLiteral("for ever"));
        QTRY_VERIFY(scene.part<QPushButton>("taskStop")->isVisible());
        QTest::mouseClick(scene.part<QPushButton>("taskStop"), Qt::LeftButton);
        QTRY_COMPARE(scene.title(), QStringLiteral("Claude Code · Stopped"));
        QVERIFY(!scene.part<QPushButton>("taskStop")->isVisible());
    }

    void closingAsksWhileATaskRuns()
    {
        Scene scene;
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.run(QStringLiteral("for ever"));
        scene.window->close();
        QVERIFY(scene.window->isVisible());
        auto *box = openDialog<QMessageBox>(scene);
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(scene.tasks.agent()->isRunning());
        scene.window->close();
        box = openDialog<QMessageBox>(scene);
        QVERIFY(box);
        for (auto *button : box->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("&Stop and close"))
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!scene.window->isVisible());
        QCOMPARE(scene.tasks.repository.rows.at(0).task.status, TaskStatus::Stopped);
    }

    void whatIsDeletedCanBeTakenBack()
    {
        Scene scene;
        scene.add(QStringLiteral("x"));
        scene.tasks.past(TaskStatus::Completed, QStringLiteral("one"));
        scene.tasks.past(TaskStatus::Completed, QStringLiteral("two"));
        scene.open();
        scene.goToTasks();
        scene.taskTable()->setFocus();
        QTest::keyClick(scene.taskTable(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(scene.taskTable(), Qt::Key_Delete);
        QCOMPARE(scene.taskTable()->model()->rowCount(), 0);
        QTest::keyClick(scene.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(scene.taskTable()->model()->rowCount(), 2);
        QCOMPARE(scene.tasks.repository.rows.size(), 2);
        scene.taskTable()->select({scene.tasks.repository.rows.at(0).task.id});
        QTest::keyClick(scene.taskTable(), Qt::Key_Delete);
        scene.window.reset();
        QCOMPARE(scene.tasks.repository.rows.size(), 1);
    }

    void theHistoryIsReadAndFiltered()
    {
        Scene scene;
        scene.add(QStringLiteral("x"));
        scene.tasks.past(TaskStatus::Error, QStringLiteral("write a poem"),
                         {QStringLiteral("Roses are red.")});
        scene.tasks.past(TaskStatus::Completed, QStringLiteral("mend the test"));
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.goToTasks();
        scene.filter()->setText(QStringLiteral("poem"));
        QCOMPARE(scene.taskTable()->model()->rowCount(), 1);
        QTRY_VERIFY(scene.log().contains(QStringLiteral("Roses are red.")));
        // The connectors have a filter of their own.
        auto *sideBar = scene.part<QTreeWidget>("sideBar");
        sideBar->setCurrentItem(sideBar->topLevelItem(0));
        QVERIFY(scene.table()->isVisible());
        QCOMPARE(scene.filter()->text(), QString());
        QCOMPARE(scene.rows(), 1);
        // Keys for connectors do nothing while tasks are shown.
        scene.goToTasks();
        QTest::keyClick(scene.window.get(), Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(scene.tests.createdCount(), 0);
    }

    void aLockedSessionShowsNoText()
    {
        Scene scene;
        scene.add(QStringLiteral("x"));
        scene.tasks.past(TaskStatus::Completed, QStringLiteral("a plan"),
                         {QStringLiteral("Done.")});
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.goToTasks();
        QTRY_VERIFY(scene.log().contains(QStringLiteral("Done.")));
        scene.user.service.lock();
        QTRY_COMPARE(scene.log(), QString());
        QCOMPARE(scene.rowText(0, TaskTableModel::Prompt), QString());
        QVERIFY(scene.user.unlock());
        QTRY_VERIFY(scene.log().contains(QStringLiteral("Done.")));
        QCOMPARE(scene.rowText(0, TaskTableModel::Prompt), QStringLiteral("a plan"));
    }

    void runAgainAndContinueFillTheDialog()
    {
        Scene scene;
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.run(QStringLiteral("mend it"));
        scene.tasks.agent()->print(said("Hm."));
        scene.tasks.agent()->exit({0, 0});
        QTRY_VERIFY(scene.part<QPushButton>("taskContinue")->isVisible());
        QTest::mouseClick(scene.part<QPushButton>("taskAgain"), Qt::LeftButton);
        QTRY_VERIFY(scene.dialog());
        QCOMPARE(scene.field<QPlainTextEdit>("taskPrompt")->toPlainText(),
                 QStringLiteral("mend it"));
        scene.dialog()->reject();
        QTRY_VERIFY(!scene.dialog());
        QTest::mouseClick(scene.part<QPushButton>("taskContinue"), Qt::LeftButton);
        QTRY_VERIFY(scene.dialog());
        QCOMPARE(scene.field<QPlainTextEdit>("taskPrompt")->toPlainText(), QString());
        scene.field<QPlainTextEdit>("taskPrompt")->setPlainText(QStringLiteral("and this"));
        scene.clickRun();
        QTRY_COMPARE(scene.tasks.launcher.processes.size(), 2);
        QTRY_VERIFY(scene.tasks.agent()->isRunning());
        const QStringList args = scene.tasks.agent()->spec.args;
        QCOMPARE(args.value(args.indexOf(QStringLiteral("--resume")) + 1), QStringLiteral("s-1"));
    }

    void changesAreAskedOfGit()
    {
        Scene scene;
        QVERIFY(QDir(scene.tasks.project.path()).mkdir(QStringLiteral(".git")));
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.run(QStringLiteral("change it"));
        QCOMPARE(scene.tasks.repository.rows.at(0).task.baseline.commit,
                 QStringLiteral("0123456789abcdef"));
        scene.tasks.agent()->exit({0, 0});
        scene.part<QTabWidget>("taskTabs")->setCurrentIndex(3);
        QTRY_VERIFY(scene.part<QPlainTextEdit>("changesText")
                        ->toPlainText()
                        .contains(QStringLiteral("+new")));
        QVERIFY(scene.part<QLabel>("changesNote")->text().contains(QStringLiteral("0123456789")));
    }

    void anExportHoldsPromptAndLog()
    {
        WindowScene scene;
        const TaskId id = scene.tasks.past(TaskStatus::Completed, QStringLiteral("a plan"),
                                           {QStringLiteral("Done.")});
        const Task task = scene.tasks.history.find(id).value();
        const QString path = scene.folder.filePath(QStringLiteral("task.json"));
        QVERIFY(writeTask(scene.tasks.history, task, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject document = QJsonDocument::fromJson(file.readAll())
                                         .object()
                                         .value(QStringLiteral("task"))
                                         .toObject();
        QCOMPARE(document.value(QStringLiteral("prompt")).toString(), QStringLiteral("a plan"));
        QCOMPARE(document.value(QStringLiteral("log")).toArray().size(), 1);
        QCOMPARE(writeTask(scene.tasks.history, task, QStringLiteral("/not/there/x")).error().code,
                 ErrorCode::Storage);
        scene.user.service.lock();
        QCOMPARE(writeTask(scene.tasks.history, task, path).error().code, ErrorCode::Locked);
    }
};

QTEST_MAIN(TasksWindowTest)
#include "TasksWindowTest.moc"
