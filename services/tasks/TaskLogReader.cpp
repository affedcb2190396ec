// SPDX-License-Identifier: MIT
#include "tasks/TaskLogReader.h"

#include <chrono>

namespace jackfield {

namespace {

using namespace std::chrono_literals;

/// Read in one turn of the event loop: a piece holds at most TaskLog::largestPiece.
constexpr int piecesAtOnce = 4;
/// Lines come more often than anybody reads them.
constexpr auto moreInterval = 100ms;

} // namespace

TaskLogReader::TaskLogReader(TaskHistory &history, QObject *parent)
    : QObject(parent), m_history(history)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TaskLogReader::readPart);
}

void TaskLogReader::read(const TaskId &id)
{
    m_id = id;
    m_next = 0;
    m_soon.stop();
    readPart();
}

void TaskLogReader::readMore()
{
    if (!m_id.isEmpty() && !m_soon.isActive())
        m_soon.start(moreInterval);
}

void TaskLogReader::stop()
{
    m_id = {};
    m_soon.stop();
}

void TaskLogReader::readPart()
{
    const auto part = m_history.log(m_id, m_next, piecesAtOnce);
    if (!part) {
        stop();
        Q_EMIT failed(part.error());
        return;
    }
    m_next += part->pieces;
    const bool isAll = part->pieces < piecesAtOnce;
    if (!isAll)
        m_soon.start(0);
    if (!part->entries.isEmpty())
        Q_EMIT entriesRead(part->entries);
    if (isAll)
        Q_EMIT caughtUp();
}

} // namespace jackfield
