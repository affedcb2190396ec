// SPDX-License-Identifier: MIT
#include "connectors/ConnectorImport.h"

#include "domain/CommandLine.h"
#include "domain/JsonWithComments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectorImport)
};

QString firstString(const QJsonObject &json, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        if (const QJsonValue value = json[QLatin1String(key)]; value.isString())
            return value.toString();
    return {};
}

QJsonObject firstObject(const QJsonObject &json, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        if (const QJsonValue value = json[QLatin1String(key)]; value.isObject())
            return value.toObject();
    return {};
}

QStringList words(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.isString() ? item.toString() : item.toVariant().toString());
    return list;
}

SecretEntries entries(const QJsonObject &json)
{
    SecretEntries list;
    for (auto it = json.begin(); it != json.end(); ++it)
        list.append({it.key(), Secret::fromText(it->toVariant().toString())});
    return list;
}

/// Whether an object is one server, rather than a map of them.
bool isServer(const QJsonObject &json)
{
    return json[QLatin1String("command")].isString() || json[QLatin1String("command")].isArray() ||
           !firstString(json, {"url", "serverUrl", "httpUrl", "baseUrl", "uri"}).isEmpty();
}

TransportChoice transportOf(const QJsonObject &json)
{
    const QString type = firstString(json, {"type", "transport"});
    if (type == QLatin1String("sse"))
        return TransportChoice::Sse;
    if (type.contains(QLatin1String("http")) || json.contains(QLatin1String("httpUrl")))
        return TransportChoice::Http;
    return TransportChoice::Auto;
}

/// Takes the command apart: a list of words, one word with `args`, or a whole line in one text.
Result<QStringList> commandWords(const QJsonObject &json)
{
    const QJsonValue command = json[QLatin1String("command")];
    if (command.isArray())
        return words(command);
    if (json.contains(QLatin1String("args")))
        return QStringList{command.toString()} + words(json[QLatin1String("args")]);
    return splitCommandLine(command.toString());
}

Result<ImportedConnector> serverFrom(const QString &name, const QJsonObject &json)
{
    ImportedConnector imported;
    ConnectorDraft &draft = imported.draft;
    draft.name = name;
    draft.description = firstString(json, {"description"});
    draft.enabled = !json[QLatin1String("disabled")].toBool(false) &&
                    json[QLatin1String("enabled")].toBool(true);
    imported.secrets.environment.set = entries(firstObject(json, {"env", "environment", "envs"}));
    draft.url = firstString(json, {"url", "serverUrl", "httpUrl", "baseUrl", "uri"});
    if (!draft.url.isEmpty()) {
        draft.type = ConnectorType::Remote;
        draft.transport = transportOf(json);
        imported.secrets.headers.set = entries(firstObject(json, {"headers", "http_headers"}));
        return imported;
    }
    auto command = commandWords(json);
    if (!command)
        return failure(command.error());
    draft.command = command->isEmpty() ? QString() : command->takeFirst();
    draft.args = *command;
    draft.cwd = firstString(json, {"cwd"});
    return imported;
}

Result<void> check(const ImportedConnector &imported)
{
    QList<FieldProblem> problems = validate(imported.draft) +
                                   validate(imported.secrets.environment.set, Field::Environment) +
                                   validate(imported.secrets.headers.set, Field::Headers);
    // A folder of another machine is no reason to refuse: the test will say so.
    problems.removeIf([](const FieldProblem &p) { return p.field == Field::WorkingFolder; });
    if (problems.isEmpty())
        return {};
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("%1: %2").arg(imported.draft.name, joinProblems(problems)));
}

} // namespace

Result<QList<ImportedConnector>> parseMcpServers(QByteArrayView json)
{
    QJsonParseError parsed;
    const auto document = QJsonDocument::fromJson(withoutComments(json), &parsed);
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput,
                       Text::tr("This is not JSON of a client's configuration: %1, at byte %2.")
                           .arg(parsed.errorString())
                           .arg(parsed.offset));
    QJsonObject servers =
        firstObject(document.object(), {"mcpServers", "servers", "context_servers", "mcp"});
    if (servers.isEmpty())
        servers = document.object();
    if (isServer(servers))
        servers = {{Text::tr("Imported server"), servers}};

    QList<ImportedConnector> all;
    for (auto it = servers.begin(); it != servers.end(); ++it) {
        if (!it->isObject() || !isServer(it->toObject()))
            return failure(ErrorCode::InvalidInput,
                           Text::tr("“%1” names neither a command nor an address.").arg(it.key()));
        const auto imported = serverFrom(it.key(), it->toObject());
        if (!imported)
            return failure(imported.error());
        if (const auto checked = check(*imported); !checked)
            return failure(checked.error());
        all.append(*imported);
    }
    if (all.isEmpty())
        return failure(ErrorCode::InvalidInput, Text::tr("There is no server in this text."));
    return all;
}

} // namespace jackfield
