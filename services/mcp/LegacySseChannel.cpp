// SPDX-License-Identifier: MIT
#include "mcp/LegacySseChannel.h"

#include "http/HttpExplanation.h"
#include "http/HttpFailure.h"
#include "http/Origin.h"

#include <QPointer>

#include <utility>

namespace jackfield {

LegacySseChannel::LegacySseChannel(HttpNetwork &network, const RemoteTarget &target,
                                   QObject *parent)
    : Channel(parent), m_network(network), m_target(target)
{
}

void LegacySseChannel::open()
{
    HttpRequest request{
        "GET", m_target.url, {{"Accept", "text/event-stream"}}, m_target.headers, {}};
    request.tokens = m_target.tokens;
    m_stream = new HttpExchange(m_network, request, this);
    connect(m_stream, &HttpExchange::requestSent, this, &LegacySseChannel::reached);
    connect(m_stream, &HttpExchange::headersReceived, this,
            [this](const HttpAnswer &soFar) { Q_EMIT httpStatusReceived(*soFar.status); });
    connect(m_stream, &HttpExchange::eventReceived, this, &LegacySseChannel::takeEvent);
    connect(m_stream, &HttpExchange::finished, this, [this](const HttpAnswer &answer) {
        reader().after([this, answer] { onStreamEnded(answer); });
    });
    m_stream->start();
}

void LegacySseChannel::takeEvent(const SseEvent &event)
{
    if (event.type == QLatin1String("endpoint")) {
        takeEndpoint(QString::fromUtf8(event.data));
        return;
    }
    reader().read(event.data, [this](const auto &messages, const QByteArray &text) {
        for (const RpcMessage &message : messages.value_or(QList<RpcMessage>()))
            hear(message, text);
    });
}

void LegacySseChannel::takeEndpoint(const QString &endpoint)
{
    if (!m_endpoint.isEmpty() || m_closing)
        return;
    const QUrl url = m_target.url.resolved(QUrl(endpoint));
    // The person's credentials go to the endpoint: an endpoint elsewhere would be handed them.
    if (!url.isValid() || originOf(url) != originOf(m_target.url)) {
        fail({ErrorCode::Protocol, QStringLiteral("the endpoint is on another origin")}, 200);
        return;
    }
    m_endpoint = url;
    Q_EMIT opened();
}

void LegacySseChannel::onStreamEnded(const HttpAnswer &answer)
{
    HttpFacts facts = answer.facts;
    if (!answer.isEventStream)
        facts.body = readableBody(answer.body, answer.contentType);
    Q_EMIT httpFactsReceived(facts);
    if (answer.error)
        fail(*answer.error, answer.status);
    else if (!answer.isSuccess())
        fail(errorForStatus(*answer.status), answer.status);
    else if (!answer.isEventStream)
        fail({ErrorCode::NotMcp, QString::fromLatin1(answer.contentType)}, answer.status);
    else
        fail({ErrorCode::Network, QStringLiteral("the stream ended")}, answer.status);
}

void LegacySseChannel::fail(const Error &error, const std::optional<int> &status)
{
    if (std::exchange(m_failed, true) || m_closing)
        return;
    Q_EMIT failed({error, status, false});
}

void LegacySseChannel::send(const RpcMessage &message, const Delivered &delivered)
{
    if (m_closing || m_failed || m_endpoint.isEmpty()) {
        if (delivered)
            delivered();
        return;
    }
    const auto *const asked = std::get_if<RpcRequest>(&message);
    const qint64 id = asked ? asked->id.toInteger() : 0;
    HttpRequest request{"POST",
                        m_endpoint,
                        {{"Content-Type", "application/json"}},
                        m_target.headers,
                        toJson(message)};
    request.tokens = m_target.tokens;
    if (m_version >= QLatin1String("2025-06-18"))
        request.headers.emplaceBack("MCP-Protocol-Version", m_version.toLatin1());
    auto *const http = new HttpExchange(m_network, request, this);
    m_posts.insert(id, http);
    connect(http, &HttpExchange::finished, this,
            [this, http, id, delivered](const HttpAnswer &answer) {
                http->deleteLater();
                m_posts.remove(id);
                if (id != 0 && !answer.isSuccess())
                    Q_EMIT requestFailed(
                        id, {answer.error.value_or(errorForStatus(answer.status.value_or(0))),
                             answer.status, false});
                if (delivered)
                    delivered();
            });
    http->start();
}

bool LegacySseChannel::abandon(qint64 id)
{
    if (const QPointer<HttpExchange> http = m_posts.take(id)) {
        http->abort();
        http->deleteLater();
    }
    return false;
}

void LegacySseChannel::close()
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
    if (m_stream)
        m_stream->abort();
    QMetaObject::invokeMethod(this, &LegacySseChannel::closed, Qt::QueuedConnection);
}

} // namespace jackfield
