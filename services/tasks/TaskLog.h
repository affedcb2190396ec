// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/MaskedLines.h"
#include "tasks/TaskHistory.h"

#include <QObject>
#include <QTimer>

namespace jackfield {

/// Writes a running task's log as it comes: the first line at once, what follows within a tenth of
/// a second, sealed. Everything is masked before it goes anywhere. An agent that floods has its log
/// cut after 64 MB. Main thread; the history outlives it.
class TaskLog : public QObject
{
    Q_OBJECT

public:
    /// Characters after which a piece is written before its time; so none is longer than this and
    /// one line.
    static constexpr qsizetype largestPiece = 64 * 1024;

    TaskLog(TaskHistory &history, const TaskId &id, const TaskMask &mask,
            QObject *parent = nullptr);
    ~TaskLog() override;

    /// From now on these values are masked too.
    void setMask(const TaskMask &mask) { m_mask = mask; }
    const TaskMask &mask() const { return m_mask; }

    /// Adds one line; its text is masked here.
    void add(const QString &type, const QString &text);
    /// Adds a line that was masked already.
    void addMasked(const QString &type, const QString &masked);
    /// Writes what waits.
    void flush();

Q_SIGNALS:
    void added(const jackfield::TaskLogEntry &entry);
    /// It cannot be kept; what comes from now on is lost, and said by added() alone.
    void failed(const jackfield::Error &error);

private:
    TaskHistory &m_history;
    TaskId m_id;
    TaskMask m_mask;
    QList<TaskLogEntry> m_waiting;
    QTimer m_timer;
    qsizetype m_waitingSize = 0;
    qint64 m_size = 0;
    int m_piece = 0;
    bool m_failed = false;
};

} // namespace jackfield
