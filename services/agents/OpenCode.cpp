// SPDX-License-Identifier: MIT
#include "agents/OpenCode.h"

#include "agents/OtherServers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jackfield {

namespace {

const QStringList &configNames()
{
    static const QStringList names{QStringLiteral("config.json"), QStringLiteral("opencode.json"),
                                   QStringLiteral("opencode.jsonc")};
    return names;
}

QStringList personsConfigs(const QString &home)
{
    const QString config =
        qEnvironmentVariable("XDG_CONFIG_HOME", home + QStringLiteral("/.config"));
    QStringList paths;
    for (const QString &name : configNames())
        paths << config + QStringLiteral("/opencode/") + name;
    return paths;
}

/// Where it looks for configs: the person's, and the folder's with all above it.
QStringList configPaths(const AgentWish &wish)
{
    QStringList paths = personsConfigs(wish.home);
    for (const QString &name : configNames()) {
        paths += upwardsFrom(wish.directory, name);
        paths += upwardsFrom(wish.directory, QStringLiteral(".opencode/") + name);
    }
    return paths;
}

QJsonObject entryFor(const AgentWish &wish, const AgentServer &server)
{
    const QString variable = QLatin1String(grantVariable);
    return {{QStringLiteral("type"), QStringLiteral("local")},
            {QStringLiteral("command"),
             QJsonArray::fromStringList(QStringList(wish.bridge) << bridgeArguments(server))},
            {QStringLiteral("environment"),
             QJsonObject{{variable, QStringLiteral("{env:%1}").arg(variable)}}},
            {QStringLiteral("enabled"), true},
            {QStringLiteral("timeout"), 120'000}};
}

} // namespace

Result<AgentLaunch> OpenCode::launch(const AgentWish &wish) const
{
    const auto others = serversNamedIn(configPaths(wish), QStringLiteral("mcp"));
    if (!others)
        return failure(others.error());
    QJsonObject servers;
    for (const QString &name : *others)
        servers.insert(name, QJsonObject{{QStringLiteral("enabled"), false}});
    for (const AgentServer &server : wish.servers)
        servers.insert(server.name, entryFor(wish, server));
    AgentLaunch launch;
    launch.environment = {
        {QStringLiteral("OPENCODE_CONFIG_CONTENT"),
         QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("mcp"), servers}})
                               .toJson(QJsonDocument::Compact))},
        {QStringLiteral("OPENCODE_DISABLE_AUTOUPDATE"), QStringLiteral("1")}};
    launch.args = {QStringLiteral("run"), QStringLiteral("--format"), QStringLiteral("json")};
    if (!wish.model.isEmpty())
        launch.args << QStringLiteral("--model") << wish.model;
    if (!wish.session.isEmpty())
        launch.args << QStringLiteral("--session") << wish.session;
    launch.input = wish.prompt.toUtf8();
    return launch;
}

QStringList OpenCode::stateFolders() const
{
    return {QStringLiteral(".config/opencode"), QStringLiteral(".local/share/opencode"),
            QStringLiteral(".local/state/opencode"), QStringLiteral(".cache/opencode")};
}

QStringList OpenCode::inheritedVariables() const
{
    return {QStringLiteral("ANTHROPIC_*"), QStringLiteral("OPENAI_*"),
            QStringLiteral("GEMINI_*"),    QStringLiteral("GOOGLE_*"),
            QStringLiteral("OPENCODE_*"),  QStringLiteral("OPENROUTER_*")};
}

QStringList OpenCode::modelHosts() const
{
    return {QStringLiteral("opencode.ai"),
            QStringLiteral("models.dev"),
            QStringLiteral("api.anthropic.com"),
            QStringLiteral("api.openai.com"),
            QStringLiteral("generativelanguage.googleapis.com"),
            QStringLiteral("openrouter.ai")};
}

QStringList OpenCode::addressVariables() const
{
    return {QStringLiteral("ANTHROPIC_BASE_URL"), QStringLiteral("OPENAI_BASE_URL")};
}

QStringList OpenCode::configuredAddresses(const QString &home) const
{
    QStringList addresses;
    for (const QString &path : personsConfigs(home)) {
        const auto config = readConfig(path);
        if (!config)
            continue;
        const QJsonObject providers = config->value(QStringLiteral("provider")).toObject();
        for (const QJsonValue &provider : providers)
            addresses.append(provider.toObject()
                                 .value(QStringLiteral("options"))
                                 .toObject()
                                 .value(QStringLiteral("baseURL"))
                                 .toString());
    }
    return addresses;
}

bool OpenCode::saysSignedOut(const QString &line) const
{
    return hasAnyOf(line, {"AI_LoadAPIKeyError", "API key is missing"});
}

QList<TaskLogEntry> OpenCode::read(const QJsonObject &event) const
{
    const QString type = event.value(QStringLiteral("type")).toString();
    const QJsonObject part = event.value(QStringLiteral("part")).toObject();
    if (type == QLatin1String("text"))
        return {saidMessage(part.value(QStringLiteral("text")).toString())};
    if (type == QLatin1String("tool_use"))
        return {calledTool(
            part.value(QStringLiteral("tool")).toString(), {},
            part.value(QStringLiteral("state")).toObject().value(QStringLiteral("input")))};
    return {};
}

QString OpenCode::saidSession(const QJsonObject &event) const
{
    return event.value(QStringLiteral("sessionID")).toString();
}

} // namespace jackfield
