// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "domain/Id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
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

/// What an agent in a sandbox reaches of the network.
enum class TaskNetwork {
    All,
    Model, ///< its model's API alone; connectors run outside of the sandbox anyway
    None,
};

/// What a task was to run with, beside its prompt.
struct TaskOptions
{
    QString model; ///< as the agent calls it; empty: the agent's own choice
    bool isSandboxed = true;
    TaskNetwork network = TaskNetwork::All;
    std::chrono::milliseconds timeLimit{0}; ///< 0: none
    qint64 memoryLimit = 0;                 ///< bytes of each process; 0: none

    bool operator==(const TaskOptions &) const = default;
};

/// The folder as it was when a task began, where it belonged to a git repository.
struct TaskBaseline
{
    /// What was checked out, or the empty tree before the first commit; empty: not known.
    QString commit;
    bool isClean = true; ///< nothing in the folder differed from the commit

    bool operator==(const TaskBaseline &) const = default;
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
    TaskOptions options;
    TaskBaseline baseline;
    QString agentSession; ///< the agent's own name for it, to go on from; empty: none known
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
QString wireName(TaskNetwork network);
std::optional<TaskStatus> taskStatusFromWire(const QString &word);
std::optional<TaskOutcome> taskOutcomeFromWire(const QString &word);
std::optional<TaskNetwork> taskNetworkFromWire(const QString &word);

/// As the database keeps them; what is missing or not understood is as it is without a word.
QJsonObject toJson(const TaskOptions &options);
TaskOptions taskOptionsFromJson(const QJsonObject &json);
QJsonObject toJson(const TaskBaseline &baseline);
TaskBaseline taskBaselineFromJson(const QJsonObject &json);

/// As the database keeps them and `task show --json` gives them.
QJsonObject toJson(const TaskConnector &connector);
std::optional<TaskConnector> taskConnectorFromJson(const QJsonObject &json);
QJsonObject toJson(const TaskLogEntry &entry);
std::optional<TaskLogEntry> taskLogEntryFromJson(const QJsonObject &json);

} // namespace jackfield
