// SPDX-License-Identifier: MIT
#include "http/HttpExchange.h"

#include "http/HttpExplanation.h"
#include "http/HttpFailure.h"
#include "http/Origin.h"
#include "http/ProxyChoice.h"
#include "http/TlsFailure.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <utility>

namespace jackfield {

namespace {

constexpr qint64 longestEvent = 32 * 1024 * 1024;
constexpr qint64 longestStream = 256 * 1024 * 1024;
constexpr qint64 bufferSize = 256 * 1024;
constexpr int mostRedirects = 5;

/// What a later request must never learn from an earlier one is switched off: cache, cookies, and
/// credentials that Qt would remember by origin.
void isolate(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
}

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest result(request.url);
    isolate(result);
    result.setRawHeader("User-Agent", "jackfield/" JACKFIELD_VERSION);
    for (const SecretEntry &entry : request.credentials)
        entry.value.withBytes([&](QByteArrayView value) {
            result.setRawHeader(entry.name.toLatin1(), value.toByteArray());
        });
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    return result;
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &network, HttpRequest request, QObject *parent)
    : QObject(parent), m_network(network), m_request(std::move(request)), m_events(longestEvent)
{
}

HttpExchange::~HttpExchange()
{
    dropReply();
}

void HttpExchange::start()
{
    if (m_request.tokens)
        m_request.tokens->accessToken().then(
            this, [this](const Result<Secret> &token) { sendWith(token); });
    else
        send();
}

/// Without a token where there is none to be had: the server then says what it wants.
void HttpExchange::sendWith(const Result<Secret> &token)
{
    if (m_done)
        return;
    if (!token && token.error().code != ErrorCode::Unauthorized) {
        // Not from within start(): whoever calls that is not done with it.
        QMetaObject::invokeMethod(
            this, [this, error = token.error()] { end(error); }, Qt::QueuedConnection);
        return;
    }
    m_token = token.value_or(Secret());
    send();
}

/// Whether the server refused a token for which there may be another one. The answer is kept, for
/// when there is none.
bool HttpExchange::renewToken()
{
    if (m_answer.status != 401 || m_token.isEmpty() || std::exchange(m_renewed, true))
        return false;
    dropReply();
    m_request.tokens->tokenAfter(m_token).then(this, [this](const Result<Secret> &token) {
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
    dropReply();
}

void HttpExchange::send()
{
    m_answer = {};
    m_received = 0;
    m_answer.facts.proxy = chooseProxy(m_request.url).name;
    m_hasHeaders = false;
    m_tlsFailure.clear();
    QNetworkRequest request = networkRequest(m_request);
    if (!m_token.isEmpty())
        m_token.withBytes([&](QByteArrayView token) {
            request.setRawHeader("Authorization", "Bearer " + token.toByteArray());
        });
    m_reply = m_network.sendCustomRequest(request, m_request.verb, m_request.body);
    m_reply->setReadBufferSize(bufferSize);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::requestSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHeaders);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpExchange::onSslErrors);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onReplyFinished);
}

void HttpExchange::readHeaders()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (m_hasHeaders || !status.isValid())
        return;
    m_hasHeaders = true;
    m_answer.status = status.toInt();
    m_answer.headers = m_reply->rawHeaderPairs();
    const QByteArray type = m_reply->rawHeader("Content-Type");
    m_answer.contentType = type.split(';').first().trimmed().toLower();
    m_answer.sessionId = m_reply->rawHeader("Mcp-Session-Id");
    m_answer.facts.headers = tellingHeaders(m_answer.headers);
    for (const auto &[name, value] : std::as_const(m_answer.headers))
        if (name.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0)
            m_answer.facts.challenges.append(value);
    m_answer.isEventStream = *m_answer.status == 200 && m_answer.contentType == "text/event-stream";
    const bool isHeldBack = *m_answer.status == 401 && !m_token.isEmpty() && !m_renewed;
    const bool isRedirect = *m_answer.status >= 300 && *m_answer.status < 400;
    if (!isHeldBack && !isRedirect)
        Q_EMIT headersReceived(m_answer);
}

void HttpExchange::read()
{
    readHeaders();
    while (m_reply && !m_done && m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(bufferSize);
        m_received += bytes.size();
        if (m_received > (m_answer.isEventStream ? longestStream : m_request.longestBody)) {
            end(Error{ErrorCode::TooLarge,
                      QStringLiteral("an answer over %1 bytes").arg(m_received)});
            return;
        }
        if (m_answer.isEventStream)
            readEvents(bytes);
        else
            m_answer.body.append(bytes);
    }
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

/// Nothing is ignored: the connection fails, and this says why.
void HttpExchange::onSslErrors(const QList<QSslError> &errors)
{
    m_tlsFailure = tlsFailureText(errors, m_request.url.host());
    m_answer.facts.issuer =
        untrustedIssuer(errors, m_reply->sslConfiguration().peerCertificateChain());
}

Error HttpExchange::networkError() const
{
    Error error = errorForNetwork(m_reply->error(), m_reply->errorString());
    // Before there is an answer, what fails behind a proxy is the way to it, or what it reached.
    const bool isUnreached = error.code == ErrorCode::Network || error.code == ErrorCode::Refused ||
                             error.code == ErrorCode::Dns;
    if (isUnreached && !m_answer.status && !m_answer.facts.proxy.isEmpty())
        error.code = ErrorCode::Proxy;
    if (error.code == ErrorCode::Tls && !m_tlsFailure.isEmpty())
        error.detail = m_tlsFailure;
    else if (error.code == ErrorCode::Tls)
        error.detail = plainTlsText(error.detail);
    else if (error.code == ErrorCode::Proxy)
        error.detail = proxyText(m_reply->error(), m_answer.facts.proxy, error.detail);
    return error;
}

void HttpExchange::onReplyFinished()
{
    read();
    if (m_done || !m_reply)
        return;
    const bool failed = m_reply->error() != QNetworkReply::NoError;
    if (!m_answer.status || (failed && *m_answer.status == 407)) {
        end(networkError());
        return;
    }
    const int status = *m_answer.status;
    if (renewToken())
        return;
    if (status >= 300 && status < 400 && followRedirect(status))
        return;
    end(status < 300 && failed ? std::optional(networkError()) : std::nullopt);
}

bool HttpExchange::followRedirect(int status)
{
    const QByteArray location = m_reply->rawHeader("Location");
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
    dropReply();
    send();
    return true;
}

void HttpExchange::end(const std::optional<Error> &error)
{
    if (std::exchange(m_done, true))
        return;
    m_answer.error = error;
    dropReply();
    Q_EMIT finished(m_answer);
}

void HttpExchange::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *const reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace jackfield
