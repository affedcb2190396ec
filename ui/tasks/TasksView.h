// SPDX-License-Identifier: MIT
#pragma once

#include "models/tasks/TaskFilterModel.h"
#include "tasks/TaskRunner.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QMenu;
class QStackedWidget;

namespace jackfield {

class MessageStrip;
class TaskPage;
class TaskTable;

/// The history of tasks: the table, and beneath it the one that is selected. What is deleted is
/// hidden at first, and goes for good when nobody has taken it back. Main thread; runner and models
/// outlive it.
class TasksView : public QWidget
{
    Q_OBJECT

public:
    TasksView(TaskRunner &runner, TaskTableModel &model, TaskFilterModel &filtered,
              QWidget *parent = nullptr);
    /// Deletes for good what is hidden.
    ~TasksView() override;

    void select(const TaskId &id);
    bool canUndo() const { return !m_removed.isEmpty(); }
    void undo();
    /// The session was locked or unlocked: texts can be opened now, or no more.
    void readAgain();
    TaskTable *table() const { return m_table; }

Q_SIGNALS:
    void runRequested();
    void runAgainRequested(const jackfield::TaskWish &wish);
    void unlockRequested();
    void undoChanged();
    void failed(const QString &text);

private:
    void build();
    void showPage();
    void showState();
    void onFinished(const TaskId &id, const std::optional<Error> &error);
    enum class Again { Same, Continued, WithoutSandbox };
    void runAgain(Again how);
    void stopSelected();
    void removeSelected();
    void removeForGood();
    void showMenu(const QPoint &position);
    std::optional<Task> selectedTask() const;

    TaskRunner &m_runner;
    TaskTableModel &m_model;
    TaskFilterModel &m_filtered;
    QSet<TaskId> m_removed;
    QHash<TaskId, Error> m_errors; ///< of tasks that did not run, as long as the window lives
    QStackedWidget *m_stack;
    TaskTable *m_table;
    TaskPage *m_page;
    MessageStrip *m_undo;
    QLabel *m_empty;
};

} // namespace jackfield
