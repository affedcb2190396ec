// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskHistory.h"

#include <QObject>
#include <QTimer>

namespace jackfield {

/// Reads a task's log by and by, the first part at once, and goes on reading while it grows,
/// whichever process writes it. Main thread; the history outlives it.
class TaskLogReader : public QObject
{
    Q_OBJECT

public:
    explicit TaskLogReader(TaskHistory &history, QObject *parent = nullptr);

    /// Begins with the first line of that task's.
    void read(const TaskId &id);
    /// Reads what was added since, soon.
    void readMore();
    void stop();

Q_SIGNALS:
    void entriesRead(const QList<jackfield::TaskLogEntry> &entries);
    /// All that there is now was read.
    void caughtUp();
    /// Errors of TaskHistory::log(). Nothing is read until the next read().
    void failed(const jackfield::Error &error);

private:
    void readPart();

    TaskHistory &m_history;
    TaskId m_id;
    int m_next = 0; ///< the first piece that was not read
    QTimer m_soon;
};

} // namespace jackfield
