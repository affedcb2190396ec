// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/ServerMetadata.h"
#include "oauth/SignInState.h"

#include <QDateTime>
#include <QUrl>

namespace jackfield {

/// What there is to be a client with.
struct ClientSources
{
    ClientRegistration entered; ///< by the person, with the connector; no id: none
    QString enteredFor;         ///< the issuer that it was first used with; empty: not used yet
    ClientRegistration kept;    ///< of an earlier sign-in; no id: none
    QString keptFor;            ///< its issuer
    QUrl document;              ///< our client ID metadata document; empty: none is published
};

/// How to become a client of an authorization server.
struct ClientChoice
{
    enum class Kind { Use, Register, AskPerson };

    Kind kind = Kind::AskPerson;
    ClientRegistration client; ///< for Use

    bool operator==(const ClientChoice &) const = default;
};

/// Whether the address may be a client's id (MCP, "Client ID Metadata Documents": https, a path,
/// and nothing that is no address of a document).
bool isClientDocument(const QUrl &url);

/// Our redirect address as servers want it that refuse an IP address.
QString withLocalhost(QString redirectUri);

/// The order of MCP ("Client Registration Approaches"): what was registered before, a document,
/// dynamic registration, the person. A registration is used with its own issuer only: one that a
/// person entered for another issuer is SignInUnsafe, since nobody but them can say what is meant;
/// one that we made is made anew, as is one whose secret has ended or that knows another address.
Result<ClientChoice> chooseClient(const ClientSources &sources, const ServerMetadata &server,
                                  const QString &redirectUri, const QDateTime &now);

/// How the client says who it is at the token endpoint: as it was registered; else by what it has
/// and the server takes (RFC 8414, 2). Where the server does not say: Basic with a secret, None
/// without. Unsupported where there is no common way.
Result<ClientAuthMethod> chooseAuthMethod(const ClientRegistration &client,
                                          const ServerMetadata &server);

} // namespace jackfield
