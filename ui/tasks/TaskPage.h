// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskLogReader.h"
#include "tasks/TaskRunner.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace jackfield {

class ChangesView;
class FactsForm;
class MessageStrip;
class TaskLogView;

/// One task: what it was asked, how it goes, what it was given, and what it changed. Follows its
/// log while it runs, here or in another process. Main thread; the runner outlives it.
class TaskPage : public QWidget
{
    Q_OBJECT

public:
    explicit TaskPage(TaskRunner &runner, QWidget *parent = nullptr);
    ~TaskPage() override;

    /// Shows that one; its time in words is the caller's.
    void show(const Task &task, const QString &took);
    /// Nothing is selected, or several are.
    void showNothing(const QString &why);
    /// The same task as it is now.
    void update(const Task &task, const QString &took);
    /// Something was added to its log, or its texts can be opened now.
    void readMore() { m_reader.readMore(); }
    void readAgain();
    /// Why the shown task did not run, where that is known.
    void tellError(const Error &error);

    const TaskId &shownId() const { return m_task.id; }

protected:
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    void stopRequested();
    void runAgainRequested();
    void continueRequested();
    void withoutSandboxRequested();
    void unlockRequested();

private:
    void build();
    QWidget *makeHead();
    void showShape();
    void showFacts(const QString &took);
    void showConnectors();
    void showPrompt();
    void readLog();

    TaskRunner &m_runner;
    TaskLogReader m_reader;
    Task m_task;
    QWidget *m_contents;
    QLabel *m_nothing;
    QLabel *m_shape;
    QLabel *m_title;
    QPushButton *m_stop;
    QPushButton *m_again;
    QPushButton *m_continue;
    QLabel *m_prompt;
    FactsForm *m_facts;
    MessageStrip *m_message;
    QTabWidget *m_tabs;
    TaskLogView *m_events;
    TaskLogView *m_raw;
    QTreeWidget *m_connectors;
    ChangesView *m_changes;
    bool m_offersSandbox = false;
};

} // namespace jackfield
