// SPDX-License-Identifier: MIT
#include "tasks/TaskDocument.h"

#include <QJsonArray>

namespace jackfield {

namespace {

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace

QJsonObject taskDocument(const Task &task)
{
    QJsonArray given;
    for (const ConnectorId &id : task.givenConnectors())
        given.append(id.toString());
    QJsonArray connectors;
    for (const TaskConnector &connector : task.connectors)
        connectors.append(toJson(connector));
    return {{QStringLiteral("id"), task.id.toString()},
            {QStringLiteral("agent"), task.agent},
            {QStringLiteral("directory"), task.directory},
            {QStringLiteral("status"), wireName(task.status)},
            {QStringLiteral("exitCode"), task.exitCode ? QJsonValue(*task.exitCode) : QJsonValue()},
            {QStringLiteral("startedAt"), timeJson(task.startedAt)},
            {QStringLiteral("finishedAt"), timeJson(task.finishedAt)},
            {QStringLiteral("mcpServerIds"), given},
            {QStringLiteral("connectors"), connectors},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(task.warnings)}};
}

QJsonObject taskDocument(const Task &task, const std::optional<TaskText> &text)
{
    QJsonObject document = taskDocument(task);
    QJsonArray log;
    if (text)
        for (const TaskLogEntry &entry : text->log)
            log.append(toJson(entry));
    document.insert(QStringLiteral("prompt"), text ? QJsonValue(text->prompt) : QJsonValue());
    document.insert(QStringLiteral("log"), text ? QJsonValue(log) : QJsonValue());
    return document;
}

} // namespace jackfield
