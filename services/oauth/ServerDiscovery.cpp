// SPDX-License-Identifier: MIT
#include "oauth/ServerDiscovery.h"

#include "oauth/EndpointRules.h"
#include "oauth/OauthHttp.h"

#include <QTimer>

namespace jackfield {

ServerDiscovery *ServerDiscovery::ofIssuer(OauthHttp &http, const QString &issuer, Done done,
                                           QObject *parent)
{
    return new ServerDiscovery(http, issuer, {}, std::move(done), parent);
}

ServerDiscovery *ServerDiscovery::ofOrigin(OauthHttp &http, const QUrl &server, Done done,
                                           QObject *parent)
{
    return new ServerDiscovery(http, originOf(server), server, std::move(done), parent);
}

ServerDiscovery::ServerDiscovery(OauthHttp &http, QString issuer, const QUrl &assumed, Done done,
                                 QObject *parent)
    : QObject(parent),
      m_http(http),
      m_issuer(std::move(issuer)),
      m_assumed(assumed),
      m_done(std::move(done))
{
}

void ServerDiscovery::start()
{
    const QUrl issuer(m_issuer, QUrl::StrictMode);
    const auto fit = checkEndpoint(issuer, QStringLiteral("the authorization server"));
    if (!fit || issuer.hasQuery()) {
        const Error error =
            fit ? Error{ErrorCode::Protocol, QStringLiteral("an issuer with a query")}
                : fit.error();
        QTimer::singleShot(0, this, [this, error] { finish(failure(error)); });
        return;
    }
    m_places = serverMetadataUrls(issuer);
    next();
}

void ServerDiscovery::next()
{
    if (!m_places.isEmpty())
        return m_http.get(SignInStep::Server, m_places.takeFirst(), this,
                          [this](const HttpAnswer &answer) { take(answer); });
    if (!m_assumed.isEmpty())
        return finish(ServerMetadata::assumedAt(m_assumed));
    finish(failure(ErrorCode::NotFound,
                   QStringLiteral("%1 publishes no metadata").arg(m_issuer.left(200))));
}

void ServerDiscovery::take(const HttpAnswer &answer)
{
    if (saysNotHere(answer) || isPageForPeople(answer))
        return next();
    const auto json = jsonObjectOf(answer, QStringLiteral("the authorization server's metadata"));
    if (!json)
        return finish(failure(json.error()));
    // The origin that we made up ourselves may be written with a slash at its end.
    const bool hasSlash =
        !m_assumed.isEmpty() && json->value(QLatin1String("issuer")).toString() == m_issuer + u'/';
    finish(ServerMetadata::from(*json, hasSlash ? m_issuer + u'/' : m_issuer));
}

void ServerDiscovery::finish(const Result<ServerMetadata> &server)
{
    deleteLater();
    m_done(server);
}

} // namespace jackfield
