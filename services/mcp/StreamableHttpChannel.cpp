// SPDX-License-Identifier: MIT
#include "mcp/StreamableHttpChannel.h"

#include "http/HttpExplanation.h"
#include "http/HttpFailure.h"
#include "mcp/McpHttpHeaders.h"
#include "mcp/ProtocolVersions.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

/// Leaving is a courtesy: a server that does not answer the DELETE is left all the same.
constexpr auto leaveLimit = std::chrono::seconds(2);

/// How long a server may have us wait before a stream is taken up again, and how often that is
/// tried in a row without an event.
constexpr std::chrono::milliseconds shortestRetry(100);
constexpr std::chrono::milliseconds longestRetry(30'000);
constexpr int mostResumptions = 5;

bool isModern(const RpcRequest &request)
{
    return request.params.value(QStringLiteral("_meta"))
        .toObject()
        .contains(QLatin1String(meta::protocolVersion));
}

/// Whether an answer to a request within a session says that the session is gone. The specification
/// says 404; several servers say 400 and put it into words.
bool saysSessionLost(const HttpAnswer &answer)
{
    if (answer.status == 404)
        return true;
    if (answer.status != 400)
        return false;
    const QByteArray text = answer.body.left(2048).toLower();
    return text.contains("session") || text.contains("not initialized");
}

} // namespace

StreamableHttpChannel::StreamableHttpChannel(HttpNetwork &network, const RemoteTarget &target,
                                             QObject *parent)
    : Channel(parent), m_network(network), m_target(target)
{
}

void StreamableHttpChannel::open()
{
    // Nothing is open between requests: the first one shows whether the server is there.
    QMetaObject::invokeMethod(this, &StreamableHttpChannel::opened, Qt::QueuedConnection);
}

HttpExchange *StreamableHttpChannel::exchange(const QByteArray &verb, const RpcMessage *message,
                                              const HeaderList &headers)
{
    HttpRequest request{verb, m_target.url, headers, m_target.headers, {}};
    request.tokens = m_target.tokens;
    if (message) {
        request.body = toJson(*message);
        request.headers += mirroredHeaders(*message);
        if (const auto *call = std::get_if<RpcRequest>(message); call && isModern(*call))
            request.headers +=
                m_tools.headersFor(call->params.value(QStringLiteral("name")).toString(),
                                   call->params.value(QStringLiteral("arguments")).toObject());
        request.headers.emplaceBack("Content-Type", "application/json");
        request.headers.emplaceBack("Accept", "application/json, text/event-stream");
    }
    // The header came with 2025-06-18.
    if (m_version >= QLatin1String("2025-06-18"))
        request.headers.emplaceBack("MCP-Protocol-Version", m_version.toLatin1());
    if (!m_sessionId.isEmpty())
        request.headers.emplaceBack("Mcp-Session-Id", m_sessionId);
    return new HttpExchange(m_network, request, this);
}

void StreamableHttpChannel::send(const RpcMessage &message, const Delivered &delivered)
{
    if (m_closing) {
        if (delivered)
            delivered();
        return;
    }
    Post meant;
    if (const auto *request = std::get_if<RpcRequest>(&message)) {
        meant.id = request->id.toInteger();
        meant.isInitialize = request->method == QLatin1String("initialize");
        meant.isModern = isModern(*request);
    }
    if (meant.isInitialize) {
        // A session begins: nothing of an earlier one goes with it.
        m_sessionId.clear();
        m_version.clear();
    }
    meant.sessionId = m_sessionId;
    const auto *notification = std::get_if<RpcNotification>(&message);
    const bool beginsSession =
        notification && notification->method == QLatin1String("notifications/initialized");
    post(meant, message, [this, beginsSession, delivered] {
        if (beginsSession && m_listens)
            startListening();
        if (delivered)
            delivered();
    });
}

void StreamableHttpChannel::listen()
{
    if (!std::exchange(m_listens, true))
        startListening();
}

void StreamableHttpChannel::startListening()
{
    if (m_closing)
        return;
    if (m_listener) {
        // Of an earlier session.
        m_listener->abort();
        m_listener->deleteLater();
        m_listenFrom.clear();
    }
    HeaderList headers{{"Accept", "text/event-stream"}};
    if (!m_listenFrom.isEmpty())
        headers.append({"Last-Event-ID", m_listenFrom.toUtf8()});
    HttpExchange *const stream = exchange("GET", nullptr, headers);
    m_listener = stream;
    connect(stream, &HttpExchange::eventReceived, this, [this](const SseEvent &event) {
        reader().read(event.data, [this](const auto &messages, const QByteArray &text) {
            for (const RpcMessage &message : messages.value_or(QList<RpcMessage>()))
                hear(message, text);
        });
    });
    connect(stream, &HttpExchange::finished, this, &StreamableHttpChannel::onListeningEnded);
    stream->start();
}

