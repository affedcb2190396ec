// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace jackfield {

/// What a protected resource says of itself (RFC 9728, 2).
struct ResourceMetadata
{
    QString resource;                 ///< the identifier, as it was written
    QStringList authorizationServers; ///< issuers, as they were written
    QStringList scopes;
    QString name; ///< for people

    /// Reads the document and holds it to the server that it was asked of: Protocol for wrong types
    /// or a missing resource, SignInUnsafe where the resource is another one (RFC 9728, 3.3).
    static Result<ResourceMetadata> from(const QJsonObject &json, const QUrl &server);

    bool operator==(const ResourceMetadata &) const = default;
};

/// Where the metadata of this server may lie, in the order in which to ask: the address of the
/// challenge, then the well-known one of the server's path, then the root's (RFC 9728, 3.1).
QList<QUrl> resourceMetadataUrls(const QUrl &server, const std::optional<QUrl> &challenged);

/// Whether a server belongs to a resource: the same origin, and the resource's path is the
/// server's or leads to it.
bool resourceCovers(const QUrl &resource, const QUrl &server);

/// The identifier of a server that publishes none (RFC 8707, 2; MCP, "Canonical Server URI"):
/// scheme and host in lower case, no fragment, no slash at the end.
QString canonicalResource(const QUrl &server);

} // namespace jackfield
