// SPDX-License-Identifier: MIT
#pragma once

#include "models/tasks/TaskConnectorsModel.h"
#include "tasks/TaskRunner.h"
#include "ui/tasks/RecentTasks.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace jackfield {

class AgentField;
class ConnectorChoice;
class FieldNote;
class FolderField;
class MessageStrip;
class SandboxField;

/// Asks what an agent is to do, where and with what, and has it begin. Shown with open(). Main
/// thread; what it is built on outlives it.
class RunTaskDialog : public QDialog
{
    Q_OBJECT

public:
    RunTaskDialog(TaskRunner &runner, ConnectorService &service, const QList<Connector> &connectors,
                  QSettings &store, QWidget *parent = nullptr);
    ~RunTaskDialog() override;

    /// Fills it with an earlier task's; what is missing of its connectors is left out.
    void fill(const TaskWish &wish);

Q_SIGNALS:
    void taskBegun(const jackfield::TaskId &id);
    void unlockRequested();

private:
    void build();
    void buildLimits(QFormLayout &form);
    void showModel();
    TaskWish wish() const;
    bool check();
    void run();
    void tellProblem(const Error &error);

    TaskRunner &m_runner;
    RecentTasks m_recent;
    TaskConnectorsModel m_connectors;
    QString m_session; ///< of the agent's, to go on from
    AgentField *m_agent;
    QLineEdit *m_model;
    FolderField *m_folder;
    QPlainTextEdit *m_prompt;
    FieldNote *m_promptNote;
    ConnectorChoice *m_choice;
    SandboxField *m_sandbox;
    QSpinBox *m_minutes;
    QSpinBox *m_mebibytes;
    MessageStrip *m_message;
    QPushButton *m_run = nullptr;
};

} // namespace jackfield
