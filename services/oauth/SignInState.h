// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace jackfield {

/// How a client proves who it is at the token endpoint (RFC 8414, 2; RFC 7591, 2).
enum class ClientAuthMethod { None, Basic, Post, PrivateKeyJwt };

/// The registered word, such as `client_secret_basic`.
QString wireName(ClientAuthMethod method);
std::optional<ClientAuthMethod> clientAuthMethodFromWire(const QString &word);

/// Where a client's id comes from.
enum class ClientOrigin {
    Entered,  ///< a person registered it with the provider
    Document, ///< the address of a client ID metadata document
    Dynamic,  ///< RFC 7591
};

QString wireName(ClientOrigin origin);
std::optional<ClientOrigin> clientOriginFromWire(const QString &word);

/// Who we are for one authorization server, and for no other.
struct ClientRegistration
{
    ClientOrigin origin = ClientOrigin::Entered;
    QString id;
    Secret secret;
    Secret privateKey;                      ///< PEM, for private_key_jwt
    QString algorithm;                      ///< RS256 or ES256; empty: by the key's kind
    std::optional<ClientAuthMethod> method; ///< nothing: to be chosen
    QStringList redirectUris;
    QDateTime secretExpiresAt; ///< UTC; invalid: never

    bool operator==(const ClientRegistration &) const = default;
};

/// How tokens were got, which says how to get the next ones.
enum class Grant { AuthorizationCode, DeviceCode, ClientCredentials };

QString wireName(Grant grant);
std::optional<Grant> grantFromWire(const QString &word);

/// Everything that a sign-in left behind: one value, sealed as one blob (SealedField::OauthTokens).
/// All of it belongs to `issuer`: nothing of it is ever sent to another one.
struct SignInState
{
    QString issuer;
    QString resource; ///< what the tokens are for (RFC 8707)
    QUrl tokenEndpoint;
    QUrl revocationEndpoint;
    ClientRegistration client;
    Grant grant = Grant::AuthorizationCode;
    Secret accessToken;
    Secret refreshToken;
    QStringList askedScopes; ///< what a step-up adds to
    QStringList scopes;      ///< what was granted
    QString account;         ///< who signed in; empty: the server did not say
    QDateTime expiresAt;     ///< UTC; invalid: the server did not say
    QDateTime obtainedAt;    ///< UTC, of the first token of this sign-in
    QDateTime lastRefreshAt; ///< UTC; invalid: never

    bool isSignedIn() const { return !accessToken.isEmpty(); }
    /// Whether a new access token can be had without a person.
    bool canRefresh() const { return !refreshToken.isEmpty() || grant == Grant::ClientCredentials; }
    /// Whether the access token is to be renewed by now: a minute before its end, or a tenth of its
    /// life where that is less.
    bool isDue(const QDateTime &now) const;

    /// Without the tokens, but for what a later sign-in may use again: the registration.
    SignInState withoutTokens() const;
    /// Without tokens and registration.
    SignInState withoutRegistration() const;

    /// One JSON object in UTF-8, and back. Decrypt where it does not parse: only our own key could
    /// have written it.
    Secret toSealedText() const;
    static Result<SignInState> fromSealedText(const Secret &text);

    /// What must never be shown.
    QList<Secret> secrets() const;

    bool operator==(const SignInState &) const = default;
};

} // namespace jackfield
