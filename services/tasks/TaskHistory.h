// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Session.h"
#include "domain/ports/Clock.h"
#include "domain/ports/FieldCipher.h"
#include "domain/ports/TaskLocks.h"
#include "domain/ports/TaskRepository.h"

#include <limits>
#include <memory>
#include <optional>

namespace jackfield {

/// What a task holds of a person's: sealed at rest.
struct TaskText
{
    QString prompt;
    QList<TaskLogEntry> log;
};

/// The tasks of one session's user: what was run, with what, and how it ended. It tells the truth
/// after connectors were renamed or removed, since it refers to none. One whose process died is
/// settled as Stopped when it is next looked at. Calls are fast and direct; main thread; what it is
/// built from outlives it.
class TaskHistory
{
public:
    struct Ports
    {
        TaskRepository &repository;
        TaskLocks &locks;
        FieldCipher &cipher;
        Clock &clock;
    };

    TaskHistory(const Session &session, Ports ports) : m_session(session), m_ports(ports) {}

    /// All, the newest first. Decrypts nothing.
    Result<QList<Task>> list() { return page({}, std::numeric_limits<int>::max()); }
    /// The same, of those after that place: at most so many.
    Result<QList<Task>> page(const std::optional<TaskRepository::Place> &after, int atMost);
    /// By its id, or by a beginning of it that no other has (at least four characters). NotFound.
    /// Decrypts nothing.
    Result<Task> find(const QString &idOrBeginning);
    /// By its whole id; NotFound. Decrypts nothing.
    Result<Task> find(const TaskId &id);
    /// Prompt and log. Locked; Decrypt where a piece was changed, moved or taken out.
    Result<TaskText> open(const TaskId &id);
    /// Of the same, the prompt alone.
    Result<QString> prompt(const TaskId &id);
    /// Of the same, a part of the log: at most so many pieces, from that one on. Fewer than asked
    /// for are the last that there are now.
    struct LogPart
    {
        int pieces = 0;
        QList<TaskLogEntry> entries;
    };
    Result<LogPart> log(const TaskId &id, int fromPiece, int atMost);
    /// Asks whoever runs it to stop it, which they do within a second; false: it is over.
    Result<bool> stop(const TaskId &id) { return m_ports.repository.requestStop(id); }
    /// With its log. InvalidInput while it runs.
    Result<void> remove(const TaskId &id);

    /// A task that is about to run, and the lock that says so for as long as it is held. Locked:
    /// without a key nothing may be kept.
    struct Begun
    {
        Task task;
        std::shared_ptr<TaskLock> lock;
    };
    Result<Begun> begin(const QString &agent, const QString &directory, const QString &prompt,
                        const TaskOptions &options);

    // Of a task that runs:
    Result<void> setConnectors(const TaskId &id, const QList<TaskConnector> &connectors);
    Result<void> setBaseline(const TaskId &id, const TaskBaseline &baseline);
    Result<void> setAgentSession(const TaskId &id, const QString &session);
    Result<void> setStarted(const TaskId &id);
    Result<void> warn(const TaskId &id, const QString &warning);
    Result<void> finish(const TaskId &id, TaskStatus status, const std::optional<int> &exitCode);
    bool isStopRequested(const TaskId &id);
    /// Seals and adds a piece of the log; pieces count from 0 on.
    Result<void> appendLog(const TaskId &id, int piece, const QList<TaskLogEntry> &entries);

    QDateTime now() const { return m_ports.clock.now(); }

private:
    Result<QByteArray> seal(const TaskId &id, SealedField field, const QByteArray &plain);
    Result<QByteArray> unseal(const TaskId &id, SealedField field, const QByteArray &blob);
    Result<Task> settled(const Task &task);

    const Session &m_session;
    Ports m_ports;
};

} // namespace jackfield
