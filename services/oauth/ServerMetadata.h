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

/// What an authorization server says of itself (RFC 8414, 2; OpenID Connect Discovery, 3). Every
/// address in it was held to checkEndpoint().
struct ServerMetadata
{
    QString issuer;
    QUrl authorizationEndpoint;
    QUrl tokenEndpoint;
    QUrl registrationEndpoint;
    QUrl revocationEndpoint;
    QUrl deviceAuthorizationEndpoint;
    QStringList scopes;
    QStringList grantTypes; ///< empty: not said
    QStringList codeChallengeMethods;
    std::optional<QStringList> tokenAuthMethods; ///< nothing: not said
    QStringList tokenAuthAlgorithms;
    bool takesClientIdDocuments = false; ///< MCP: client ID metadata documents
    bool sendsIssuer = false;            ///< RFC 9207: answers carry `iss`
    bool isAssumed = false;              ///< there is no document: the rules of 2025-03-26

    /// Reads a document: Protocol for wrong types, SignInUnsafe where its issuer is not `issuer`,
    /// letter by letter (RFC 8414, 3.3), or where an address is not fit to be asked.
    static Result<ServerMetadata> from(const QJsonObject &json, const QString &issuer);
    /// A server without metadata at the MCP server's origin (MCP 2025-03-26, "Fallbacks").
    static ServerMetadata assumedAt(const QUrl &server);

    /// Whether PKCE can be relied on: S256 is announced, or nothing could be (MCP, "Authorization
    /// Code Protection").
    bool protectsCodes() const;

    bool operator==(const ServerMetadata &) const = default;
};

/// Where the metadata of an issuer may lie, in the order in which to ask (MCP, "Authorization
/// Server Metadata Discovery"): RFC 8414 before OpenID Connect, inserted paths before appended
/// ones.
QList<QUrl> serverMetadataUrls(const QUrl &issuer);

} // namespace jackfield
