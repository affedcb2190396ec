// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/RandomSource.h"
#include "oauth/SignInFlow.h"

#include <QJsonObject>
#include <QNetworkAccessManager>

#include <functional>

namespace jackfield {

/// Signs in to the suite's servers as often as they want it. The person is a GET that follows
/// redirects, since the suite's authorization endpoint agrees at once.
class SignIn : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const std::optional<Error> &)>;

    /// `context`: what the suite hands over of clients and keys.
    SignIn(HttpNetwork &network, const QUrl &server, const QString &scenario,
           const QJsonObject &context);

    /// Whether this refusal is one that signing in may help against: 401, or 403 for want of
    /// scopes, and not more often than three times.
    bool mayHelp(const Error &error, const QList<QByteArray> &challenges) const;
    void start(const QList<QByteArray> &challenges, Done done);

    /// The header for every request; empty before anybody has signed in.
    SecretEntries headers() const;

private:
    void open(const QUrl &page);

    HttpNetwork &m_network;
    QNetworkAccessManager m_browser;
    SystemClock m_clock;
    SystemRandom m_random;
    SignInRequest m_request;
    std::unique_ptr<SignInFlow> m_flow;
    int m_attempts = 0;
};

} // namespace jackfield
