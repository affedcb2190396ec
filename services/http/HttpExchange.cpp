// SPDX-License-Identifier: MIT
#include "http/HttpExchange.h"

#include "domain/WhenFinished.h"
#include "http/HttpExplanation.h"
#include "http/HttpFailure.h"
#include "http/HttpNetwork.h"
#include "http/HttpWire.h"
#include "http/Origin.h"
#include "http/TlsFailure.h"

#include <utility>

namespace jackfield {

namespace {

constexpr qint64 longestEvent = 32 * 1024 * 1024;
constexpr qint64 longestStream = 256 * 1024 * 1024;
/// Framing and packing cost less than a body; where they cost more, somebody means harm.
constexpr qint64 overheadFactor = 2;
constexpr int mostRedirects = 5;

} // namespace

HttpExchange::HttpExchange(HttpNetwork &network, HttpRequest request, QObject *parent)
    : QObject(parent), m_network(network), m_request(std::move(request)), m_events(longestEvent)
{
}

HttpExchange::~HttpExchange()
{
    letGo();
}

void HttpExchange::start()
{
    if (m_request.tokens)
        whenFinished(m_request.tokens->accessToken(), this,
                     [this](const Result<Secret> &token) { sendWith(token); });
    else
        send();
}

/// Without a token where there is none to be had: the server then says what it wants.
void HttpExchange::sendWith(const Result<Secret> &token)
{
    if (m_done)
        return;
    if (!token && token.error().code != ErrorCode::Unauthorized)
        return endLater(token.error());
    m_token = token.value_or(Secret());
    send();
}

/// Whether the server refused a token for which there may be another one. The answer is kept, for
/// when there is none.
bool HttpExchange::renewToken()
{
    if (m_answer.status != 401 || m_token.isEmpty() || std::exchange(m_renewed, true))
        return false;
    whenFinished(m_request.tokens->tokenAfter(m_token), this, [this](const Result<Secret> &token) {
        if (token || token.error().code != ErrorCode::Unauthorized) {
            sendWith(token);
        } else if (!m_done) {
            Q_EMIT headersReceived(m_answer);
            end(std::nullopt);
        }
    });
    return true;
}

void HttpExchange::abort()
{
    m_done = true;
    letGo();
}

void HttpExchange::send(Connection which)
{
    m_answer = {};
    m_decoder.reset();
    m_overWire = m_received = 0;
    const HttpWay way(m_request.url);
    m_answer.facts.proxy = way.proxy.name;
    const auto request = wireRequest(m_request, m_token, way);
    if (!request)
        return endLater(request.error());
    m_connection = m_network.take(way, which == Connection::Fresh);
    HttpConnection *const connection = m_connection.get();
    connect(connection, &HttpConnection::sent, this, &HttpExchange::requestSent);
    connect(connection, &HttpConnection::headersReceived, this, &HttpExchange::readHeaders);
    connect(connection, &HttpConnection::bodyReceived, this, &HttpExchange::read);
    connect(connection, &HttpConnection::finished, this, &HttpExchange::onFinished);
    connect(connection, &HttpConnection::broken, this, &HttpExchange::onBroken);
    connection->send(*request);
}

void HttpExchange::readHeaders()
{
    const HttpParser &answer = m_connection->answer();
    m_answer.status = answer.status();
    m_answer.headers = answer.headers();
    m_answer.contentType = answer.header("Content-Type").split(';').first().trimmed().toLower();
    m_answer.sessionId = answer.header("Mcp-Session-Id");
    m_answer.facts.headers = tellingHeaders(m_answer.headers);
    for (const auto &[name, value] : std::as_const(m_answer.headers))
        if (name.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0)
            m_answer.facts.challenges.append(value);
    m_answer.isEventStream = *m_answer.status == 200 && m_answer.contentType == "text/event-stream";
    auto decoder = ContentDecoder::forEncoding(answer.header("Content-Encoding"));
    if (!decoder)
        return end(decoder.error());
    m_decoder = *std::move(decoder);
    const bool isHeldBack = *m_answer.status == 401 && !m_token.isEmpty() && !m_renewed;
    const bool isRedirect = *m_answer.status >= 300 && *m_answer.status < 400;
    if (!isHeldBack && !isRedirect)
        Q_EMIT headersReceived(m_answer);
}

void HttpExchange::read(const QByteArray &bytes, qint64 overWire)
{
    const qint64 longest = m_answer.isEventStream ? longestStream : m_request.longestBody;
    m_overWire += overWire;
    if (m_overWire > overheadFactor * longest)
        return end(
            Error{ErrorCode::TooLarge, QStringLiteral("an answer over %1 bytes").arg(m_overWire)});
    if (bytes.isEmpty() || !m_decoder)
        return;
    const auto plain = m_decoder->decode(bytes, longest - m_received);
    if (!plain)
        return end(plain.error());
    m_received += plain->size();
    if (m_received > longest)
        return end(
            Error{ErrorCode::TooLarge, QStringLiteral("an answer over %1 bytes").arg(m_received)});
    if (m_answer.isEventStream)
        readEvents(*plain);
    else
        m_answer.body.append(*plain);
}

void HttpExchange::readEvents(const QByteArray &bytes)
{
    const Result<QList<SseEvent>> events = m_events.feed(bytes);
    if (!events) {
        end(events.error());
        return;
    }
    m_answer.lastEventId = m_events.lastEventId();
    m_answer.retryAfter = m_events.retry();
    for (const SseEvent &event : *events) {
        if (m_done)
            return;
        Q_EMIT eventReceived(event);
    }
}

void HttpExchange::onBroken(const HttpBreak &why)
{
    const bool wasClosedBefore = m_connection->hasServed() && !m_connection->answer().hasBegun();
    letGo();
    // The server ended it while our request was on its way: that was no answer to it.
    if (wasClosedBefore)
        return send(Connection::Fresh);
    const QString host = m_request.url.host();
    m_answer.facts.issuer = untrustedIssuer(why.tls, why.chain);
    Error error = why.error;
    // Before there is an answer, what fails behind a proxy is the way to it, or what it reached.
    const bool isUnreached = error.code == ErrorCode::Network || error.code == ErrorCode::Refused ||
                             error.code == ErrorCode::Dns;
    if (isUnreached && !m_answer.status && !m_answer.facts.proxy.isEmpty())
        error.code = ErrorCode::Proxy;
    if (error.code == ErrorCode::Tls && !why.tls.isEmpty())
        error.detail = tlsFailureText(why.tls, host);
    else if (error.code == ErrorCode::Tls)
        error.detail = plainTlsText(error.detail);
    else if (error.code == ErrorCode::Proxy)
        error.detail = proxyText(why.socket.value_or(QAbstractSocket::UnknownSocketError),
                                 m_answer.facts.proxy, error.detail);
    // What broke off behind a refusal is still that refusal.
    const bool isSuccess = !m_answer.status || *m_answer.status < 300;
    end(isSuccess ? std::optional(error) : std::nullopt);
}

void HttpExchange::onFinished()
{
    letGo();
    const int status = *m_answer.status;
    if (status == 407)
        return end(
            Error{ErrorCode::Proxy, proxyText(QAbstractSocket::ProxyAuthenticationRequiredError,
                                              m_answer.facts.proxy, {})});
    if (renewToken())
        return;
    if (status >= 300 && status < 400 && followRedirect(status))
        return;
    end(std::nullopt);
}

bool HttpExchange::followRedirect(int status)
{
    QByteArray location;
    for (const auto &[name, value] : std::as_const(m_answer.headers))
        if (name.compare("Location", Qt::CaseInsensitive) == 0)
            location = value;
    if (location.isEmpty() || status == 304)
        return false;
    const QUrl target = m_request.url.resolved(QUrl::fromEncoded(location));
    // 303 asks for a GET, which is no way to carry a message.
    const bool keepsMethod = status != 303 || m_request.verb == "GET";
    if (!target.isValid() || originOf(target) != originOf(m_request.url)) {
        end(Error{
            ErrorCode::Http,
            QStringLiteral("HTTP %1 to another origin, %2").arg(status).arg(originOf(target))});
        return true;
    }
    if (!keepsMethod)
        return false;
    if (++m_redirects > mostRedirects) {
        end(Error{ErrorCode::Http, QStringLiteral("more than %1 redirects").arg(mostRedirects)});
        return true;
    }
    m_request.url = target;
    send();
    return true;
}

void HttpExchange::end(const std::optional<Error> &error)
{
    if (std::exchange(m_done, true))
        return;
    m_answer.error = error;
    letGo();
    Q_EMIT finished(m_answer);
}

/// Not from within start(): whoever calls that is not done with it.
void HttpExchange::endLater(const Error &error)
{
    QMetaObject::invokeMethod(this, [this, error] { end(error); }, Qt::QueuedConnection);
}

/// Back to the others, who keep it where it is good for another request.
void HttpExchange::letGo()
{
    if (!m_connection)
        return;
    m_connection->disconnect(this);
    m_network.give(std::move(m_connection));
}

} // namespace jackfield
