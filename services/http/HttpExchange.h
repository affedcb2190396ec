// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"
#include "domain/SecretEntries.h"
#include "domain/TestReport.h"
#include "domain/ports/AccessTokenSource.h"
#include "http/ContentDecoder.h"
#include "http/HttpConnection.h"
#include "http/SseParser.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace jackfield {

class HttpNetwork;

/// One HTTP request to make.
struct HttpRequest
{
    QByteArray verb;
    QUrl url;
    QList<QPair<QByteArray, QByteArray>>
        headers;               ///< the protocol's own, which win over `credentials`
    SecretEntries credentials; ///< the person's headers, sent to this origin only
    QByteArray body;
    qint64 longestBody = 32 * 1024 * 1024; ///< of the answer, in bytes; an event stream has its own
    std::shared_ptr<AccessTokenSource> tokens = {}; ///< one goes with it, to this origin only
};

/// How it went. Either there is a status, or an error says why there is none; an error beside a
/// status of success means that the body broke off or was refused.
struct HttpAnswer
{
    std::optional<int> status;
    std::optional<Error> error;
    QList<QPair<QByteArray, QByteArray>> headers; ///< as they came: they may hold secrets
    QByteArray contentType;                       ///< without parameters, in lower case
    QByteArray sessionId;                         ///< the `Mcp-Session-Id` header
    QByteArray body;                              ///< empty for an event stream
    HttpFacts facts;                              ///< headers, proxy and issuer; not the body
    bool isEventStream = false;
    QString lastEventId; ///< of an event stream: where it can be taken up again; empty: nowhere
    std::optional<std::chrono::milliseconds> retryAfter; ///< how long to wait before that

    bool isSuccess() const { return !error && status && *status >= 200 && *status < 300; }
};

/// One HTTP request and its answer, read piece by piece within limits: a body whole, an event
/// stream event by event. Follows redirects within the origin only, so that no credential leaves
/// it. An access token is asked for before the request goes out; one that the server refuses (401)
/// is renewed once, and nobody hears of that. start() once, then finished() once unless aborted.
/// Destroying it aborts.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    HttpExchange(HttpNetwork &network, HttpRequest request, QObject *parent = nullptr);
    ~HttpExchange() override;

    void start();
    /// Drops the connection; nothing more is reported.
    void abort();

Q_SIGNALS:
    /// The request is on its way: the server was reached.
    void requestSent();
    void headersReceived(const jackfield::HttpAnswer &soFar);
    void eventReceived(const jackfield::SseEvent &event);
    void finished(const jackfield::HttpAnswer &answer);

private:
    enum class Connection { Any, Fresh };

    void sendWith(const Result<Secret> &token);
    void send(Connection which = Connection::Any);
    bool renewToken();
    void readHeaders();
    void read(const QByteArray &bytes, qint64 overWire);
    void readEvents(const QByteArray &bytes);
    void onFinished();
    void onBroken(const HttpBreak &why);
    bool followRedirect(int status);
    void end(const std::optional<Error> &error);
    void endLater(const Error &error);
    void letGo();

    HttpNetwork &m_network;
    HttpRequest m_request;
    HttpAnswer m_answer;
    SseParser m_events;
    std::unique_ptr<HttpConnection> m_connection;
    std::optional<ContentDecoder> m_decoder;
    qint64 m_overWire = 0;
    qint64 m_received = 0; ///< unpacked
    Secret m_token;        ///< that went with the request
    bool m_renewed = false;
    int m_redirects = 0;
    bool m_done = false;
};

} // namespace jackfield
