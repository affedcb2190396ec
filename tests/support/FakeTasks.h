// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/TaskLocks.h"
#include "domain/ports/TaskRepository.h"

#include <QHash>
#include <QSet>

namespace jackfield {

/// Tasks in memory, of one user.
class FakeTaskRepository final : public TaskRepository
{
public:
    struct Row
    {
        Task task;
        QByteArray prompt;
        QList<QByteArray> log;
        bool isStopRequested = false;
    };
    QList<Row> rows;             ///< the newest last
    std::optional<Error> broken; ///< what page() gives, where it is set

    Result<void> insert(const Task &task, const QByteArray &sealedPrompt) override
    {
        rows.append({task, sealedPrompt, {}, false});
        return {};
    }
    Result<QList<Task>> page(const std::optional<Place> &after, int atMost) override
    {
        if (broken)
            return failure(*broken);
        QList<Task> all;
        bool isAfter = !after;
        for (auto row = rows.crbegin(); row != rows.crend() && all.size() < atMost; ++row) {
            if (isAfter)
                all.append(row->task);
            isAfter = isAfter || row->task.id == after->id;
        }
        return all;
    }
    Result<Task> find(const TaskId &id) override
    {
        const Row *row = at(id);
        return row ? Result<Task>(row->task) : failure(ErrorCode::NotFound);
    }
    Result<QByteArray> sealedPrompt(const TaskId &id) override
    {
        const Row *row = at(id);
        return row ? Result<QByteArray>(row->prompt) : failure(ErrorCode::NotFound);
    }
    Result<void> setConnectors(const TaskId &id, const QList<TaskConnector> &connectors) override
    {
        return change(id, [&](Row &row) { row.task.connectors = connectors; });
    }
    Result<void> setBaseline(const TaskId &id, const TaskBaseline &baseline) override
    {
        return change(id, [&](Row &row) { row.task.baseline = baseline; });
    }
    Result<void> setAgentSession(const TaskId &id, const QString &session) override
    {
        return change(id, [&](Row &row) { row.task.agentSession = session; });
    }
    Result<void> setStarted(const TaskId &id, const QDateTime &at) override
    {
        return change(id, [&](Row &row) {
            row.task.status = TaskStatus::Processing;
            row.task.startedAt = at;
        });
    }
    Result<void> addWarning(const TaskId &id, const QString &warning) override
    {
        return change(id, [&](Row &row) { row.task.warnings.append(warning); });
    }
    Result<bool> finish(const TaskId &id, const End &end) override
    {
        Row *row = at(id);
        if (!row || row->task.isOver())
            return false;
        row->task.status = end.status;
        row->task.exitCode = end.exitCode;
        row->task.finishedAt = end.at;
        return true;
    }
    Result<bool> requestStop(const TaskId &id) override
    {
        Row *row = at(id);
        if (!row || row->task.isOver())
            return false;
        row->isStopRequested = true;
        return true;
    }
    Result<bool> isStopRequested(const TaskId &id) override
    {
        const Row *row = at(id);
        return !row || row->isStopRequested;
    }
    Result<void> appendLog(const TaskId &id, int, const QByteArray &blob) override
    {
        return change(id, [&](Row &row) { row.log.append(blob); });
    }
    Result<QList<QByteArray>> log(const TaskId &id, int from, int atMost) override
    {
        const Row *row = at(id);
        if (!row)
            return failure(ErrorCode::NotFound);
        return row->log.mid(from, atMost);
    }
    Result<void> remove(const TaskId &id) override
    {
        return rows.removeIf([&](const Row &row) { return row.task.id == id; }) > 0
                   ? Result<void>()
                   : failure(ErrorCode::NotFound);
    }

private:
    Row *at(const TaskId &id)
    {
        for (Row &row : rows)
            if (row.task.id == id)
                return &row;
        return nullptr;
    }
    template <typename Change>
    Result<void> change(const TaskId &id, const Change &change)
    {
        Row *row = at(id);
        if (!row)
            return failure(ErrorCode::NotFound);
        change(*row);
        return {};
    }
};

/// Locks of this process, and of another one where a test says so.
class FakeTaskLocks final : public TaskLocks
{
public:
    QSet<TaskId> held;

    Result<std::unique_ptr<TaskLock>> take(const TaskId &id) override
    {
        return std::unique_ptr<TaskLock>(std::make_unique<Lock>(*this, id));
    }
    bool isHeld(const TaskId &id) override { return held.contains(id); }

private:
    struct Lock final : TaskLock
    {
        Lock(FakeTaskLocks &owner, const TaskId &task) : locks(owner), id(task)
        {
            locks.held.insert(id);
        }
        ~Lock() override { locks.held.remove(id); }
        FakeTaskLocks &locks;
        TaskId id;
    };
};

} // namespace jackfield
