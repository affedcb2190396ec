// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectionTarget.h"
#include "mcp/Channel.h"
#include "mcp/HttpExchange.h"

#include <QHash>
#include <QPointer>

namespace jackfield {

/// MCP's Streamable HTTP transport: a POST for each message, answered by one JSON body or by an
/// event stream. Keeps the session id of an `initialize` answer, mirrors a modern message's method,
/// name and version into headers (revision 2026-07-28), and ends the session with a DELETE.
class StreamableHttpChannel final : public Channel
{
    Q_OBJECT

public:
    StreamableHttpChannel(QNetworkAccessManager &network, const RemoteTarget &target,
                          QObject *parent = nullptr);

    WireTransport transport() const override { return WireTransport::StreamableHttp; }
    void open() override;
    void send(const RpcMessage &message, const Delivered &delivered = {}) override;
    bool abandon(qint64 id) override;
    void setNegotiatedVersion(const QString &version) override { m_version = version; }
    void close() override;

private:
    struct Post
    {
        qint64 id = 0; ///< 0: not a request
        bool isInitialize = false;
        QByteArray sessionId; ///< that it was sent within; empty: none
        bool answered = false;
    };

    HttpExchange *exchange(const QByteArray &verb, const RpcMessage *message);
    void post(const Post &post, const RpcMessage &message, const Delivered &delivered);
    void takeEvent(HttpExchange *from, Post &post, const SseEvent &event);
    void takeBody(const Post &post, const HttpAnswer &answer);
    void finishPost(const Post &post, const HttpAnswer &answer);
    bool deliver(const Post &post, const QList<RpcMessage> &messages);
    void failPost(const Post &post, const Error &error, const HttpAnswer &answer);

    QNetworkAccessManager &m_network;
    RemoteTarget m_target;
    QString m_version;
    QByteArray m_sessionId;
    QHash<qint64, QPointer<HttpExchange>> m_posts;
    bool m_closing = false;
};

} // namespace jackfield