void StreamableHttpChannel::onListeningEnded(const HttpAnswer &answer)
{
    m_listener->deleteLater();
    m_listener.clear();
    if (!answer.isEventStream || m_closing)
        return;
    if (!answer.lastEventId.isEmpty())
        m_listenFrom = answer.lastEventId;
    const auto wait = answer.retryAfter.value_or(Post().retryAfter);
    QTimer::singleShot(std::clamp(wait, shortestRetry, longestRetry), this, [this] {
        if (!m_listener)
            startListening();
    });
}

void StreamableHttpChannel::post(const Post &meant, const RpcMessage &message,
                                 const Delivered &delivered)
{
    follow(exchange("POST", &message), std::make_shared<Post>(meant), delivered);
}

void StreamableHttpChannel::follow(HttpExchange *http, const std::shared_ptr<Post> &state,
                                   const Delivered &delivered)
{
    if (state->id != 0)
        m_posts.insert(state->id, http);
    else
        ++m_openNotices;
    if (state->isModern)
        m_modernPosts.insert(state->id);
    connect(http, &HttpExchange::requestSent, this, &StreamableHttpChannel::reached);
    connect(http, &HttpExchange::headersReceived, this, [this, state](const HttpAnswer &soFar) {
        if (state->isInitialize && soFar.status == 200)
            m_sessionId = soFar.sessionId;
        Q_EMIT httpStatusReceived(*soFar.status);
        Q_EMIT httpFactsReceived(soFar.facts);
    });
    connect(http, &HttpExchange::eventReceived, this, [this, http, state](const SseEvent &event) {
        state->resumptions = 0;
        if (!event.data.isEmpty())
            reader().read(event.data, [this, from = QPointer(http), state](const auto &messages,
                                                                           const QByteArray &text) {
                if (messages)
                    takeEvent(from, *state, *messages, text);
            });
    });
    connect(http, &HttpExchange::finished, this,
            [this, http, state, delivered](const HttpAnswer &answer) {
                http->deleteLater();
                m_posts.remove(state->id);
                m_modernPosts.remove(state->id);
                reader().after([this, state, answer] {
                    if (state->id != 0 && !state->answered && !resumeLater(state, answer))
                        finishPost(state, answer);
                });
                if (delivered)
                    delivered();
                if (state->id == 0 && --m_openNotices == 0 && m_closing)
                    leave();
            });
    http->start();
}

/// A legacy stream that ends before its answer was closed to save a connection, or broke: the
/// server goes on from the last event that it numbered (2025-11-25, Resumability and Redelivery).
bool StreamableHttpChannel::resumeLater(const std::shared_ptr<Post> &post, const HttpAnswer &answer)
{
    if (!answer.lastEventId.isEmpty())
        post->lastEventId = answer.lastEventId;
    if (answer.retryAfter)
        post->retryAfter = std::clamp(*answer.retryAfter, shortestRetry, longestRetry);
    const bool brokeOff = answer.isEventStream || !answer.status;
    if (!brokeOff || m_closing || post->isModern || post->lastEventId.isEmpty() ||
        post->resumptions == mostResumptions)
        return false;
    if (answer.error && answer.error->code == ErrorCode::TooLarge)
        return false;
    ++post->resumptions;
    m_waiting.insert(post->id);
    QTimer::singleShot(post->retryAfter, this, [this, post] {
        if (m_waiting.remove(post->id) && !m_closing)
            resume(post);
    });
    return true;
}

void StreamableHttpChannel::resume(const std::shared_ptr<Post> &post)
{
    const HeaderList headers{{"Accept", "text/event-stream"},
                             {"Last-Event-ID", post->lastEventId.toUtf8()}};
    follow(exchange("GET", nullptr, headers), post, {});
}

void StreamableHttpChannel::takeEvent(const QPointer<HttpExchange> &from, Post &post,
                                      const QList<RpcMessage> &messages, const QByteArray &text)
{
    if (!deliver(post, messages, text))
        return;
    // The answer is what the stream was for: a server that leaves it open holds nobody up.
    post.answered = true;
    m_posts.remove(post.id);
    m_modernPosts.remove(post.id);
    if (from) {
        from->abort();
        from->deleteLater();
    }
}

