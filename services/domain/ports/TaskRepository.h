// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Task.h"

#include <QByteArray>
#include <QList>

namespace jackfield {

/// The tasks of one session's user, and of nobody else. Every call is one transaction; another
/// process may write at any time. What is sealed comes and goes as opaque blobs.
class TaskRepository
{
public:
    virtual ~TaskRepository() = default;

    /// How a task ended.
    struct End
    {
        TaskStatus status = TaskStatus::Completed; ///< one that isOver()
        std::optional<int> exitCode;
        QDateTime at;
    };

    virtual Result<void> insert(const Task &task, const QByteArray &sealedPrompt) = 0;
    /// Where a task stands among all of them.
    struct Place
    {
        QDateTime createdAt;
        TaskId id;
    };
    /// The newest first, of those that come after that place: at most so many.
    virtual Result<QList<Task>> page(const std::optional<Place> &after, int atMost) = 0;
    /// NotFound.
    virtual Result<Task> find(const TaskId &id) = 0;
    virtual Result<QByteArray> sealedPrompt(const TaskId &id) = 0;

    /// Writes the snapshot, once: InvalidInput where there is one already or the task is over.
    virtual Result<void> setConnectors(const TaskId &id,
                                       const QList<TaskConnector> &connectors) = 0;
    virtual Result<void> setBaseline(const TaskId &id, const TaskBaseline &baseline) = 0;
    virtual Result<void> setAgentSession(const TaskId &id, const QString &session) = 0;
    /// The agent has started.
    virtual Result<void> setStarted(const TaskId &id, const QDateTime &at) = 0;
    virtual Result<void> addWarning(const TaskId &id, const QString &warning) = 0;
    /// False, and nothing written, where it is over already.
    virtual Result<bool> finish(const TaskId &id, const End &end) = 0;

    /// Asks whoever runs the task to stop it; false where it is over.
    virtual Result<bool> requestStop(const TaskId &id) = 0;
    virtual Result<bool> isStopRequested(const TaskId &id) = 0;

    /// Adds a piece of the log; `piece` counts from 0 on.
    virtual Result<void> appendLog(const TaskId &id, int piece, const QByteArray &blob) = 0;
    /// The pieces from that one on, in order, at most so many.
    virtual Result<QList<QByteArray>> log(const TaskId &id, int from, int atMost) = 0;

    /// With its log. InvalidInput where it is not over; NotFound.
    virtual Result<void> remove(const TaskId &id) = 0;
};

} // namespace jackfield
