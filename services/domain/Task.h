// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "domain/Id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace jackfield {

enum class TaskStatus {
    Pending,    ///< made; its connectors are looked at, its agent has not started
    Processing, ///< the agent runs
    Completed,  ///< it ended by itself with status 0
    Error,      ///< it could not be started, or failed
    Stopped,    ///< by a person, by its time limit, or with us
};

/// What became of a connector when its task began.
enum class TaskOutcome {
    Connected, ///< the agent has it
    Failed,    ///< it did not come up; the agent went on without it
    Skipped,   ///< it was not given, because it is switched off
};

/// A connector as it was when a task began. Never changed afterwards, whatever becomes of the
/// connector.
struct TaskConnector
{
    ConnectorId id;
    QString name;
    ConnectorType type = ConnectorType::Local;
    QString endpointHash; ///< SHA-256 of type and endpoint text, in hexadecimal digits
    TaskOutcome outcome = TaskOutcome::Connected;
    std::optional<int> tools;
    QString reason; ///< of an outcome that is not Connected; log-safe

    bool operator==(const TaskConnector &) const = default;
};

/// One line of what happened: `type` is "stdout", "stderr", "server", "message", "tool" or "task".
struct TaskLogEntry
{
    QString type;
    QString message; ///< masked
    QDateTime at;    ///< UTC

    bool operator==(const TaskLogEntry &) const = default;
};

/// A prompt that was given to an agent, without the prompt and the log, which lie sealed beside it.
struct Task
{
    TaskId id;
    UserId userId;
    QString agent;
    QString directory;
    TaskStatus status = TaskStatus::Pending;
    std::optional<int> exitCode;
    QDateTime createdAt;  ///< UTC, as all times here
    QDateTime startedAt;  ///< of the agent; null: it never started
    QDateTime finishedAt; ///< null: it has not
    QList<TaskConnector> connectors;
    QStringList warnings; ///< log-safe

    bool isOver() const
    {
        return status != TaskStatus::Pending && status != TaskStatus::Processing;
    }
    /// The ids of the connectors that the agent was given.
    QList<ConnectorId> givenConnectors() const;

    bool operator==(const Task &) const = default;
};

/// What a snapshot keeps of where a connector leads: enough to see that it is another one now.
QString endpointHash(const Connector &connector);

QString wireName(TaskStatus status);
QString wireName(TaskOutcome outcome);
std::optional<TaskStatus> taskStatusFromWire(const QString &word);
std::optional<TaskOutcome> taskOutcomeFromWire(const QString &word);

/// As the database keeps them and `task show --json` gives them.
QJsonObject toJson(const TaskConnector &connector);
std::optional<TaskConnector> taskConnectorFromJson(const QJsonObject &json);
QJsonObject toJson(const TaskLogEntry &entry);
std::optional<TaskLogEntry> taskLogEntryFromJson(const QJsonObject &json);

} // namespace jackfield
