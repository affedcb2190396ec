// SPDX-License-Identifier: MIT
#include "mcp/McpServerConnection.h"

#include <utility>

namespace jackfield {

McpServerConnection::McpServerConnection(const ConnectionTarget &target, const TestLimits &limits,
                                         const Elicitor &elicitor, McpClient::Services services)
    : m_client(target, limits, services)
{
    m_client.setElicitor(elicitor);
    m_client.watchTraffic();
    connect(&m_client, &McpClient::progressed, this, &ServerConnection::progressed);
    connect(&m_client, &McpClient::pagesAwaited, this, &ServerConnection::pagesAwaited);
    connect(&m_client, &McpClient::elicitationCompleted, this, &ServerConnection::pageCompleted);
    connect(&m_client, &McpClient::trafficSeen, this, &ServerConnection::trafficSeen);
    connect(&m_client, &McpClient::disconnected, this, &ServerConnection::disconnected);
    connect(&m_client, &McpClient::listChanged, this, &McpServerConnection::tellListChanged);
}

QFuture<Result<ServerDescription>> McpServerConnection::connectToServer()
{
    return m_client.connectToServer();
}

QFuture<Result<QJsonArray>> McpServerConnection::list(ServerList list)
{
    switch (list) {
    case ServerList::Tools:
        return m_client.listTools();
    case ServerList::Resources:
        return m_client.listResources();
    case ServerList::ResourceTemplates:
        return m_client.listResourceTemplates();
    case ServerList::Prompts:
        break;
    }
    return m_client.listPrompts();
}

QFuture<Result<QJsonObject>>
McpServerConnection::callTool(const QString &name, const QJsonObject &arguments, RequestTag tag)
{
    return m_client.callTool(name, arguments, tag);
}

QFuture<Result<QJsonObject>> McpServerConnection::readResource(const QString &uri, RequestTag tag)
{
    return m_client.readResource(uri, tag);
}

QFuture<Result<QJsonObject>>
McpServerConnection::getPrompt(const QString &name, const QJsonObject &arguments, RequestTag tag)
{
    return m_client.getPrompt(name, arguments, tag);
}

void McpServerConnection::cancel(RequestTag tag)
{
    m_client.cancel(tag);
}

void McpServerConnection::goOn(RequestTag tag)
{
    m_client.goOn(tag);
}

QFuture<Result<void>> McpServerConnection::close()
{
    return m_client.close();
}

QString McpServerConnection::stderrTail() const
{
    return m_client.stderrTail();
}

void McpServerConnection::tellListChanged(McpClient::ListKind list)
{
    switch (list) {
    case McpClient::ListKind::Tools:
        Q_EMIT listChanged(ServerList::Tools);
        break;
    case McpClient::ListKind::Resources:
        Q_EMIT listChanged(ServerList::Resources);
        Q_EMIT listChanged(ServerList::ResourceTemplates);
        break;
    case McpClient::ListKind::Prompts:
        Q_EMIT listChanged(ServerList::Prompts);
        break;
    }
}

McpServerConnectionFactory::McpServerConnectionFactory(
    std::function<McpClient::Services()> services)
    : m_services(std::move(services))
{
}

std::unique_ptr<ServerConnection> McpServerConnectionFactory::create(const ConnectionTarget &target,
                                                                     const TestLimits &limits,
                                                                     const Elicitor &elicitor)
{
    return std::make_unique<McpServerConnection>(target, limits, elicitor, m_services());
}

} // namespace jackfield
