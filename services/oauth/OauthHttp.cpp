// SPDX-License-Identifier: MIT
#include "oauth/OauthHttp.h"

#include "http/HttpFailure.h"
#include "oauth/AddressCheck.h"
#include "oauth/EndpointRules.h"

#include <QJsonDocument>
#include <QTimer>

namespace jackfield {

namespace {

constexpr qint64 longestBody = 1024 * 1024;

} // namespace

OauthHttp::OauthHttp(HttpNetwork &network, const Clock &clock, const QUrl &connector,
                     std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent), m_network(network), m_clock(clock), m_connector(connector), m_limit(limit)
{
}

void OauthHttp::send(SignInStep step, const HttpRequest &request, QObject *context, Done done)
{
    const auto refuse = [this, step, request, done](const Error &error) {
        HttpAnswer refused;
        refused.error = error;
        finish(step, m_clock.now(), request, refused, done);
    };
    if (const auto fit =
            checkEndpoint(request.url, QStringLiteral("the address %1").arg(request.url.host()));
        !fit) {
        QTimer::singleShot(0, context, [refuse, error = fit.error()] { refuse(error); });
        return;
    }
    new AddressCheck(request.url, m_connector, context,
                     [this, step, request, context, done, refuse](const Result<void> &allowed) {
                         if (allowed)
                             exchange(step, request, context, done);
                         else
                             refuse(allowed.error());
                     });
}

void OauthHttp::get(SignInStep step, const QUrl &url, QObject *context, Done done)
{
    send(step, {"GET", url, {{"Accept", "application/json"}}, {}, {}}, context, std::move(done));
}

void OauthHttp::exchange(SignInStep step, const HttpRequest &request, QObject *context,
                         const Done &done)
{
    HttpRequest limited = request;
    limited.longestBody = longestBody;
    auto *http = new HttpExchange(m_network, limited, context);
    auto *timer = new QTimer(http);
    timer->setSingleShot(true);
    const QDateTime began = m_clock.now();
    connect(timer, &QTimer::timeout, this, [this, http, step, began, request, done] {
        http->abort();
        http->deleteLater();
        HttpAnswer silent;
        silent.error = Error{ErrorCode::Timeout, request.url.host()};
        finish(step, began, request, silent, done);
    });
    connect(http, &HttpExchange::finished, this,
            [this, http, timer, step, began, request, done](const HttpAnswer &answer) {
                timer->stop();
                http->deleteLater();
                finish(step, began, request, answer, done);
            });
    timer->start(m_limit);
    http->start();
}

void OauthHttp::finish(SignInStep step, const QDateTime &began, const HttpRequest &request,
                       const HttpAnswer &answer, const Done &done)
{
    m_transcript.append(step, began, request, answer, int(began.msecsTo(m_clock.now())));
    Q_EMIT exchanged();
    done(answer);
}

Result<QJsonObject> jsonObjectOf(const HttpAnswer &answer, const QString &what)
{
    if (answer.error)
        return failure(*answer.error);
    if (!answer.isSuccess())
        return failure(errorForStatus(answer.status.value_or(0)));
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (!document.isObject())
        return failure(ErrorCode::Protocol,
                       QStringLiteral("%1 is no JSON object (%2)")
                           .arg(what, answer.body.isEmpty()
                                          ? QStringLiteral("empty")
                                          : QString::fromLatin1(answer.contentType.left(60))));
    return document.object();
}

bool saysNotHere(const HttpAnswer &answer)
{
    return !answer.error && answer.status && *answer.status >= 400 && *answer.status < 500;
}

bool isPageForPeople(const HttpAnswer &answer)
{
    return answer.isSuccess() && answer.contentType.contains("html");
}

} // namespace jackfield
