// SPDX-License-Identifier: MIT
#include "agents/CopilotCli.h"

#include "agents/OtherServers.h"

#include <QJsonArray>
#include <QJsonObject>

namespace jackfield {

namespace {

QStringList configPaths(const AgentWish &wish)
{
    QStringList paths{wish.home + QStringLiteral("/.copilot/mcp-config.json")};
    for (const QString &name : {QStringLiteral(".mcp.json"), QStringLiteral(".github/mcp.json"),
                                QStringLiteral(".vscode/mcp.json")})
        paths += upwardsFrom(wish.directory, name);
    return paths;
}

} // namespace

Result<AgentLaunch> CopilotCli::launch(const AgentWish &wish) const
{
    const auto others = serversNamedIn(configPaths(wish), QStringLiteral("mcpServers"));
    if (!others)
        return failure(others.error());
    AgentLaunch launch;
    const QString config = wish.configDir + QStringLiteral("/mcp.json");
    const QJsonObject servers = serverEntries(wish.servers, [&](const AgentServer &server) {
        QJsonObject entry = commandEntry(wish, server, QStringLiteral("${%1}"));
        entry.insert(QStringLiteral("type"), QStringLiteral("local"));
        // An empty list would offer none of them.
        entry.insert(QStringLiteral("tools"), QJsonArray{QStringLiteral("*")});
        return entry;
    });
    launch.files = {{config, jsonFile({{QStringLiteral("mcpServers"), servers}}), {}}};
    launch.args = {QStringLiteral("--additional-mcp-config"), u'@' + config,
                   QStringLiteral("--disable-builtin-mcps"),  QStringLiteral("--allow-all-tools"),
                   QStringLiteral("--output-format"),         QStringLiteral("json")};
    for (const QString &name : *others)
        if (!servers.contains(name))
            launch.args << QStringLiteral("--disable-mcp-server") << name;
    if (!wish.model.isEmpty())
        launch.args << QStringLiteral("--model") << wish.model;
    if (!wish.session.isEmpty())
        launch.args << QStringLiteral("--resume=") + wish.session;
    // It reads its prompt from standard input where there is no other word for it.
    launch.input = wish.prompt.toUtf8();
    return launch;
}

QStringList CopilotCli::stateFolders() const
{
    return {QStringLiteral(".copilot"), QStringLiteral(".config/github-copilot"),
            QStringLiteral(".cache/copilot")};
}

QStringList CopilotCli::inheritedVariables() const
{
    return {QStringLiteral("COPILOT_*"), QStringLiteral("GH_TOKEN"),
            QStringLiteral("GITHUB_TOKEN")};
}

QStringList CopilotCli::modelHosts() const
{
    return {QStringLiteral("api.githubcopilot.com"),
            QStringLiteral("api.individual.githubcopilot.com"),
            QStringLiteral("api.business.githubcopilot.com"),
            QStringLiteral("api.enterprise.githubcopilot.com"), QStringLiteral("api.github.com")};
}

QStringList CopilotCli::addressVariables() const
{
    return {QStringLiteral("COPILOT_PROVIDER_BASE_URL")};
}

bool CopilotCli::saysSignedOut(const QString &line) const
{
    return hasAnyOf(line, {"No authentication information found"});
}

QList<TaskLogEntry> CopilotCli::read(const QJsonObject &event) const
{
    const QString type = event.value(QStringLiteral("type")).toString();
    const QJsonObject data = event.value(QStringLiteral("data")).toObject();
    if (type == QLatin1String("assistant.message"))
        return {saidMessage(data.value(QStringLiteral("content")).toString())};
    if (type == QLatin1String("tool.execution_start"))
        return {calledTool(data.value(QStringLiteral("toolName")).toString(), {},
                           data.value(QStringLiteral("arguments")))};
    return {};
}

QString CopilotCli::saidSession(const QJsonObject &event) const
{
    return event.value(QStringLiteral("sessionId")).toString();
}

} // namespace jackfield
