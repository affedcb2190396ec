// SPDX-License-Identifier: MIT
#include "oauth/ClientChoice.h"

namespace jackfield {

namespace {

using Kind = ClientChoice::Kind;
using Method = ClientAuthMethod;

bool isStillGood(const ClientSources &sources, const ServerMetadata &server,
                 const QString &redirectUri, const QDateTime &now)
{
    const ClientRegistration &kept = sources.kept;
    return !kept.id.isEmpty() && kept.origin == ClientOrigin::Dynamic &&
           sources.keptFor == server.issuer &&
           (!kept.secretExpiresAt.isValid() || now < kept.secretExpiresAt) &&
           (redirectUri.isEmpty() || kept.redirectUris.contains(redirectUri) ||
            kept.redirectUris.contains(withLocalhost(redirectUri)));
}

Result<ClientChoice> useEntered(const ClientRegistration &client, const QString &issuer,
                                const ServerMetadata &server)
{
    if (!issuer.isEmpty() && issuer != server.issuer)
        return failure(ErrorCode::SignInUnsafe,
                       QStringLiteral("the client was entered for %1, but the server now names %2")
                           .arg(issuer.left(200), server.issuer.left(200)));
    return ClientChoice{Kind::Use, client};
}

} // namespace

bool isClientDocument(const QUrl &url)
{
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() &&
           url.path().size() > 1 && !url.hasFragment() && url.userInfo().isEmpty();
}

QString withLocalhost(QString redirectUri)
{
    return redirectUri.replace(QLatin1String("//127.0.0.1:"), QLatin1String("//localhost:"));
}

Result<ClientChoice> chooseClient(const ClientSources &sources, const ServerMetadata &server,
                                  const QString &redirectUri, const QDateTime &now)
{
    if (!sources.entered.id.isEmpty())
        return useEntered(sources.entered, sources.enteredFor, server);
    if (!sources.kept.id.isEmpty() && sources.kept.origin == ClientOrigin::Entered)
        return useEntered(sources.kept, sources.keptFor, server);
    if (server.takesClientIdDocuments && isClientDocument(sources.document)) {
        ClientRegistration client;
        client.origin = ClientOrigin::Document;
        client.id = sources.document.toString(QUrl::FullyEncoded);
        client.method = Method::None;
        return ClientChoice{Kind::Use, client};
    }
    if (isStillGood(sources, server, redirectUri, now))
        return ClientChoice{Kind::Use, sources.kept};
    if (!server.registrationEndpoint.isEmpty())
        return ClientChoice{Kind::Register, {}};
    return ClientChoice{Kind::AskPerson, {}};
}

Result<ClientAuthMethod> chooseAuthMethod(const ClientRegistration &client,
                                          const ServerMetadata &server)
{
    if (client.method)
        return *client.method;
    const auto takes = [&server](Method method) {
        return server.tokenAuthMethods && server.tokenAuthMethods->contains(wireName(method));
    };
    if (!client.privateKey.isEmpty()) {
        if (takes(Method::PrivateKeyJwt) || !server.tokenAuthMethods)
            return Method::PrivateKeyJwt;
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("the authorization server does not take private_key_jwt"));
    }
    if (client.secret.isEmpty())
        return Method::None;
    if (takes(Method::Basic) || !server.tokenAuthMethods)
        return Method::Basic;
    if (takes(Method::Post))
        return Method::Post;
    if (takes(Method::None))
        return Method::None;
    return failure(ErrorCode::Unsupported,
                   QStringLiteral("the authorization server takes a client's secret only as: %1")
                       .arg(server.tokenAuthMethods->join(QStringLiteral(", ")).left(200)));
}

} // namespace jackfield
