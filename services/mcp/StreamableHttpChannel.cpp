// SPDX-License-Identifier: MIT
#include "mcp/StreamableHttpChannel.h"

#include "mcp/HttpFailure.h"
#include "mcp/McpHttpHeaders.h"

#include <QPointer>
#include <QTimer>

#include <memory>
#include <utility>

namespace jackfield {

namespace {

/// Leaving is a courtesy: a server that does not answer the DELETE is left all the same.
constexpr auto leaveLimit = std::chrono::seconds(2);

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

StreamableHttpChannel::StreamableHttpChannel(QNetworkAccessManager &network,
                                             const RemoteTarget &target, QObject *parent)
    : Channel(parent), m_network(network), m_target(target)
{
}

void StreamableHttpChannel::open()
{
    // Nothing is open between requests: the first one shows whether the server is there.
    QMetaObject::invokeMethod(this, &StreamableHttpChannel::opened, Qt::QueuedConnection);
}

HttpExchange *StreamableHttpChannel::exchange(const QByteArray &verb, const RpcMessage *message)
{
    HttpRequest request{verb, m_target.url, {}, m_target.headers, {}};
    if (message) {
        request.body = toJson(*message);
        request.headers = mirroredHeaders(*message);
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
    }
    if (meant.isInitialize) {
        // A session begins: nothing of an earlier one goes with it.
        m_sessionId.clear();
        m_version.clear();
    }
    meant.sessionId = m_sessionId;
    post(meant, message, delivered);
}

void StreamableHttpChannel::post(const Post &meant, const RpcMessage &message,
                                 const Delivered &delivered)
{
    HttpExchange *const http = exchange("POST", &message);
    if (meant.id != 0)
        m_posts.insert(meant.id, http);
    auto state = std::make_shared<Post>(meant);
    connect(http, &HttpExchange::requestSent, this, &StreamableHttpChannel::reached);
    connect(http, &HttpExchange::headersReceived, this, [this, state](const HttpAnswer &soFar) {
        if (state->isInitialize && soFar.status == 200)
            m_sessionId = soFar.sessionId;
        Q_EMIT httpStatusReceived(*soFar.status);
    });
    connect(http, &HttpExchange::eventReceived, this,
            [this, http, state](const SseEvent &event) { takeEvent(http, *state, event); });
    connect(http, &HttpExchange::finished, this,
            [this, http, state, delivered](const HttpAnswer &answer) {
                http->deleteLater();
                m_posts.remove(state->id);
                if (state->id != 0 && !state->answered)
                    finishPost(*state, answer);
                if (delivered)
                    delivered();
            });
    http->start();
}

void StreamableHttpChannel::takeEvent(HttpExchange *from, Post &post, const SseEvent &event)
{
    if (event.data.isEmpty())
        return;
    const Result<QList<RpcMessage>> messages = parseRpc(event.data);
    if (!messages)
        return;
    if (!deliver(post, *messages))
        return;
    // The answer is what the stream was for: a server that leaves it open holds nobody up.
    post.answered = true;
    m_posts.remove(post.id);
    from->abort();
    from->deleteLater();
}

bool StreamableHttpChannel::deliver(const Post &post, const QList<RpcMessage> &messages)
{
    bool answered = false;
    for (const RpcMessage &message : messages) {
        if (const auto *result = std::get_if<RpcResult>(&message))
            answered |= result->id.toInteger() == post.id;
        if (const auto *failed = std::get_if<RpcFailure>(&message))
            answered |= failed->id.toInteger() == post.id;
        hear(message);
    }
    return answered;
}

void StreamableHttpChannel::finishPost(const Post &post, const HttpAnswer &answer)
{
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
    else
        takeBody(post, answer);
}

void StreamableHttpChannel::takeBody(const Post &post, const HttpAnswer &answer)
{
    const bool isHtml = answer.contentType == "text/html";
    const Result<QList<RpcMessage>> messages =
        isHtml ? Result<QList<RpcMessage>>(failure(ErrorCode::NotMcp, QStringLiteral("text/html")))
               : parseRpc(answer.body);
    // An error that the server had to put under no id, because it did not look into the body.
    if (messages && messages->size() == 1)
        if (const auto *failed = std::get_if<RpcFailure>(&messages->first());
            failed && failed->id.isNull()) {
            hear(RpcFailure{post.id, failed->error});
            return;
        }
    if (messages && deliver(post, *messages))
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

void StreamableHttpChannel::failPost(const Post &post, const Error &error, const HttpAnswer &answer)
{
    Q_EMIT requestFailed(post.id, {error, answer.status, false});
}

bool StreamableHttpChannel::abandon(qint64 id)
{
    if (const QPointer<HttpExchange> http = m_posts.take(id)) {
        http->abort();
        http->deleteLater();
    }
    return true;
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
    if (m_sessionId.isEmpty()) {
        QMetaObject::invokeMethod(this, &StreamableHttpChannel::closed, Qt::QueuedConnection);
        return;
    }
    HttpExchange *const leave = exchange("DELETE", nullptr);
    connect(leave, &HttpExchange::finished, this, [this, leave] {
        leave->deleteLater();
        Q_EMIT closed();
    });
    QTimer::singleShot(leaveLimit, leave, [this, leave] {
        leave->abort();
        leave->deleteLater();
        Q_EMIT closed();
    });
    leave->start();
}

} // namespace jackfield
