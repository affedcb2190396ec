// SPDX-License-Identifier: MIT
#include "storage/ConnectorRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace jackfield::ConnectorRows {

namespace {

enum Column {
    Id,
    Type,
    Transport,
    Name,
    Slug,
    Description,
    Command,
    Args,
    Cwd,
    Url,
    OauthClientId,
    Enabled,
    Revision,
    CreatedAt,
    UpdatedAt,
    SignIn,
    Status,
    TestedAt,
    TestCode,
    TestServerName,
    TestServerVersion,
    TestProtocolVersion,
    TestTools,
    TestResources,
    TestPrompts,
    TestTotalMs,
    TestToolDrift,
};

const QStringList &names()
{
    static const QStringList list{
        QStringLiteral("id"),
        QStringLiteral("type"),
        QStringLiteral("transport"),
        QStringLiteral("name"),
        QStringLiteral("slug"),
        QStringLiteral("description"),
        QStringLiteral("command"),
        QStringLiteral("args"),
        QStringLiteral("cwd"),
        QStringLiteral("url"),
        QStringLiteral("oauth_client_id"),
        QStringLiteral("enabled"),
        QStringLiteral("revision"),
        QStringLiteral("created_at"),
        QStringLiteral("updated_at"),
        QStringLiteral("sign_in"),
        QStringLiteral("status"),
        QStringLiteral("tested_at"),
        QStringLiteral("test_code"),
        QStringLiteral("test_server_name"),
        QStringLiteral("test_server_version"),
        QStringLiteral("test_protocol_version"),
        QStringLiteral("test_tools"),
        QStringLiteral("test_resources"),
        QStringLiteral("test_prompts"),
        QStringLiteral("test_total_ms"),
        QStringLiteral("test_tool_drift"),
    };
    return list;
}

QString assignmentsFrom(Column first)
{
    QStringList list;
    for (const QString &name : names().mid(first))
        list.append(name + QStringLiteral(" = ?"));
    return list.join(QStringLiteral(", "));
}

QVariant number(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant argsText(const QStringList &args)
{
    const QJsonDocument document(QJsonArray::fromStringList(args));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QVariant signInText(const std::optional<SignInSummary> &signIn)
{
    if (!signIn)
        return {};
    return QString::fromUtf8(QJsonDocument(signIn->toJson()).toJson(QJsonDocument::Compact));
}

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

std::optional<int> numberOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

std::optional<QStringList> argsOf(const QString &json)
{
    if (json == QLatin1String("[]"))
        return QStringList();
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    QStringList args;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        if (!value.isString())
            return std::nullopt;
        args.append(value.toString());
    }
    return args;
}

std::optional<TestSummary> summaryOf(const QSqlQuery &row)
{
    const QVariant testedAt = row.value(TestedAt);
    if (testedAt.isNull())
        return std::nullopt;
    TestSummary summary;
    summary.testedAt = timeOf(testedAt);
    // A word that only a newer program knows is a failure all the same.
    if (const QString word = row.value(TestCode).toString(); !word.isEmpty())
        summary.code = errorCodeFromWire(word).value_or(ErrorCode::Internal);
    summary.serverName = row.value(TestServerName).toString();
    summary.serverVersion = row.value(TestServerVersion).toString();
    summary.protocolVersion = row.value(TestProtocolVersion).toString();
    summary.tools = numberOf(row.value(TestTools));
    summary.resources = numberOf(row.value(TestResources));
    summary.prompts = numberOf(row.value(TestPrompts));
    summary.totalMs = row.value(TestTotalMs).toInt();
    // A word that only a newer program knows is a change that a person should look at.
    if (const QString word = row.value(TestToolDrift).toString(); !word.isEmpty())
        summary.toolDrift = toolDriftFromWire(word).value_or(ToolDrift::Known);
    return summary;
}

} // namespace

const QString &columns()
{
    static const QString list = names().join(QStringLiteral(", "));
    return list;
}

const QString &assignments()
{
    static const QString list = assignmentsFrom(Id);
    return list;
}

const QString &placeholders()
{
    static const QString list =
        QStringList(names().size(), QStringLiteral("?")).join(QStringLiteral(", "));
    return list;
}

const QString &summaryAssignments()
{
    static const QString list = assignmentsFrom(Status);
    return list;
}

QVariant text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QVariantList values(const Connector &connector)
{
    return QVariantList{connector.id.toString(),
                        wireName(connector.type),
                        wireName(connector.transport),
                        text(connector.name),
                        text(connector.slug),
                        text(connector.description),
                        text(connector.command),
                        argsText(connector.args),
                        text(connector.cwd),
                        text(connector.url),
                        text(connector.oauthClientId),
                        connector.enabled ? 1 : 0,
                        connector.revision,
                        connector.createdAt.toMSecsSinceEpoch(),
                        connector.updatedAt.toMSecsSinceEpoch(),
                        signInText(connector.signIn)} +
           summaryValues(connector.status, connector.lastTest);
}

QVariantList summaryValues(ConnectorStatus status, const std::optional<TestSummary> &summary)
{
    QVariantList list{wireName(status)};
    if (!summary) {
        list.resize(names().size() - Status);
        return list;
    }
    return list + QVariantList{summary->testedAt.toMSecsSinceEpoch(),
                               summary->code ? QVariant(wireName(*summary->code)) : QVariant(),
                               text(summary->serverName),
                               text(summary->serverVersion),
                               text(summary->protocolVersion),
                               number(summary->tools),
                               number(summary->resources),
                               number(summary->prompts),
                               summary->totalMs,
                               summary->toolDrift == ToolDrift::None
                                   ? QVariant()
                                   : QVariant(wireName(summary->toolDrift))};
}

Reading read(const QSqlQuery &row, const UserId &user)
{
    Reading reading;
    Connector &connector = reading.connector;
    const auto orElse = [&](auto known, Column column, auto otherwise) {
        if (!known && reading.unreadable.isEmpty())
            reading.unreadable = names().at(column);
        return known.value_or(otherwise);
    };
    connector.id = ConnectorId(row.value(Id).toString());
    connector.userId = user;
    connector.name = row.value(Name).toString();
    connector.slug = row.value(Slug).toString();
    connector.description = row.value(Description).toString();
    connector.command = row.value(Command).toString();
    connector.cwd = row.value(Cwd).toString();
    connector.url = row.value(Url).toString();
    connector.oauthClientId = row.value(OauthClientId).toString();
    const bool remote = connector.command.isEmpty();
    connector.type = orElse(connectorTypeFromWire(row.value(Type).toString()), Type,
                            remote ? ConnectorType::Remote : ConnectorType::Local);
    connector.transport = orElse(transportFromWire(row.value(Transport).toString()), Transport,
                                 remote ? TransportChoice::Auto : TransportChoice::Stdio);
    connector.args = orElse(argsOf(row.value(Args).toString()), Args, QStringList());
    connector.enabled = row.value(Enabled).toInt() != 0;
    connector.status =
        orElse(statusFromWire(row.value(Status).toString()), Status, ConnectorStatus::Error);
    connector.revision = row.value(Revision).toLongLong();
    connector.createdAt = timeOf(row.value(CreatedAt));
    connector.updatedAt = timeOf(row.value(UpdatedAt));
    if (const QVariant signIn = row.value(SignIn); !signIn.isNull())
        connector.signIn = orElse(
            SignInSummary::fromJson(QJsonDocument::fromJson(signIn.toString().toUtf8()).object()),
            SignIn, SignInSummary::only(SignInSummary::State::Refused));
    connector.lastTest = summaryOf(row);
    return reading;
}

Connector asBroken(Connector connector)
{
    connector.status = ConnectorStatus::Error;
    TestSummary summary;
    summary.code = ErrorCode::StorageCorrupt;
    summary.testedAt = connector.updatedAt;
    connector.lastTest = summary;
    return connector;
}

} // namespace jackfield::ConnectorRows
