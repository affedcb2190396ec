// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectionTarget.h"
#include "mcp/McpClient.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace jackfield {

/// What a server keeps lists of, each asked for by a method of its own.
enum class ServerList { Tools, Resources, ResourceTemplates, Prompts };

/// A connection to one server, as McpClient offers it, behind an interface: services and models
/// that try a server out are tested without one. connectToServer() once, first. Every future ends.
/// Destroying it ends the server, but not from within one of its signals. Lives on one thread.
class ServerConnection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<ServerDescription>> connectToServer() = 0;
    /// The whole list; empty where the server lacks the capability.
    virtual QFuture<Result<QJsonArray>> list(ServerList list) = 0;
    virtual QFuture<Result<QJsonObject>> callTool(const QString &name, const QJsonObject &arguments,
                                                  RequestTag tag) = 0;
    virtual QFuture<Result<QJsonObject>> readResource(const QString &uri, RequestTag tag) = 0;
    virtual QFuture<Result<QJsonObject>>
    getPrompt(const QString &name, const QJsonObject &arguments, RequestTag tag) = 0;
    /// The request ends with Cancelled, and the server is told.
    virtual void cancel(RequestTag tag) = 0;
    /// Does not wait for the server's word about the pages of a request any longer.
    virtual void goOn(RequestTag tag) = 0;
    /// Ends the server in order; done when nothing is left of it.
    virtual QFuture<Result<void>> close() = 0;
    virtual QString stderrTail() const = 0; ///< masked

Q_SIGNALS:
    void progressed(jackfield::RequestTag tag, const jackfield::RequestProgress &progress);
    /// As McpClient tells them.
    void pagesAwaited(jackfield::RequestTag tag, int pages);
    void pageCompleted();
    /// The server said that this list is another one now.
    void listChanged(jackfield::ServerList list);
    void trafficSeen(const jackfield::TrafficEntry &entry);
    /// The server went away by itself.
    void disconnected(const jackfield::Error &error);
};

/// Makes connections; a port.
class ServerConnectionFactory
{
public:
    virtual ~ServerConnectionFactory() = default;
    /// `elicitor` answers when the server asks a person something.
    virtual std::unique_ptr<ServerConnection>
    create(const ConnectionTarget &target, const TestLimits &limits, const Elicitor &elicitor) = 0;
};

} // namespace jackfield