bool StreamableHttpChannel::deliver(const Post &post, const QList<RpcMessage> &messages,
                                    const QByteArray &text)
{
    bool answered = false;
    for (const RpcMessage &message : messages) {
        if (const auto *result = std::get_if<RpcResult>(&message))
            answered |= result->id.toInteger() == post.id;
        if (const auto *failed = std::get_if<RpcFailure>(&message))
            answered |= failed->id.toInteger() == post.id;
        // A modern server asks within its results only, and no answer may be sent to it
        // (2026-07-28, Streamable HTTP, Receiving Messages).
        if (!post.isModern || !std::holds_alternative<RpcRequest>(message))
            hear(message, text);
    }
    return answered;
}

void StreamableHttpChannel::finishPost(const std::shared_ptr<Post> &state, const HttpAnswer &answer)
{
    const Post &post = *state;
    if (!answer.status || answer.error) {
        failPost(post, answer.error.value_or(Error{ErrorCode::Network, {}}), answer);
        return;
    }
    const int status = *answer.status;
    if (!post.sessionId.isEmpty() && !answer.isSuccess() && saysSessionLost(answer)) {
        // A late answer from an old session says nothing of the new one.
        if (m_sessionId == post.sessionId)
            m_sessionId.clear();
        Q_EMIT requestFailed(post.id, {errorForStatus(status), status, true});
        return;
    }
    if (status == 401 || status == 403)
        failPost(post, errorForStatus(status), answer);
    else if (answer.isEventStream)
        failPost(post, {ErrorCode::Network, QStringLiteral("the stream ended without an answer")},
                 answer);
    else if (answer.contentType == "text/html")
        takeBody(post, answer, failure(ErrorCode::NotMcp, QStringLiteral("text/html")), {});
    else
        reader().read(answer.body,
                      [this, state, answer](const auto &messages, const QByteArray &text) {
                          takeBody(*state, answer, messages, text);
                      });
}

void StreamableHttpChannel::takeBody(const Post &post, const HttpAnswer &answer,
                                     const MessageReader::Messages &messages,
                                     const QByteArray &text)
{
    // An error that the server had to put under no id, because it did not look into the body.
    if (messages && messages->size() == 1)
        if (const auto *failed = std::get_if<RpcFailure>(&messages->first());
            failed && failed->id.isNull()) {
            hear(RpcFailure{post.id, failed->error});
            return;
        }
    if (messages && deliver(post, *messages, text))
        return;
    if (!answer.isSuccess())
        failPost(post, errorForStatus(*answer.status), answer);
    else if (!messages)
        failPost(post,
                 {messages.error().code,
                  QStringLiteral("HTTP %1, %2").arg(*answer.status).arg(messages.error().detail)},
                 answer);
    else
        failPost(
            post,
            {ErrorCode::Protocol, QStringLiteral("HTTP %1 without an answer").arg(*answer.status)},
            answer);
}

void StreamableHttpChannel::tellFacts(const HttpAnswer &answer)
{
    HttpFacts facts = answer.facts;
    facts.body = readableBody(answer.body, answer.contentType);
    Q_EMIT httpFactsReceived(facts);
}

void StreamableHttpChannel::failPost(const Post &post, const Error &error, const HttpAnswer &answer)
{
    tellFacts(answer);
    Q_EMIT requestFailed(post.id, {error, answer.status, false});
}

bool StreamableHttpChannel::abandon(qint64 id)
{
    m_waiting.remove(id);
    // To a legacy server a connection that goes is an accident, and no word to stop.
    const bool tellsServer = m_modernPosts.remove(id);
    if (const QPointer<HttpExchange> http = m_posts.take(id)) {
        http->abort();
        http->deleteLater();
    }
    return tellsServer;
}

void StreamableHttpChannel::close()
{
    if (std::exchange(m_closing, true))
        return;
    for (const QPointer<HttpExchange> &http : std::as_const(m_posts)) {
        if (http) {
            http->abort();
            http->deleteLater();
        }
    }
    m_posts.clear();
    if (m_listener) {
        m_listener->abort();
        m_listener->deleteLater();
    }
    QTimer::singleShot(leaveLimit, this, &StreamableHttpChannel::endLeaving);
    // What was told last, such as that a request is taken back, arrives before we go.
    if (m_openNotices == 0)
        leave();
}

void StreamableHttpChannel::leave()
{
    if (m_sessionId.isEmpty()) {
        QMetaObject::invokeMethod(this, &StreamableHttpChannel::endLeaving, Qt::QueuedConnection);
        return;
    }
    HttpExchange *const farewell = exchange("DELETE", nullptr);
    connect(farewell, &HttpExchange::finished, this, [this, farewell] {
        farewell->deleteLater();
        endLeaving();
    });
    farewell->start();
}

void StreamableHttpChannel::endLeaving()
{
    if (!std::exchange(m_closed, true))
        Q_EMIT closed();
}

} // namespace jackfield
