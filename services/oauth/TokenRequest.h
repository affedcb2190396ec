// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/FormFields.h"
#include "oauth/OauthError.h"
#include "oauth/SignInState.h"
#include "oauth/Transcript.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace jackfield {

class AuthorizationRequest;
class OauthHttp;
class RandomSource;
struct HttpAnswer;

/// The tokens of an answer (RFC 6749, 5.1).
struct Tokens
{
    Secret access;
    Secret refresh;                           ///< empty: none came
    Secret identity;                          ///< an ID token (OpenID Connect); empty: none came
    std::optional<std::chrono::seconds> life; ///< nothing: not said, or no sensible time
    std::optional<QStringList> scopes;        ///< nothing: those that were asked for

    /// Protocol for an answer without a token that could be sent, Unsupported for one that is no
    /// Bearer token.
    static Result<Tokens> from(const QJsonObject &json);

    /// Writes them into a state, as got at this time; a refresh token that did not come stays.
    void storeIn(SignInState &state, const QDateTime &now) const;
};

/// Why there are none, and what the server called it.
struct TokenFailure
{
    Error error;
    QString oauthCode; ///< such as `invalid_grant`; empty: the server gave no reason

    /// The grant is over: only a person can give a new one.
    bool endsGrant() const { return oauthCode == QLatin1String("invalid_grant"); }
    /// The client is not known (any more).
    bool endsRegistration() const
    {
        return oauthCode == QLatin1String("invalid_client") ||
               oauthCode == QLatin1String("unauthorized_client");
    }
};

using TokenOutcome = tl::expected<Tokens, TokenFailure>;

/// The fields of each grant; resource (RFC 8707) where there is one.
FormFields codeFields(const AuthorizationRequest &asked, const Secret &code,
                      const QString &resource);
FormFields refreshFields(const SignInState &state);
FormFields clientCredentialsFields(const QStringList &scopes, const QString &resource);

/// Whom a request at a server's own endpoints goes to, and as whom.
struct ClientAtServer
{
    QUrl endpoint;
    QString issuer; ///< the audience of an assertion
    ClientRegistration client;
};

/// The request with these fields, in which the client says who it is by its method (None, Basic:
/// RFC 6749, 2.3.1; Post; PrivateKeyJwt: RFC 7523). What it carries of secrets is hidden in the
/// transcript.
Result<HttpRequest> clientRequest(const ClientAtServer &to, FormFields fields, OauthHttp &http,
                                  RandomSource &random);

/// Asks a token endpoint once. Calls `done` once, from the event loop, then deletes itself.
class TokenRequest : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const TokenOutcome &)>;

    TokenRequest(OauthHttp &http, RandomSource &random, Done done, QObject *parent);
    void start(SignInStep step, const ClientAtServer &to, const FormFields &fields);

private:
    void finish(const TokenOutcome &outcome);

    OauthHttp &m_http;
    RandomSource &m_random;
    Done m_done;
};

/// What an answer of a token endpoint means.
TokenOutcome tokensOf(const HttpAnswer &answer);

} // namespace jackfield
