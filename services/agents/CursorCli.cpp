// SPDX-License-Identifier: MIT
#include "agents/CursorCli.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace jackfield {

namespace {

QByteArray serversFile(const QJsonObject &servers)
{
    return jsonFile({{QStringLiteral("mcpServers"), servers}});
}

} // namespace

Result<AgentLaunch> CursorCli::launch(const AgentWish &wish) const
{
    if (!wish.isSandboxed)
        return failure(ErrorCode::Unsupported,
                       QCoreApplication::translate(
                           "CursorCli", "without the sandbox Cursor would take servers from its "
                                        "own files, and from the folder's"));
    AgentLaunch launch;
    launch.files = {{wish.configDir + QStringLiteral("/mcp.json"),
                     serversFile(serverEntries(wish.servers,
                                               [&](const AgentServer &server) {
                                                   return commandEntry(wish, server,
                                                                       QStringLiteral("${env:%1}"));
                                               })),
                     wish.home + QStringLiteral("/.cursor/mcp.json")}};
    const QString ofFolder = wish.directory + QStringLiteral("/.cursor/mcp.json");
    if (QFile::exists(ofFolder))
        launch.files.append(
            {wish.configDir + QStringLiteral("/none.json"), serversFile({}), ofFolder});
    launch.args = {QStringLiteral("-p"), QStringLiteral("--output-format"),
                   QStringLiteral("stream-json"), QStringLiteral("--force"),
                   QStringLiteral("--approve-mcps")};
    if (!wish.model.isEmpty())
        launch.args << QStringLiteral("--model") << wish.model;
    launch.input = wish.prompt.toUtf8();
    return launch;
}

QStringList CursorCli::stateFolders() const
{
    return {QStringLiteral(".cursor"), QStringLiteral(".config/cursor"),
            QStringLiteral(".local/share/cursor-agent")};
}

QStringList CursorCli::inheritedVariables() const
{
    return {QStringLiteral("CURSOR_*")};
}

QStringList CursorCli::modelHosts() const
{
    return {QStringLiteral("api2.cursor.sh"), QStringLiteral("api.cursor.com")};
}

QList<TaskLogEntry> CursorCli::read(const QJsonObject &event) const
{
    QList<TaskLogEntry> entries;
    const QString type = event.value(QStringLiteral("type")).toString();
    if (type == QLatin1String("assistant")) {
        const QJsonArray content = event.value(QStringLiteral("message"))
                                       .toObject()
                                       .value(QStringLiteral("content"))
                                       .toArray();
        for (const QJsonValue &part : content)
            entries.append(saidMessage(part.toObject().value(QStringLiteral("text")).toString()));
    }
    return entries;
}

} // namespace jackfield
