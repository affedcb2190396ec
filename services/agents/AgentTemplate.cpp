// SPDX-License-Identifier: MIT
#include "agents/AgentTemplate.h"

#include "agents/OtherServers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace jackfield {

namespace {

QStringList texts(const QJsonObject &json, const QString &member)
{
    QStringList list;
    for (const QJsonValue &value : json.value(member).toArray())
        list.append(value.toString());
    return list;
}

} // namespace

Result<AgentTemplate> AgentTemplate::fromFile(const QString &id, const QString &path)
{
    const auto json = readConfig(path);
    if (!json)
        return failure(json.error());
    AgentTemplate agent;
    agent.m_id = id;
    agent.m_command = json->value(QStringLiteral("command")).toString();
    if (agent.m_command.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("%1: command").arg(path));
    agent.m_args = texts(*json, QStringLiteral("args"));
    agent.m_input = json->value(QStringLiteral("input")).toString();
    agent.m_reference = json->value(QStringLiteral("reference")).toString(QStringLiteral("${%1}"));
    if (!agent.m_reference.contains(QLatin1String("%1")))
        return failure(ErrorCode::InvalidInput, QStringLiteral("%1: reference").arg(path));
    agent.m_state = texts(*json, QStringLiteral("state"));
    agent.m_inherit = texts(*json, QStringLiteral("inherit"));
    agent.m_hosts = texts(*json, QStringLiteral("hosts"));
    return agent;
}

Result<AgentLaunch> AgentTemplate::launch(const AgentWish &wish) const
{
    AgentLaunch launch;
    const QString config = wish.configDir + QStringLiteral("/mcp.json");
    const QJsonObject servers = serverEntries(wish.servers, [&](const AgentServer &server) {
        return commandEntry(wish, server, m_reference);
    });
    launch.files = {{config, jsonFile({{QStringLiteral("mcpServers"), servers}}), {}}};
    const QList<QPair<QString, QString>> words{{QStringLiteral("{config}"), config},
                                               {QStringLiteral("{configDir}"), wish.configDir},
                                               {QStringLiteral("{directory}"), wish.directory},
                                               {QStringLiteral("{model}"), wish.model},
                                               {QStringLiteral("{prompt}"), wish.prompt}};
    // The prompt last: what stands in it is not looked at again.
    const auto filled = [&](QString text) {
        for (const auto &[word, value] : words)
            text.replace(word, value);
        return text;
    };
    for (const QString &arg : m_args)
        launch.args.append(filled(arg));
    launch.input = filled(m_input).toUtf8();
    return launch;
}

} // namespace jackfield
