// SPDX-License-Identifier: MIT
#include "tasks/TaskHistory.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace jackfield {

namespace {

constexpr int shortestBeginning = 4;

const QString pieceMember = QStringLiteral("piece");
const QString entriesMember = QStringLiteral("entries");

QString noSuchTask(const QString &id)
{
    return QCoreApplication::translate("TaskHistory", "There is no task “%1”.").arg(id.left(100));
}

} // namespace

Result<QList<Task>> TaskHistory::page(const std::optional<TaskRepository::Place> &after, int atMost)
{
    auto tasks = m_ports.repository.page(after, atMost);
    if (!tasks)
        return tasks;
    for (Task &task : *tasks) {
        const auto now = settled(task);
        if (!now)
            return failure(now.error());
        task = *now;
    }
    return tasks;
}

/// A task that nobody holds died with its process.
Result<Task> TaskHistory::settled(const Task &task)
{
    if (task.isOver() || m_ports.locks.isHeld(task.id))
        return task;
    // It may have ended between the reading and the look at its lock, which changes nothing here.
    const auto finished = m_ports.repository.finish(
        task.id, {TaskStatus::Stopped, std::nullopt, m_ports.clock.now()});
    if (!finished)
        return failure(finished.error());
    return m_ports.repository.find(task.id);
}

Result<Task> TaskHistory::find(const QString &idOrBeginning)
{
    const auto all = m_ports.repository.page({}, std::numeric_limits<int>::max());
    if (!all)
        return failure(all.error());
    QList<Task> found;
    for (const Task &task : *all)
        if (task.id.toString() == idOrBeginning || (idOrBeginning.size() >= shortestBeginning &&
                                                    task.id.toString().startsWith(idOrBeginning)))
            found.append(task);
    if (found.size() != 1)
        return failure(ErrorCode::NotFound, noSuchTask(idOrBeginning));
    return settled(found.first());
}

Result<Task> TaskHistory::find(const TaskId &id)
{
    return m_ports.repository.find(id).and_then([&](const Task &task) { return settled(task); });
}

Result<TaskText> TaskHistory::open(const TaskId &id)
{
    const auto opened = prompt(id);
    if (!opened)
        return failure(opened.error());
    const auto all = log(id, 0, std::numeric_limits<int>::max());
    if (!all)
        return failure(all.error());
    return TaskText{*opened, all->entries};
}

Result<QString> TaskHistory::prompt(const TaskId &id)
{
    return m_ports.repository.sealedPrompt(id)
        .and_then([&](const QByteArray &blob) { return unseal(id, SealedField::TaskPrompt, blob); })
        .map([](const QByteArray &plain) { return QString::fromUtf8(plain); });
}

Result<TaskHistory::LogPart> TaskHistory::log(const TaskId &id, int fromPiece, int atMost)
{
    const auto pieces = m_ports.repository.log(id, fromPiece, atMost);
    if (!pieces)
        return failure(pieces.error());
    LogPart part;
    for (const QByteArray &blob : *pieces) {
        const auto plain = unseal(id, SealedField::TaskLog, blob);
        if (!plain)
            return failure(plain.error());
        const QJsonObject piece = QJsonDocument::fromJson(*plain).object();
        // All pieces are sealed for the same place: the number inside says which one it is.
        if (piece.value(pieceMember).toInt(-1) != fromPiece + part.pieces)
            return failure(ErrorCode::Decrypt);
        for (const QJsonValue &entry : piece.value(entriesMember).toArray())
            if (const auto read = taskLogEntryFromJson(entry.toObject()))
                part.entries.append(*read);
        ++part.pieces;
    }
    return part;
}

Result<void> TaskHistory::remove(const TaskId &id)
{
    return m_ports.repository.find(id)
        .and_then([&](const Task &task) { return settled(task); })
        .and_then([&](const Task &task) { return m_ports.repository.remove(task.id); });
}

Result<TaskHistory::Begun> TaskHistory::begin(const QString &agent, const QString &directory,
                                              const QString &prompt, const TaskOptions &options)
{
    Begun begun;
    Task &task = begun.task;
    task.id = TaskId::generate();
    task.userId = m_session.user();
    task.agent = agent;
    task.directory = directory;
    task.options = options;
    task.createdAt = m_ports.clock.now();
    const auto sealed = seal(task.id, SealedField::TaskPrompt, prompt.toUtf8());
    if (!sealed)
        return failure(sealed.error());
    // The lock first: nobody may see the task without it.
    auto lock = m_ports.locks.take(task.id);
    if (!lock)
        return failure(lock.error());
    begun.lock = std::move(*lock);
    if (const auto inserted = m_ports.repository.insert(task, *sealed); !inserted)
        return failure(inserted.error());
    return begun;
}

Result<void> TaskHistory::setConnectors(const TaskId &id, const QList<TaskConnector> &connectors)
{
    return m_ports.repository.setConnectors(id, connectors);
}

Result<void> TaskHistory::setBaseline(const TaskId &id, const TaskBaseline &baseline)
{
    return m_ports.repository.setBaseline(id, baseline);
}

Result<void> TaskHistory::setAgentSession(const TaskId &id, const QString &session)
{
    return m_ports.repository.setAgentSession(id, session);
}

Result<void> TaskHistory::setStarted(const TaskId &id)
{
    return m_ports.repository.setStarted(id, m_ports.clock.now());
}

Result<void> TaskHistory::warn(const TaskId &id, const QString &warning)
{
    return m_ports.repository.addWarning(id, warning);
}

Result<void> TaskHistory::finish(const TaskId &id, TaskStatus status,
                                 const std::optional<int> &exitCode)
{
    return m_ports.repository.finish(id, {status, exitCode, m_ports.clock.now()}).map([](bool) {});
}

bool TaskHistory::isStopRequested(const TaskId &id)
{
    // A database that is busy for a moment is asked again.
    return m_ports.repository.isStopRequested(id).value_or(false);
}

Result<void> TaskHistory::appendLog(const TaskId &id, int piece, const QList<TaskLogEntry> &entries)
{
    QJsonArray list;
    for (const TaskLogEntry &entry : entries)
        list.append(toJson(entry));
    const QJsonObject plain{{pieceMember, piece}, {entriesMember, list}};
    return seal(id, SealedField::TaskLog, QJsonDocument(plain).toJson(QJsonDocument::Compact))
        .and_then(
            [&](const QByteArray &blob) { return m_ports.repository.appendLog(id, piece, blob); });
}

Result<QByteArray> TaskHistory::seal(const TaskId &id, SealedField field, const QByteArray &plain)
{
    const auto keys = m_session.keys();
    if (!keys)
        return failure(keys.error());
    return m_ports.cipher.seal(*keys, {m_session.user(), ConnectorId(id.toString()), field},
                               Secret::fromBytes(plain));
}

Result<QByteArray> TaskHistory::unseal(const TaskId &id, SealedField field, const QByteArray &blob)
{
    const auto keys = m_session.keys();
    if (!keys)
        return failure(keys.error());
    return m_ports.cipher.open(*keys, {m_session.user(), ConnectorId(id.toString()), field}, blob)
        .map([](const Secret &plain) {
            return plain.withBytes([](QByteArrayView bytes) { return bytes.toByteArray(); });
        });
}

} // namespace jackfield
