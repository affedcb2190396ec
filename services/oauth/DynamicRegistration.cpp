// SPDX-License-Identifier: MIT
#include "oauth/DynamicRegistration.h"

#include "oauth/ClientChoice.h"
#include "oauth/JsonFields.h"
#include "oauth/OauthError.h"
#include "oauth/OauthHttp.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jackfield {

namespace {

/// What a program that keeps no secret of its own asks for first; the server's word counts.
ClientAuthMethod wantedMethod(const ServerMetadata &server)
{
    using Method = ClientAuthMethod;
    if (!server.tokenAuthMethods)
        return Method::None;
    for (const Method method : {Method::None, Method::Basic, Method::Post})
        if (server.tokenAuthMethods->contains(wireName(method)))
            return method;
    return Method::None;
}

QByteArray metadata(const ServerMetadata &server, const QString &redirectUri,
                    const QStringList &scopes)
{
    QJsonObject client{
        {QStringLiteral("client_name"), QStringLiteral("Jackfield")},
        {QStringLiteral("application_type"), QStringLiteral("native")},
        {QStringLiteral("redirect_uris"), QJsonArray{redirectUri}},
        {QStringLiteral("grant_types"),
         QJsonArray{QStringLiteral("authorization_code"), QStringLiteral("refresh_token")}},
        {QStringLiteral("response_types"), QJsonArray{QStringLiteral("code")}},
        {QStringLiteral("token_endpoint_auth_method"), wireName(wantedMethod(server))},
    };
    if (!scopes.isEmpty())
        client.insert(QStringLiteral("scope"), scopes.join(u' '));
    return QJsonDocument(client).toJson(QJsonDocument::Compact);
}

} // namespace

DynamicRegistration::DynamicRegistration(OauthHttp &http, const ServerMetadata &server,
                                         const QString &redirectUri, const QStringList &scopes,
                                         Done done, QObject *parent)
    : QObject(parent),
      m_http(http),
      m_server(server),
      m_redirectUri(redirectUri),
      m_scopes(scopes),
      m_done(std::move(done))
{
}

void DynamicRegistration::start()
{
    const HttpRequest request{
        "POST",
        m_server.registrationEndpoint,
        {{"Content-Type", "application/json"}, {"Accept", "application/json"}},
        {},
        metadata(m_server, m_redirectUri, m_scopes)};
    m_http.send(SignInStep::Client, request, this,
                [this](const HttpAnswer &answer) { take(answer); });
}

void DynamicRegistration::take(const HttpAnswer &answer)
{
    const auto refused = oauthErrorOf(answer);
    const bool refusesAddress = refused && refused->code == QLatin1String("invalid_redirect_uri");
    if (refusesAddress && !std::exchange(m_triedLocalhost, true)) {
        m_redirectUri = withLocalhost(m_redirectUri);
        return start();
    }
    if (saysNotHere(answer))
        return finish(failure(ErrorCode::ClientRefused,
                              refused ? refused->toError().detail
                                      : QStringLiteral("HTTP %1").arg(*answer.status)));
    const auto json = jsonObjectOf(answer, QStringLiteral("the registration"));
    finish(json ? read(*json) : Result<ClientRegistration>(failure(json.error())));
}

Result<ClientRegistration> DynamicRegistration::read(const QJsonObject &json) const
{
    const JsonFields fields(json, QStringLiteral("the registration"));
    ClientRegistration client;
    client.origin = ClientOrigin::Dynamic;
    client.id = fields.text(QLatin1String("client_id"));
    client.secret = Secret::fromText(fields.text(QLatin1String("client_secret")));
    const QString method = fields.text(QLatin1String("token_endpoint_auth_method"));
    const qint64 ends = fields.number(QLatin1String("client_secret_expires_at")).value_or(0);
    if (const auto sound = fields.check(); !sound)
        return failure(sound.error());
    if (client.id.isEmpty())
        return failure(ErrorCode::Protocol, QStringLiteral("the registration holds no client_id"));
    client.method = clientAuthMethodFromWire(method);
    if (!method.isEmpty() && !client.method)
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("the client was registered for “%1”").arg(method.left(60)));
    if (client.secret.isEmpty() && !client.method)
        client.method = ClientAuthMethod::None;
    if (ends > 0)
        client.secretExpiresAt = QDateTime::fromSecsSinceEpoch(ends, Qt::UTC);
    client.redirectUris = {m_redirectUri};
    return client;
}

void DynamicRegistration::finish(const Result<ClientRegistration> &client)
{
    deleteLater();
    m_done(client);
}

} // namespace jackfield
