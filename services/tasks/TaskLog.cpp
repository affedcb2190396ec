// SPDX-License-Identifier: MIT
#include "tasks/TaskLog.h"

#include <chrono>
#include <utility>

namespace jackfield {

namespace {

constexpr auto writeInterval = std::chrono::milliseconds(100);
constexpr qint64 longestLog = 64 * 1024 * 1024;

} // namespace

TaskLog::TaskLog(TaskHistory &history, const TaskId &id, const TaskMask &mask, QObject *parent)
    : QObject(parent), m_history(history), m_id(id), m_mask(mask)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TaskLog::flush);
}

TaskLog::~TaskLog()
{
    flush();
}

void TaskLog::add(const QString &type, const QString &text)
{
    addMasked(type, m_mask.masked(text));
}

void TaskLog::addMasked(const QString &type, const QString &masked)
{
    if (m_size > longestLog)
        return;
    m_size += masked.size();
    TaskLogEntry entry{type, masked, m_history.now()};
    if (m_size > longestLog)
        entry = {QStringLiteral("task"), tr("The log is cut here: it is over 64 MB."), entry.at};
    m_waiting.append(entry);
    m_waitingSize += entry.message.size();
    Q_EMIT added(entry);
    // The first line of a while at once, and then all that come within the interval together.
    if (!m_timer.isActive() || m_waitingSize > largestPiece)
        flush();
}

void TaskLog::flush()
{
    if (m_waiting.isEmpty() || m_failed)
        return;
    m_timer.start(writeInterval);
    m_waitingSize = 0;
    const auto written = m_history.appendLog(m_id, m_piece, std::exchange(m_waiting, {}));
    ++m_piece;
    if (!written) {
        m_failed = true;
        Q_EMIT failed(written.error());
    }
}

} // namespace jackfield
