// SPDX-License-Identifier: MIT
#include "oauth/ServerMetadata.h"

#include "oauth/EndpointRules.h"
#include "oauth/JsonFields.h"

namespace jackfield {

namespace {

const QString oauthPlace = QStringLiteral("/.well-known/oauth-authorization-server");
const QString openIdPlace = QStringLiteral("/.well-known/openid-configuration");

Result<void> checkEndpoints(const ServerMetadata &server)
{
    const struct
    {
        const QUrl &url;
        const char *what;
    } endpoints[] = {
        {server.authorizationEndpoint, "the authorization endpoint"},
        {server.tokenEndpoint, "the token endpoint"},
        {server.registrationEndpoint, "the registration endpoint"},
        {server.revocationEndpoint, "the revocation endpoint"},
        {server.deviceAuthorizationEndpoint, "the device authorization endpoint"},
    };
    for (const auto &[url, what] : endpoints) {
        if (url.isEmpty())
            continue;
        if (const auto fit = checkEndpoint(url, QString::fromLatin1(what)); !fit)
            return fit;
    }
    return {};
}

} // namespace

Result<ServerMetadata> ServerMetadata::from(const QJsonObject &json, const QString &issuer)
{
    const JsonFields fields(json, QStringLiteral("the authorization server's metadata"));
    ServerMetadata server;
    server.issuer = fields.text(QLatin1String("issuer"));
    server.authorizationEndpoint = fields.url(QLatin1String("authorization_endpoint"));
    server.tokenEndpoint = fields.url(QLatin1String("token_endpoint"));
    server.registrationEndpoint = fields.url(QLatin1String("registration_endpoint"));
    server.revocationEndpoint = fields.url(QLatin1String("revocation_endpoint"));
    server.deviceAuthorizationEndpoint = fields.url(QLatin1String("device_authorization_endpoint"));
    server.scopes = fields.texts(QLatin1String("scopes_supported"));
    server.grantTypes = fields.texts(QLatin1String("grant_types_supported"));
    server.codeChallengeMethods = fields.texts(QLatin1String("code_challenge_methods_supported"));
    server.tokenAuthMethods =
        fields.textsIfThere(QLatin1String("token_endpoint_auth_methods_supported"));
    server.tokenAuthAlgorithms =
        fields.texts(QLatin1String("token_endpoint_auth_signing_alg_values_supported"));
    server.takesClientIdDocuments =
        fields.flag(QLatin1String("client_id_metadata_document_supported"));
    server.sendsIssuer =
        fields.flag(QLatin1String("authorization_response_iss_parameter_supported"));
    // Who speaks comes before what is said: a document of somebody else's is not looked at further.
    if (server.issuer != issuer)
        return failure(ErrorCode::SignInUnsafe,
                       QStringLiteral("the metadata is of the issuer “%1”, not of “%2”")
                           .arg(server.issuer.left(200), issuer.left(200)));
    if (const auto sound = fields.check(); !sound)
        return failure(sound.error());
    if (const auto fit = checkEndpoints(server); !fit)
        return failure(fit.error());
    return server;
}

ServerMetadata ServerMetadata::assumedAt(const QUrl &server)
{
    const auto at = [origin = originOf(server)](const char *path) {
        return QUrl(origin + QLatin1String(path));
    };
    ServerMetadata assumed;
    assumed.issuer = originOf(server);
    assumed.authorizationEndpoint = at("/authorize");
    assumed.tokenEndpoint = at("/token");
    assumed.registrationEndpoint = at("/register");
    assumed.isAssumed = true;
    return assumed;
}

bool ServerMetadata::protectsCodes() const
{
    return isAssumed || codeChallengeMethods.contains(QLatin1String("S256"));
}

QList<QUrl> serverMetadataUrls(const QUrl &issuer)
{
    const auto at = [origin = originOf(issuer)](const QString &path) {
        QUrl url(origin);
        url.setPath(path, QUrl::TolerantMode);
        return url;
    };
    QString path = issuer.path(QUrl::FullyEncoded);
    if (path.endsWith(u'/'))
        path.chop(1);
    if (path.isEmpty())
        return {at(oauthPlace), at(openIdPlace)};
    return {at(oauthPlace + path), at(openIdPlace + path), at(path + openIdPlace)};
}

} // namespace jackfield
