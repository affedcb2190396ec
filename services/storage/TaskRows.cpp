// SPDX-License-Identifier: MIT
#include "storage/TaskRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace jackfield::TaskRows {

namespace {

template <typename Json>
QString compact(const Json &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QVariant milliseconds(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime time(const QVariant &milliseconds)
{
    return milliseconds.isNull()
               ? QDateTime()
               : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

std::optional<QJsonArray> array(const QVariant &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toString().toUtf8());
    return document.isArray() ? std::optional(document.array()) : std::nullopt;
}

QJsonObject object(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

} // namespace

QString columns()
{
    return QStringLiteral("id, agent, directory, status, exit_code, created_at, started_at, "
                          "finished_at, connectors, warnings, options, baseline, "
                          "agent_session");
}

QString placeholders()
{
    return QStringLiteral("?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?");
}

QVariantList values(const Task &task)
{
    return {task.id.toString(),
            task.agent,
            task.directory,
            wireName(task.status),
            task.exitCode ? QVariant(*task.exitCode) : QVariant(),
            milliseconds(task.createdAt),
            milliseconds(task.startedAt),
            milliseconds(task.finishedAt),
            toText(task.connectors),
            toText(task.warnings),
            compact(toJson(task.options)),
            toText(task.baseline),
            task.agentSession.isNull() ? QStringLiteral("") : task.agentSession};
}

std::optional<Task> read(const QSqlQuery &row, const UserId &user)
{
    const auto status = taskStatusFromWire(row.value(3).toString());
    const auto connectors = array(row.value(8));
    const auto warnings = array(row.value(9));
    if (!status || !connectors || !warnings)
        return std::nullopt;
    Task task;
    task.id = TaskId(row.value(0).toString());
    task.userId = user;
    task.agent = row.value(1).toString();
    task.directory = row.value(2).toString();
    task.status = *status;
    if (const QVariant code = row.value(4); !code.isNull())
        task.exitCode = code.toInt();
    task.createdAt = time(row.value(5));
    task.startedAt = time(row.value(6));
    task.finishedAt = time(row.value(7));
    for (const QJsonValue &value : *connectors) {
        const auto connector = taskConnectorFromJson(value.toObject());
        if (!connector)
            return std::nullopt;
        task.connectors.append(*connector);
    }
    for (const QJsonValue &value : *warnings)
        task.warnings.append(value.toString());
    task.options = taskOptionsFromJson(object(row.value(10)));
    task.baseline = taskBaselineFromJson(object(row.value(11)));
    task.agentSession = row.value(12).toString();
    return task;
}

QString toText(const QList<TaskConnector> &connectors)
{
    QJsonArray list;
    for (const TaskConnector &connector : connectors)
        list.append(toJson(connector));
    return compact(list);
}

QString toText(const TaskBaseline &baseline)
{
    return compact(toJson(baseline));
}

QString toText(const QStringList &warnings)
{
    return compact(QJsonArray::fromStringList(warnings));
}

} // namespace jackfield::TaskRows
