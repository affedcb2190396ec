// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "domain/SecretMask.h"
#include "mcp/ServerConnection.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace jackfield {

/// The server of one chosen connector, started when a person asks for it and kept open while it is
/// used, to be tried out: lists, calls, reads. Its secrets are opened at the start and not before.
/// Ends the server after some idle minutes, when another connector is chosen, when the connector
/// changes, and when it is told to. Owned by the composition root; main thread.
class LiveServer : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed,   ///< nothing runs; endReason() says why
        Starting, ///< up to the end of the handshake
        Open,
        Failed, ///< nothing runs; error() says why
    };
    enum class EndReason { NotStarted, Stopped, Idle, Changed };
    using Answered = std::function<void(const ElicitationAnswer &)>;

    LiveServer(ConnectorService &connectors, ServerConnectionFactory &connections,
               QObject *parent = nullptr);
    ~LiveServer() override;

    void setLimits(const TestLimits &limits) { m_limits = limits; }
    /// How long the server may stay open without being used; 5 minutes unless told otherwise.
    void setIdleLimit(std::chrono::milliseconds limit);

    /// Whose server this is from now on; an empty id: nobody's. Ends the one before.
    void setConnector(const ConnectorId &id);
    const ConnectorId &connector() const { return m_id; }

    State state() const { return m_state; }
    EndReason endReason() const { return m_endReason; }
    std::optional<Error> error() const { return m_error; }
    /// What a server that failed wrote to standard error; masked.
    const QString &stderrTail() const { return m_stderrTail; }
    const ServerDescription &server() const { return m_server; }
    /// For whatever is shown of the server's own texts.
    const SecretMask &mask() const { return m_mask; }

    /// Opens the connector's secrets and starts its server; does nothing where one runs.
    void start();
    void stop();
    /// The session was locked: ends the server, which had secrets.
    void lock();
    /// The session was unlocked: what failed for that alone has not failed.
    void unlock();

    RequestTag newTag() { return ++m_lastTag; }
    /// The requests start the server where it is not open; they end with what that failed with.
    QFuture<Result<QJsonArray>> list(ServerList list);
    QFuture<Result<QJsonObject>> callTool(const QString &name, const QJsonObject &arguments,
                                          RequestTag tag);
    QFuture<Result<QJsonObject>> readResource(const QString &uri, RequestTag tag);
    QFuture<Result<QJsonObject>> getPrompt(const QString &name, const QJsonObject &arguments,
                                           RequestTag tag);
    void cancel(RequestTag tag);
    /// Puts a request again that waits for pages, without the server's word about them.
    void goOn(RequestTag tag);

Q_SIGNALS:
    /// Another connector was chosen: what was known of the server before is not of this one.
    void connectorChanged();
    void stateChanged();
    void progressed(jackfield::RequestTag tag, const jackfield::RequestProgress &progress);
    /// A request waits until the server is done with so many pages; 0: it is put again.
    void pagesAwaited(jackfield::RequestTag tag, int pages);
    /// The server is done with a page that the person opened for it.
    void pageCompleted();
    void listChanged(jackfield::ServerList list);
    void trafficSeen(const jackfield::TrafficEntry &entry);
    /// The server asks a person; `answered` is to be called once.
    void asked(const jackfield::Elicitation &question,
               const jackfield::LiveServer::Answered &answered);

private:
    using Waiting = std::function<void(const std::optional<Error> &)>;

    template <typename T>
    QFuture<Result<T>> ask(std::function<QFuture<Result<T>>(ServerConnection &)> question);
    void watch(ServerConnection &connection);
    void onConnected(const Result<ServerDescription> &server);
    void onConnectorsChanged();
    void onIdle();
    void putQuestion(const Elicitation &question, const Answered &answered);
    void end(State state, EndReason reason, const std::optional<Error> &error = {});
    void release();
    void settleWaiting(const std::optional<Error> &error);
    void touch();

    ConnectorService &m_connectors;
    ServerConnectionFactory &m_connections;
    TestLimits m_limits;
    ConnectorId m_id;
    qint64 m_revision = 0; ///< of the configuration that was started
    State m_state = State::Closed;
    EndReason m_endReason = EndReason::NotStarted;
    std::optional<Error> m_error;
    QString m_stderrTail;
    ServerDescription m_server;
    SecretMask m_mask;
    std::unique_ptr<ServerConnection> m_connection;
    QList<Waiting> m_waiting;
    QTimer m_idle;
    int m_pending = 0;
    RequestTag m_lastTag = 0;
};

} // namespace jackfield
