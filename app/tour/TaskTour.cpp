// SPDX-License-Identifier: MIT
#include "app/tour/TaskTour.h"

#include "ui/tasks/RunTaskDialog.h"
#include "ui/tasks/TaskTable.h"
#include "ui/window/SideBar.h"

#include <QComboBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace jackfield {

using namespace std::chrono_literals;

bool TaskTour::run(const QString &look)
{
    auto *sideBar = m_program.window().findChild<SideBar *>();
    sideBar->selectGroup(TaskFilterModel::Group::All);
    const bool done = history(look) && dialog(look);
    sideBar->selectGroup(ConnectorFilterModel::Group::All);
    return done;
}

bool TaskTour::history(const QString &look)
{
    MainWindow &window = m_program.window();
    auto *table = window.findChild<TaskTable *>();
    const auto *log = window.findChild<QPlainTextEdit *>(QStringLiteral("taskLog"));
    if (!table || !log || !m_robot.waitFor([&] { return !log->toPlainText().isEmpty(); }, 5s)) {
        m_robot.say(QStringLiteral("The history of tasks did not appear."));
        return false;
    }
    table->setFocus();
    m_robot.picture(&window, QStringLiteral("tasks-%1").arg(look));
    auto *tabs = window.findChild<QTabWidget *>(QStringLiteral("taskTabs"));
    tabs->setCurrentIndex(2);
    m_robot.picture(&window, QStringLiteral("task-connectors-%1").arg(look));
    tabs->setCurrentIndex(0);
    return true;
}

bool TaskTour::dialog(const QString &look)
{
    MainWindow &window = m_program.window();
    m_robot.press(&window, Qt::Key_R, Qt::ControlModifier);
    const auto open = [&] { return Robot::dialog<RunTaskDialog>(window); };
    if (!m_robot.waitFor([&] { return open() != nullptr; }, 5s)) {
        m_robot.say(QStringLiteral("The dialog for a task did not open."));
        return false;
    }
    open()
        ->findChild<QComboBox *>(QStringLiteral("taskFolder"))
        ->setCurrentText(QDir::homePath() + QStringLiteral("/dates"));
    m_robot.type(open()->findChild<QPlainTextEdit *>(QStringLiteral("taskPrompt")),
                 QStringLiteral("Mend the test of the date parser."));
    m_robot.waitFor([] { return false; }, 500ms);
    m_robot.picture(open(), QStringLiteral("run-task-%1").arg(look));
    m_robot.press(open(), Qt::Key_Escape);
    return m_robot.waitFor([&] { return open() == nullptr; }, 5s);
}

} // namespace jackfield
