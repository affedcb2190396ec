// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectionTarget.h"
#include "http/HttpExchange.h"
#include "mcp/Channel.h"
#include "mcp/ToolHeaders.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <chrono>
#include <memory>

namespace jackfield {

/// MCP's Streamable HTTP transport: a POST for each message, answered by one JSON body or by an
/// event stream, and a GET stream for what the server says unasked. Keeps the session id of an
/// `initialize` answer, takes up a legacy stream that broke off before its answer came, mirrors a
/// modern message's method, name, version and marked arguments into headers (revision 2026-07-28),
/// and ends the session with a DELETE.
class StreamableHttpChannel final : public Channel
{
    Q_OBJECT

public:
    StreamableHttpChannel(HttpNetwork &network, const RemoteTarget &target,
                          QObject *parent = nullptr);

    WireTransport transport() const override { return WireTransport::StreamableHttp; }
    void open() override;
    void send(const RpcMessage &message, const Delivered &delivered = {}) override;
    bool abandon(qint64 id) override;
    void setNegotiatedVersion(const QString &version) override { m_version = version; }
    QJsonArray learnTools(const QJsonArray &tools) override { return m_tools.learn(tools); }
    /// Opens the GET stream, again and again while the server closes it; one that offers none (405)
    /// is let be. For a legacy session, after `initialized`.
    void listen() override;
    void close() override;

private:
    struct Post
    {
        qint64 id = 0; ///< 0: not a request
        bool isInitialize = false;
        QByteArray sessionId; ///< that it was sent within; empty: none
        bool answered = false;
        bool isModern = false;
        QString lastEventId; ///< of its stream; empty: it cannot be taken up again
        std::chrono::milliseconds retryAfter{1'000};
        int resumptions = 0; ///< in a row, without an event
    };

    HttpExchange *exchange(const QByteArray &verb, const RpcMessage *message,
                           const HeaderList &headers = {});
    void post(const Post &post, const RpcMessage &message, const Delivered &delivered);
    void follow(HttpExchange *http, const std::shared_ptr<Post> &post, const Delivered &delivered);
    bool resumeLater(const std::shared_ptr<Post> &post, const HttpAnswer &answer);
    void resume(const std::shared_ptr<Post> &post);
    void startListening();
    void onListeningEnded(const HttpAnswer &answer);
    void takeEvent(const QPointer<HttpExchange> &from, Post &post,
                   const QList<RpcMessage> &messages, const QByteArray &text);
    void takeBody(const Post &post, const HttpAnswer &answer,
                  const MessageReader::Messages &messages, const QByteArray &text);
    void finishPost(const std::shared_ptr<Post> &post, const HttpAnswer &answer);
    bool deliver(const Post &post, const QList<RpcMessage> &messages, const QByteArray &text);
    void leave();
    void endLeaving();
    void tellFacts(const HttpAnswer &answer);
    void failPost(const Post &post, const Error &error, const HttpAnswer &answer);

    HttpNetwork &m_network;
    RemoteTarget m_target;
    QString m_version;
    QByteArray m_sessionId;
    ToolHeaderTable m_tools;
    QHash<qint64, QPointer<HttpExchange>> m_posts;
    QSet<qint64> m_modernPosts;        ///< those whose end alone tells the server
    QSet<qint64> m_waiting;            ///< requests whose stream is to be taken up again
    QPointer<HttpExchange> m_listener; ///< the GET stream
    QString m_listenFrom;              ///< the last event that it numbered
    bool m_listens = false;
    int m_openNotices = 0; ///< messages without an answer that are on their way
    bool m_closing = false;
    bool m_closed = false;
};

} // namespace jackfield
