// SPDX-License-Identifier: MIT
#include "oauth/ResourceMetadata.h"

#include "oauth/EndpointRules.h"
#include "oauth/JsonFields.h"

namespace jackfield {

namespace {

const QString wellKnown = QStringLiteral("/.well-known/oauth-protected-resource");

QString withoutLastSlash(const QString &path)
{
    return path.endsWith(u'/') ? path.chopped(1) : path;
}

QUrl atRoot(const QUrl &server, const QString &path)
{
    QUrl url(originOf(server));
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

} // namespace

Result<ResourceMetadata> ResourceMetadata::from(const QJsonObject &json, const QUrl &server)
{
    const JsonFields fields(json, QStringLiteral("the resource's metadata"));
    ResourceMetadata metadata;
    metadata.resource = fields.text(QLatin1String("resource"));
    metadata.authorizationServers = fields.texts(QLatin1String("authorization_servers"));
    metadata.scopes = fields.texts(QLatin1String("scopes_supported"));
    metadata.name = fields.text(QLatin1String("resource_name"));
    if (const auto sound = fields.check(); !sound)
        return failure(sound.error());
    if (metadata.resource.isEmpty())
        return failure(ErrorCode::Protocol,
                       QStringLiteral("the resource's metadata names no resource"));
    if (!resourceCovers(QUrl(metadata.resource, QUrl::StrictMode), server))
        return failure(ErrorCode::SignInUnsafe,
                       QStringLiteral("the server's metadata is for another resource, %1")
                           .arg(metadata.resource.left(200)));
    return metadata;
}

QList<QUrl> resourceMetadataUrls(const QUrl &server, const std::optional<QUrl> &challenged)
{
    QList<QUrl> urls;
    if (challenged)
        urls.append(*challenged);
    const QString path = withoutLastSlash(server.path(QUrl::FullyEncoded));
    QUrl inserted = atRoot(server, wellKnown + path);
    if (server.hasQuery())
        inserted.setQuery(server.query(QUrl::FullyEncoded));
    for (const QUrl &url : {inserted, atRoot(server, wellKnown)})
        if (!urls.contains(url))
            urls.append(url);
    return urls;
}

bool resourceCovers(const QUrl &resource, const QUrl &server)
{
    if (!resource.isValid() || resource.host().isEmpty() || originOf(resource) != originOf(server))
        return false;
    const QString prefix = withoutLastSlash(resource.path(QUrl::FullyEncoded));
    const QString path = withoutLastSlash(server.path(QUrl::FullyEncoded));
    return path == prefix || path.startsWith(prefix + u'/');
}

QString canonicalResource(const QUrl &server)
{
    QUrl url = server.adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    const QString path = withoutLastSlash(url.path(QUrl::FullyEncoded));
    return originOf(url) + path +
           (url.hasQuery() ? u'?' + url.query(QUrl::FullyEncoded) : QString());
}

} // namespace jackfield
