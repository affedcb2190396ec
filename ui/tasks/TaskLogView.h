// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Task.h"

#include <QPlainTextEdit>

namespace jackfield {

/// A task's log as it grows: what happened in words, or the agent's raw output. Keeps the latest
/// lines; who reads further up is left there. Main thread.
class TaskLogView : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Kind {
        Events, ///< what the agent said and called, and what it printed that is no structure
        Raw,    ///< every line of its output, as it came
    };

    explicit TaskLogView(Kind kind, QWidget *parent = nullptr);

    void add(const QList<TaskLogEntry> &entries);

private:
    void addEvent(QTextCursor &cursor, const TaskLogEntry &entry);
    bool isMine(const TaskLogEntry &entry) const;

    Kind m_kind;
};

} // namespace jackfield
