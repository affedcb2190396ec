// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/RandomSource.h"
#include "http/HttpNetwork.h"
#include "oauth/SignInFlow.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QProcess>
#include <QTest>

#include <optional>

namespace jackfield {

/// The authorization server of the tests as a process of its own.
class OauthServer
{
public:
    explicit OauthServer(const QStringList &flags = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        QStringList{QStringLiteral("-B"),
                                    QStringLiteral(JACKFIELD_TEST_SERVERS "/oauth_server.py")} +
                            flags);
        m_process.waitForReadyRead(60'000);
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~OauthServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QUrl url(const QString &path = QStringLiteral("/mcp")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
    }
    QString issuer(const QString &path = {}) const { return url(path).toString(); }

private:
    QProcess m_process;
    int m_port = 0;
};

/// What a GET brought.
struct Fetched
{
    int status = 0;
    QByteArray challenge;
    QByteArray body;
};

inline Fetched fetch(const QUrl &url, const Secret &token = {})
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    if (!token.isEmpty())
        token.withBytes([&request](QByteArrayView bytes) {
            request.setRawHeader("Authorization", "Bearer " + bytes.toByteArray());
        });
    QNetworkReply *const reply = network.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const Fetched fetched{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                          reply->rawHeader("WWW-Authenticate"), reply->readAll()};
    delete reply;
    return fetched;
}

/// What the server was asked for, as entries with `verb`, `path` and the fields without secrets.
inline QList<QJsonObject> logOf(const OauthServer &server)
{
    QList<QJsonObject> entries;
    const auto whole = fetch(server.url(QStringLiteral("/log")));
    for (const QJsonValue &entry : QJsonDocument::fromJson(whole.body).array())
        entries.append(entry.toObject());
    return entries;
}

/// One sign-in, with a browser that is a GET following redirects into our listener.
class SignInRun
{
public:
    explicit SignInRun(const OauthServer &server) : m_server(server)
    {
        request.server = server.url();
        limits.exchange = std::chrono::seconds(20);
        limits.second = std::chrono::milliseconds(5);
    }

    /// Makes the flow, with the server's own challenge, and starts it.
    void start()
    {
        prepare();
        flow->start();
    }

    void prepare()
    {
        if (request.challenges.isEmpty())
            request.challenges = {fetch(m_server.url()).challenge};
        flow = std::make_unique<SignInFlow>(SignInPorts{network, clock, random}, request, limits);
        QObject::connect(flow.get(), &SignInFlow::phaseChanged, flow.get(),
                         [this](SignInPhase phase) { phases.append(wireName(phase)); });
        QObject::connect(flow.get(), &SignInFlow::pageReady, flow.get(), [this](const QUrl &url) {
            page = url;
            if (opensPages)
                open(url);
        });
        QObject::connect(flow.get(), &SignInFlow::signedIn, flow.get(),
                         [this](const SignInState &with) { state = with; });
        QObject::connect(flow.get(), &SignInFlow::failed, flow.get(),
                         [this](const SignInFailure &why) { failure = why; });
    }

    void open(const QUrl &url)
    {
        // By hand: Qt 6.4 asks twice for what it is redirected from.
        QNetworkRequest browsed(url);
        browsed.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        QNetworkReply *const reply = m_browser.get(browsed);
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
            reply->deleteLater();
            browser = reply->readAll();
            const QByteArray location = reply->rawHeader("Location");
            if (location.isEmpty())
                return;
            redirect = QUrl::fromEncoded(location);
            if (followsRedirect)
                open(redirect);
        });
    }

    bool isOver() const { return state || failure; }

    /// Runs to the end: the word of the failure's code, or nothing.
    QString run()
    {
        start();
        return waitForEnd();
    }

    QString waitForEnd()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000); }();
        if (failure)
            return wireName(failure->error.code);
        return state ? QString() : QStringLiteral("no end");
    }

    /// Where it failed and what it says, for a failed test.
    QString why() const
    {
        return failure ? wireName(failure->step) + u' ' + wireName(failure->error.code) + u' ' +
                             failure->error.detail
                       : QString();
    }

    SystemClock clock;
    SystemRandom random;
    HttpNetwork network;
    SignInRequest request;
    SignInLimits limits;
    bool opensPages = true;
    bool followsRedirect = true;
    std::unique_ptr<SignInFlow> flow;
    QStringList phases;
    QUrl page;
    QUrl redirect;      ///< where the browser was sent
    QByteArray browser; ///< the page that it ended at
    std::optional<SignInState> state;
    std::optional<SignInFailure> failure;

private:
    const OauthServer &m_server;
    QNetworkAccessManager m_browser;
};

} // namespace jackfield
