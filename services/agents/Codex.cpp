// SPDX-License-Identifier: MIT
#include "agents/Codex.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonObject>

#include <sstream>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace jackfield {

namespace {

std::string standard(const QString &text)
{
    return text.toStdString();
}

toml::table serverTable(const AgentWish &wish, const AgentServer &server)
{
    toml::array args;
    for (const QString &word : bridgeArguments(server))
        args.push_back(standard(word));
    return toml::table{{"command", standard(wish.bridge)},
                       {"args", std::move(args)},
                       {"env_vars", toml::array{grantVariable}},
                       {"startup_timeout_sec", 120}};
}

QString personsFolder(const QString &home)
{
    return qEnvironmentVariable("CODEX_HOME", home + QStringLiteral("/.codex"));
}

/// The value at this place of a config, where it is a text.
QString textAt(const toml::node_view<const toml::node> &node)
{
    return QString::fromStdString(node.value_or(std::string()));
}

/// The person's config with exactly these servers. InvalidInput where it cannot be read: its model
/// and provider would be lost without a word.
Result<QByteArray> configFor(const AgentWish &wish, const QString &personsConfig)
{
    QFile file(personsConfig);
    QByteArray text;
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::InvalidInput, personsConfig);
        text = file.readAll();
    }
    toml::parse_result parsed =
        toml::parse(std::string_view(text.constData(), size_t(text.size())));
    if (!parsed)
        return failure(ErrorCode::InvalidInput, personsConfig);
    toml::table config = std::move(parsed).table();
    config.erase("projects");
    toml::table servers;
    for (const AgentServer &server : wish.servers)
        servers.insert(standard(server.name), serverTable(wish, server));
    config.insert_or_assign("mcp_servers", std::move(servers));
    std::ostringstream out;
    out << config << '\n';
    return QByteArray::fromStdString(out.str());
}

} // namespace

Result<AgentLaunch> Codex::launch(const AgentWish &wish) const
{
    const QString own = personsFolder(wish.home);
    const auto config = configFor(wish, own + QStringLiteral("/config.toml"));
    if (!config)
        return failure(config.error());
    AgentLaunch launch;
    launch.files = {{wish.configDir + QStringLiteral("/config.toml"), *config, {}}};
    if (QFile::exists(own + QStringLiteral("/auth.json")))
        launch.links.append(
            {wish.configDir + QStringLiteral("/auth.json"), own + QStringLiteral("/auth.json")});
    // What it keeps of its sessions outlives the run's own folder, to be continued.
    const QString sessions = QStringLiteral("/sessions");
    if (QDir(own).exists() && QDir().mkpath(own + sessions))
        launch.links.append({wish.configDir + sessions, own + sessions});
    launch.environment = {{QStringLiteral("CODEX_HOME"), wish.configDir}};
    launch.args = {QStringLiteral("exec"), QStringLiteral("--json"),
                   QStringLiteral("--skip-git-repo-check"), QStringLiteral("-C"), wish.directory};
    // Its own sandbox does not start inside another one.
    if (wish.isSandboxed)
        launch.args << QStringLiteral("--dangerously-bypass-approvals-and-sandbox");
    else
        launch.args << QStringLiteral("-s") << QStringLiteral("workspace-write");
    if (!wish.model.isEmpty())
        launch.args << QStringLiteral("-m") << wish.model;
    if (!wish.session.isEmpty())
        launch.args << QStringLiteral("resume") << wish.session;
    launch.args << QStringLiteral("-");
    launch.input = wish.prompt.toUtf8();
    return launch;
}

QStringList Codex::stateFolders() const
{
    return {QStringLiteral(".codex")};
}

QStringList Codex::inheritedVariables() const
{
    return {QStringLiteral("OPENAI_*"), QStringLiteral("CODEX_API_KEY"), QStringLiteral("AZURE_*")};
}

QStringList Codex::modelHosts() const
{
    return {QStringLiteral("api.openai.com"), QStringLiteral("chatgpt.com"),
            QStringLiteral("auth.openai.com")};
}

QStringList Codex::addressVariables() const
{
    return {QStringLiteral("OPENAI_BASE_URL")};
}

/// Those of the provider that the person has chosen.
QStringList Codex::configuredAddresses(const QString &home) const
{
    QFile file(personsFolder(home) + QStringLiteral("/config.toml"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::string text = file.readAll().toStdString();
    const toml::parse_result parsed = toml::parse(text);
    if (!parsed)
        return {};
    const toml::table &config = parsed.table();
    const std::string provider = config["model_provider"].value_or(std::string());
    return {textAt(config["openai_base_url"]), textAt(config["chatgpt_base_url"]),
            textAt(config["model_providers"][provider]["base_url"])};
}

bool Codex::saysSignedOut(const QString &line) const
{
    return hasAnyOf(line, {"401 Unauthorized"});
}

QList<TaskLogEntry> Codex::read(const QJsonObject &event) const
{
    const QJsonObject item = event.value(QStringLiteral("item")).toObject();
    const QString type = item.value(QStringLiteral("type")).toString();
    if (event.value(QStringLiteral("type")).toString() != QLatin1String("item.completed"))
        return {};
    if (type == QLatin1String("agent_message"))
        return {saidMessage(item.value(QStringLiteral("text")).toString())};
    if (type == QLatin1String("mcp_tool_call"))
        return {calledTool(item.value(QStringLiteral("tool")).toString(),
                           item.value(QStringLiteral("server")).toString(),
                           item.value(QStringLiteral("arguments")))};
    return {};
}

QString Codex::saidSession(const QJsonObject &event) const
{
    return event.value(QStringLiteral("thread_id")).toString();
}

} // namespace jackfield
