// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Session.h"
#include "domain/ports/TaskRepository.h"
#include "storage/Database.h"

namespace jackfield {

/// Tasks over Qt SQL. A row that cannot be understood is left out of the list; find() refuses it
/// with StorageCorrupt, and remove() removes it.
class SqlTaskRepository final : public TaskRepository
{
public:
    SqlTaskRepository(Database &database, const Session &session);

    Result<void> insert(const Task &task, const QByteArray &sealedPrompt) override;
    Result<QList<Task>> page(const std::optional<Place> &after, int atMost) override;
    Result<Task> find(const TaskId &id) override;
    Result<QByteArray> sealedPrompt(const TaskId &id) override;
    Result<void> setConnectors(const TaskId &id, const QList<TaskConnector> &connectors) override;
    Result<void> setBaseline(const TaskId &id, const TaskBaseline &baseline) override;
    Result<void> setAgentSession(const TaskId &id, const QString &session) override;
    Result<void> setStarted(const TaskId &id, const QDateTime &at) override;
    Result<void> addWarning(const TaskId &id, const QString &warning) override;
    Result<bool> finish(const TaskId &id, const End &end) override;
    Result<bool> requestStop(const TaskId &id) override;
    Result<bool> isStopRequested(const TaskId &id) override;
    Result<void> appendLog(const TaskId &id, int piece, const QByteArray &blob) override;
    Result<QList<QByteArray>> log(const TaskId &id, int from, int atMost) override;
    Result<void> remove(const TaskId &id) override;

private:
    /// Runs a statement whose last two values are the task's id and its user; how many rows it met.
    Result<int> touch(const QString &sql, QVariantList values, const TaskId &id);
    Result<void> touchOne(const QString &sql, const QVariantList &values, const TaskId &id);

    Database &m_database;
    const Session &m_session;
};

} // namespace jackfield
