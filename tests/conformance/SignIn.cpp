// SPDX-License-Identifier: MIT
#include "tests/conformance/SignIn.h"

#include <QNetworkReply>
#include <QTimer>

#include <cstdio>

namespace jackfield {

namespace {

constexpr int mostAttempts = 3;

} // namespace

SignIn::SignIn(HttpNetwork &network, const QUrl &server, const QString &scenario,
               const QJsonObject &context)
    : m_network(network)
{
    m_request.server = server;
    m_request.clientDocument =
        QUrl(QStringLiteral("https://conformance-test.local/client-metadata.json"));
    m_request.entered.id = context[QStringLiteral("client_id")].toString();
    m_request.entered.secret =
        Secret::fromText(context[QStringLiteral("client_secret")].toString());
    m_request.entered.privateKey =
        Secret::fromText(context[QStringLiteral("private_key_pem")].toString());
    m_request.entered.algorithm = context[QStringLiteral("signing_algorithm")].toString();
    if (scenario.startsWith(QStringLiteral("auth/client-credentials")))
        m_request.grant = Grant::ClientCredentials;
}

bool SignIn::mayHelp(const Error &error, const QList<QByteArray> &challenges) const
{
    const auto challenge = bearerChallenge(challenges);
    const bool isRefusal =
        error.code == ErrorCode::Unauthorized ||
        (error.code == ErrorCode::Forbidden && challenge && challenge->asksForMoreScopes());
    return isRefusal && m_attempts < mostAttempts;
}

void SignIn::start(const QList<QByteArray> &challenges, Done done)
{
    ++m_attempts;
    m_request.challenges = challenges;
    m_flow = std::make_unique<SignInFlow>(SignInPorts{m_network, m_clock, m_random}, m_request);
    connect(m_flow.get(), &SignInFlow::pageReady, this, &SignIn::open);
    connect(
        m_flow.get(), &SignInFlow::signedIn, this,
        [this, done](const SignInState &state) {
            m_request.kept = state;
            done({});
        },
        Qt::QueuedConnection);
    connect(
        m_flow.get(), &SignInFlow::failed, this,
        [this, done](const SignInFailure &failure) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(m_flow->transcript().toText()));
            done(failure.error);
        },
        Qt::QueuedConnection);
    connect(m_flow.get(), &SignInFlow::clientNeeded, this, [done] {
        QTimer::singleShot(0, [done] { done(Error{ErrorCode::ClientRefused, {}}); });
    });
    m_flow->start();
}

SecretEntries SignIn::headers() const
{
    if (!m_request.kept.isSignedIn())
        return {};
    return {{QStringLiteral("Authorization"),
             m_request.kept.accessToken.withBytes([](QByteArrayView token) {
                 return Secret::fromBytes("Bearer " + token.toByteArray());
             })}};
}

void SignIn::open(const QUrl &page)
{
    // By hand: Qt 6.4 asks twice for what it is redirected from.
    QNetworkRequest request(page);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *const reply = m_browser.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        const QByteArray location = reply->rawHeader("Location");
        if (!location.isEmpty())
            open(reply->url().resolved(QUrl::fromEncoded(location)));
    });
}

} // namespace jackfield
