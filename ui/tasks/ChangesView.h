// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/FolderChanges.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace jackfield {

/// What differs now in the folder that a task worked in. Looks when it is shown, and when it is
/// asked to look again. Main thread; what git is asked through outlives it.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    ChangesView(const FolderChanges::Ports &ports, QWidget *parent = nullptr);
    ~ChangesView() override;

    void setTask(const Task &task);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void look();
    void take(const Result<FolderDiff> &diff);
    void say(const QString &text);

    FolderChanges::Ports m_ports;
    Task m_task;
    bool m_isOld = true; ///< what is shown is not of this task, or of before it ended
    std::unique_ptr<FolderChanges> m_changes;
    QLabel *m_note;
    QPlainTextEdit *m_text;
    QPushButton *m_again;
};

} // namespace jackfield
