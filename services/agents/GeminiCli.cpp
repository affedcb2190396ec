// SPDX-License-Identifier: MIT
#include "agents/GeminiCli.h"

#include <QJsonArray>
#include <QJsonObject>

namespace jackfield {

namespace {

/// A name that no server has: an empty list of allowed ones would allow all.
const QString nobody = QStringLiteral("none-of-them");

QJsonObject settingsFor(const AgentWish &wish)
{
    const QJsonObject servers = serverEntries(wish.servers, [&](const AgentServer &server) {
        QJsonObject entry = commandEntry(wish, server, QStringLiteral("${%1}"));
        // Without a person there is nobody to ask before each call.
        entry.insert(QStringLiteral("trust"), true);
        return entry;
    });
    QJsonArray allowed;
    for (const AgentServer &server : wish.servers)
        allowed.append(server.name);
    if (allowed.isEmpty())
        allowed.append(nobody);
    return {{QStringLiteral("mcpServers"), servers},
            {QStringLiteral("mcp"), QJsonObject{{QStringLiteral("allowed"), allowed}}},
            // In a folder that is not trusted it starts no server at all.
            {QStringLiteral("security"),
             QJsonObject{
                 {QStringLiteral("folderTrust"), QJsonObject{{QStringLiteral("enabled"), false}}}}},
            {QStringLiteral("general"), QJsonObject{{QStringLiteral("disableAutoUpdate"), true}}}};
}

} // namespace

Result<AgentLaunch> GeminiCli::launch(const AgentWish &wish) const
{
    AgentLaunch launch;
    const QString settings = wish.configDir + QStringLiteral("/settings.json");
    launch.files = {{settings, jsonFile(settingsFor(wish)), {}}};
    launch.environment = {{QStringLiteral("GEMINI_CLI_SYSTEM_SETTINGS_PATH"), settings}};
    launch.args = {QStringLiteral("--output-format"), QStringLiteral("stream-json"),
                   QStringLiteral("--approval-mode"),
                   wish.isSandboxed ? QStringLiteral("yolo") : QStringLiteral("auto_edit")};
    if (!wish.model.isEmpty())
        launch.args << QStringLiteral("-m") << wish.model;
    if (!wish.session.isEmpty())
        launch.args << QStringLiteral("--resume") << wish.session;
    launch.input = wish.prompt.toUtf8();
    return launch;
}

QStringList GeminiCli::stateFolders() const
{
    return {QStringLiteral(".gemini")};
}

QStringList GeminiCli::inheritedVariables() const
{
    return {QStringLiteral("GEMINI_*"), QStringLiteral("GOOGLE_*")};
}

QStringList GeminiCli::modelHosts() const
{
    return {QStringLiteral("generativelanguage.googleapis.com"),
            QStringLiteral("cloudcode-pa.googleapis.com"), QStringLiteral("oauth2.googleapis.com")};
}

QStringList GeminiCli::addressVariables() const
{
    return {QStringLiteral("GOOGLE_GEMINI_BASE_URL"), QStringLiteral("GOOGLE_VERTEX_BASE_URL")};
}

bool GeminiCli::saysSignedOut(const QString &line) const
{
    return hasAnyOf(line, {"Please set an Auth method", "Opening authentication page"});
}

QList<TaskLogEntry> GeminiCli::read(const QJsonObject &event) const
{
    const QString type = event.value(QStringLiteral("type")).toString();
    if (type == QLatin1String("message") &&
        event.value(QStringLiteral("role")).toString() == QLatin1String("assistant"))
        return {saidMessage(event.value(QStringLiteral("content")).toString())};
    if (type == QLatin1String("tool_use"))
        return {calledTool(event.value(QStringLiteral("tool_name")).toString(), {},
                           event.value(QStringLiteral("parameters")))};
    return {};
}

QString GeminiCli::saidSession(const QJsonObject &event) const
{
    return event.value(QStringLiteral("session_id")).toString();
}

} // namespace jackfield
