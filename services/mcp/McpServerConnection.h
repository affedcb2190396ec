// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ServerConnection.h"

namespace jackfield {

/// A real connection: an McpClient whose traffic is watched.
class McpServerConnection final : public ServerConnection
{
    Q_OBJECT

public:
    McpServerConnection(const ConnectionTarget &target, const TestLimits &limits,
                        const Elicitor &elicitor, McpClient::Services services);

    QFuture<Result<ServerDescription>> connectToServer() override;
    QFuture<Result<QJsonArray>> list(ServerList list) override;
    QFuture<Result<QJsonObject>> callTool(const QString &name, const QJsonObject &arguments,
                                          RequestTag tag) override;
    QFuture<Result<QJsonObject>> readResource(const QString &uri, RequestTag tag) override;
    QFuture<Result<QJsonObject>> getPrompt(const QString &name, const QJsonObject &arguments,
                                           RequestTag tag) override;
    void cancel(RequestTag tag) override;
    void goOn(RequestTag tag) override;
    QFuture<Result<void>> close() override;
    QString stderrTail() const override;

private:
    void tellListChanged(McpClient::ListKind list);

    McpClient m_client;
};

/// Makes real connections. The services are the caller's and outlive what it makes.
class McpServerConnectionFactory final : public ServerConnectionFactory
{
public:
    /// `services` is asked for at the first connection, since it makes the network access.
    explicit McpServerConnectionFactory(std::function<McpClient::Services()> services);

    std::unique_ptr<ServerConnection> create(const ConnectionTarget &target,
                                             const TestLimits &limits,
                                             const Elicitor &elicitor) override;

private:
    std::function<McpClient::Services()> m_services;
};

} // namespace jackfield
