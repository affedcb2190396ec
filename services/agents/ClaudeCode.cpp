// SPDX-License-Identifier: MIT
#include "agents/ClaudeCode.h"

#include "agents/OtherServers.h"

#include <QJsonArray>
#include <QJsonObject>

namespace jackfield {

namespace {

/// `mcp__SERVER__TOOL`, or one of its own.
TaskLogEntry toolCall(const QJsonObject &use)
{
    const QString name = use.value(QStringLiteral("name")).toString();
    const QJsonValue input = use.value(QStringLiteral("input"));
    const QStringList parts = name.split(QStringLiteral("__"));
    if (parts.size() < 3 || parts.constFirst() != QLatin1String("mcp"))
        return calledTool(name, {}, input);
    return calledTool(parts.mid(2).join(QStringLiteral("__")), parts.at(1), input);
}

} // namespace

Result<AgentLaunch> ClaudeCode::launch(const AgentWish &wish) const
{
    AgentLaunch launch;
    const QString config = wish.configDir + QStringLiteral("/mcp.json");
    const QJsonObject servers = serverEntries(wish.servers, [&](const AgentServer &server) {
        QJsonObject entry = commandEntry(wish, server, QStringLiteral("${%1}"));
        entry.insert(QStringLiteral("type"), QStringLiteral("stdio"));
        return entry;
    });
    launch.files = {{config, jsonFile({{QStringLiteral("mcpServers"), servers}}), {}}};
    // What the connectors offer is what the person chose; a shell only where it can do no harm.
    QStringList allowed;
    for (const AgentServer &server : wish.servers)
        allowed.append(QStringLiteral("mcp__") + server.name);
    if (wish.isSandboxed)
        allowed.append(QStringLiteral("Bash"));
    launch.args = {QStringLiteral("-p"), QStringLiteral("--output-format"),
                   QStringLiteral("stream-json"), QStringLiteral("--verbose"),
                   // The repository's own settings may start programs of its own (hooks).
                   QStringLiteral("--setting-sources"), QStringLiteral("user"),
                   QStringLiteral("--permission-mode"), QStringLiteral("acceptEdits"),
                   QStringLiteral("--mcp-config"), config, QStringLiteral("--strict-mcp-config")};
    if (!allowed.isEmpty())
        launch.args << QStringLiteral("--allowedTools") << allowed.join(u',');
    if (!wish.model.isEmpty())
        launch.args << QStringLiteral("--model") << wish.model;
    if (!wish.session.isEmpty())
        launch.args << QStringLiteral("--resume") << wish.session;
    launch.input = wish.prompt.toUtf8();
    return launch;
}

QStringList ClaudeCode::stateFolders() const
{
    return {QStringLiteral(".claude")};
}

QStringList ClaudeCode::stateFiles() const
{
    return {QStringLiteral(".claude.json")};
}

QStringList ClaudeCode::inheritedVariables() const
{
    return {QStringLiteral("ANTHROPIC_*"), QStringLiteral("CLAUDE_*"), QStringLiteral("DISABLE_*")};
}

QStringList ClaudeCode::modelHosts() const
{
    // The second renews a sign-in.
    return {QStringLiteral("api.anthropic.com"), QStringLiteral("platform.claude.com")};
}

QStringList ClaudeCode::addressVariables() const
{
    return {QStringLiteral("ANTHROPIC_BASE_URL")};
}

/// The person's settings may set variables for it.
QStringList ClaudeCode::configuredAddresses(const QString &home) const
{
    const auto settings = readConfig(home + QStringLiteral("/.claude/settings.json"));
    if (!settings)
        return {};
    const QJsonObject variables = settings->value(QStringLiteral("env")).toObject();
    return {variables.value(QStringLiteral("ANTHROPIC_BASE_URL")).toString()};
}

bool ClaudeCode::saysSignedOut(const QString &line) const
{
    return hasAnyOf(line, {"Not logged in", "Please run /login"});
}

QList<TaskLogEntry> ClaudeCode::read(const QJsonObject &event) const
{
    QList<TaskLogEntry> entries;
    if (event.value(QStringLiteral("type")).toString() != QLatin1String("assistant"))
        return entries;
    const QJsonArray content = event.value(QStringLiteral("message"))
                                   .toObject()
                                   .value(QStringLiteral("content"))
                                   .toArray();
    for (const QJsonValue &value : content) {
        const QJsonObject part = value.toObject();
        const QString type = part.value(QStringLiteral("type")).toString();
        if (type == QLatin1String("text"))
            entries.append(saidMessage(part.value(QStringLiteral("text")).toString()));
        else if (type == QLatin1String("tool_use"))
            entries.append(toolCall(part));
    }
    return entries;
}

QString ClaudeCode::saidSession(const QJsonObject &event) const
{
    return event.value(QStringLiteral("session_id")).toString();
}

} // namespace jackfield
