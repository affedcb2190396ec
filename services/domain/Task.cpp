// SPDX-License-Identifier: MIT
#include "domain/Task.h"

#include "domain/WireNames.h"

#include <QCryptographicHash>

namespace jackfield {

namespace {

constexpr WireNames<TaskStatus, 5> statuses{{
    {TaskStatus::Pending, "pending"},
    {TaskStatus::Processing, "processing"},
    {TaskStatus::Completed, "completed"},
    {TaskStatus::Error, "error"},
    {TaskStatus::Stopped, "stopped"},
}};

constexpr WireNames<TaskOutcome, 3> outcomes{{
    {TaskOutcome::Connected, "connected"},
    {TaskOutcome::Failed, "failed"},
    {TaskOutcome::Skipped, "skipped"},
}};

constexpr WireNames<TaskNetwork, 3> networks{{
    {TaskNetwork::All, "all"},
    {TaskNetwork::Model, "model"},
    {TaskNetwork::None, "none"},
}};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QList<ConnectorId> Task::givenConnectors() const
{
    QList<ConnectorId> given;
    for (const TaskConnector &connector : connectors)
        if (connector.outcome == TaskOutcome::Connected)
            given.append(connector.id);
    return given;
}

QString endpointHash(const Connector &connector)
{
    const QString text = wireName(connector.type) + u'\n' + endpointText(connector);
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString wireName(TaskStatus status)
{
    return statuses.toWire(status);
}

QString wireName(TaskOutcome outcome)
{
    return outcomes.toWire(outcome);
}

QString wireName(TaskNetwork network)
{
    return networks.toWire(network);
}

std::optional<TaskStatus> taskStatusFromWire(const QString &word)
{
    return statuses.fromWire(word);
}

std::optional<TaskOutcome> taskOutcomeFromWire(const QString &word)
{
    return outcomes.fromWire(word);
}

std::optional<TaskNetwork> taskNetworkFromWire(const QString &word)
{
    return networks.fromWire(word);
}

QJsonObject toJson(const TaskOptions &options)
{
    return {{QStringLiteral("model"), options.model},
            {QStringLiteral("sandbox"), options.isSandboxed},
            {QStringLiteral("network"), wireName(options.network)},
            {QStringLiteral("timeLimitMs"), qint64(options.timeLimit.count())},
            {QStringLiteral("memoryLimit"), options.memoryLimit}};
}

TaskOptions taskOptionsFromJson(const QJsonObject &json)
{
    TaskOptions options;
    options.model = json.value(QStringLiteral("model")).toString();
    options.isSandboxed = json.value(QStringLiteral("sandbox")).toBool(true);
    options.network = taskNetworkFromWire(json.value(QStringLiteral("network")).toString())
                          .value_or(TaskNetwork::All);
    options.timeLimit =
        std::chrono::milliseconds(json.value(QStringLiteral("timeLimitMs")).toInteger());
    options.memoryLimit = json.value(QStringLiteral("memoryLimit")).toInteger();
    return options;
}

QJsonObject toJson(const TaskBaseline &baseline)
{
    return {{QStringLiteral("commit"), baseline.commit},
            {QStringLiteral("clean"), baseline.isClean}};
}

TaskBaseline taskBaselineFromJson(const QJsonObject &json)
{
    return {json.value(QStringLiteral("commit")).toString(),
            json.value(QStringLiteral("clean")).toBool(true)};
}

QJsonObject toJson(const TaskConnector &connector)
{
    return {
        {QStringLiteral("id"), connector.id.toString()},
        {QStringLiteral("name"), connector.name},
        {QStringLiteral("type"), wireName(connector.type)},
        {QStringLiteral("endpointHash"), connector.endpointHash},
        {QStringLiteral("outcome"), wireName(connector.outcome)},
        {QStringLiteral("tools"), connector.tools ? QJsonValue(*connector.tools) : QJsonValue()},
        {QStringLiteral("reason"), orNull(connector.reason)}};
}

std::optional<TaskConnector> taskConnectorFromJson(const QJsonObject &json)
{
    const auto type = connectorTypeFromWire(json.value(QStringLiteral("type")).toString());
    const auto outcome = taskOutcomeFromWire(json.value(QStringLiteral("outcome")).toString());
    if (!type || !outcome)
        return std::nullopt;
    TaskConnector connector;
    connector.id = ConnectorId(json.value(QStringLiteral("id")).toString());
    connector.name = json.value(QStringLiteral("name")).toString();
    connector.type = *type;
    connector.endpointHash = json.value(QStringLiteral("endpointHash")).toString();
    connector.outcome = *outcome;
    if (const QJsonValue tools = json.value(QStringLiteral("tools")); tools.isDouble())
        connector.tools = tools.toInt();
    connector.reason = json.value(QStringLiteral("reason")).toString();
    return connector;
}

QJsonObject toJson(const TaskLogEntry &entry)
{
    return {{QStringLiteral("type"), entry.type},
            {QStringLiteral("message"), entry.message},
            {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)}};
}

std::optional<TaskLogEntry> taskLogEntryFromJson(const QJsonObject &json)
{
    const QDateTime at =
        QDateTime::fromString(json.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs);
    if (!at.isValid())
        return std::nullopt;
    return TaskLogEntry{json.value(QStringLiteral("type")).toString(),
                        json.value(QStringLiteral("message")).toString(), at};
}

} // namespace jackfield
