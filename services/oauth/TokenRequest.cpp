// SPDX-License-Identifier: MIT
#include "oauth/TokenRequest.h"

#include "domain/ports/RandomSource.h"
#include "oauth/AuthorizationRequest.h"
#include "oauth/ClientAssertion.h"
#include "oauth/IdToken.h"
#include "oauth/JsonFields.h"
#include "oauth/OauthHttp.h"
#include "oauth/Scopes.h"

#include <QTimer>

#include <algorithm>

namespace jackfield {

namespace {

constexpr qint64 longestLife = 10LL * 366 * 24 * 3600;

/// Whether the token can stand in an Authorization header (RFC 6750, 2.1), and nothing beside it.
bool isSendable(const QString &token)
{
    return !token.isEmpty() &&
           std::all_of(token.begin(), token.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
}

Secret basicCredentials(const ClientRegistration &client)
{
    const QByteArray pair =
        formEncoded(client.id.toUtf8()) + ':' + client.secret.withBytes(formEncoded);
    return Secret::fromBytes("Basic " + pair.toBase64());
}

Result<void> authenticate(const ClientAtServer &to, FormFields &fields, HttpRequest &request,
                          const QDateTime &now, RandomSource &random)
{
    const ClientRegistration &client = to.client;
    switch (client.method.value_or(ClientAuthMethod::None)) {
    case ClientAuthMethod::Basic:
        request.credentials.append({QStringLiteral("Authorization"), basicCredentials(client)});
        return {};
    case ClientAuthMethod::None:
        fields.add(QStringLiteral("client_id"), client.id);
        return {};
    case ClientAuthMethod::Post:
        fields.add(QStringLiteral("client_id"), client.id)
            .add(QStringLiteral("client_secret"), client.secret);
        return {};
    case ClientAuthMethod::PrivateKeyJwt:
        break;
    }
    const QString id = QString::fromLatin1(random.bytes(16).toHex());
    const auto assertion =
        signedAssertion({client.id, to.issuer, id, now}, client.privateKey, client.algorithm);
    if (!assertion)
        return failure(assertion.error());
    fields
        .add(QStringLiteral("client_assertion_type"),
             QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"))
        .add(QStringLiteral("client_assertion"), *assertion);
    return {};
}

} // namespace

Result<Tokens> Tokens::from(const QJsonObject &json)
{
    const JsonFields fields(json, QStringLiteral("the token endpoint's answer"));
    const QString access = fields.text(QLatin1String("access_token"));
    const QString type = fields.text(QLatin1String("token_type"));
    const QString refresh = fields.text(QLatin1String("refresh_token"));
    const QString scope = fields.text(QLatin1String("scope"));
    if (const auto sound = fields.check(); !sound)
        return failure(sound.error());
    if (!isSendable(access))
        return failure(ErrorCode::Protocol,
                       QStringLiteral("the token endpoint's answer holds no usable access_token"));
    if (!type.isEmpty() && type.compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0)
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("a token of the kind “%1”").arg(type.left(40)));
    Tokens tokens;
    tokens.access = Secret::fromText(access);
    tokens.refresh = Secret::fromText(refresh);
    tokens.identity = Secret::fromText(json.value(QLatin1String("id_token")).toString());
    // A life that is no number costs nothing but the refresh in time: a 401 says it as well.
    const qint64 life = JsonFields(json, {}).number(QLatin1String("expires_in")).value_or(0);
    if (life > 0)
        tokens.life = std::chrono::seconds(std::min(life, longestLife));
    if (!scope.isEmpty())
        tokens.scopes = scopeList(scope);
    return tokens;
}

void Tokens::storeIn(SignInState &state, const QDateTime &now) const
{
    state.accessToken = access;
    if (!refresh.isEmpty())
        state.refreshToken = refresh;
    if (const QString account = accountOf(identity, state.issuer, state.client.id);
        !account.isEmpty())
        state.account = account;
    state.expiresAt = life ? now.addSecs(life->count()) : QDateTime();
    if (scopes)
        state.scopes = *scopes;
    if (state.obtainedAt.isValid())
        state.lastRefreshAt = now;
    else
        state.obtainedAt = now;
}

FormFields codeFields(const AuthorizationRequest &asked, const Secret &code,
                      const QString &resource)
{
    return FormFields()
        .add(QStringLiteral("grant_type"), wireName(Grant::AuthorizationCode))
        .add(QStringLiteral("code"), code)
        .add(QStringLiteral("redirect_uri"), asked.redirectUri())
        .add(QStringLiteral("code_verifier"), asked.verifier())
        .addUnlessEmpty(QStringLiteral("resource"), resource);
}

FormFields refreshFields(const SignInState &state)
{
    return FormFields()
        .add(QStringLiteral("grant_type"), QStringLiteral("refresh_token"))
        .add(QStringLiteral("refresh_token"), state.refreshToken)
        .addUnlessEmpty(QStringLiteral("resource"), state.resource);
}

FormFields clientCredentialsFields(const QStringList &scopes, const QString &resource)
{
    return FormFields()
        .add(QStringLiteral("grant_type"), wireName(Grant::ClientCredentials))
        .addUnlessEmpty(QStringLiteral("scope"), scopes.join(u' '))
        .addUnlessEmpty(QStringLiteral("resource"), resource);
}

Result<HttpRequest> clientRequest(const ClientAtServer &to, FormFields fields, OauthHttp &http,
                                  RandomSource &random)
{
    HttpRequest request{
        "POST",
        to.endpoint,
        {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}},
        {},
        {}};
    if (const auto proven = authenticate(to, fields, request, http.clock().now(), random); !proven)
        return failure(proven.error());
    http.transcript().hide(to.client.secret);
    for (const SecretEntry &credential : request.credentials)
        http.transcript().hide(credential.value);
    request.body = fields.encoded();
    return request;
}

TokenRequest::TokenRequest(OauthHttp &http, RandomSource &random, Done done, QObject *parent)
    : QObject(parent), m_http(http), m_random(random), m_done(std::move(done))
{
}

void TokenRequest::start(SignInStep step, const ClientAtServer &to, const FormFields &fields)
{
    const auto request = clientRequest(to, fields, m_http, m_random);
    if (!request) {
        QTimer::singleShot(0, this, [this, error = request.error()] {
            finish(tl::unexpected(TokenFailure{error, {}}));
        });
        return;
    }
    m_http.send(step, *request, this,
                [this](const HttpAnswer &answer) { finish(tokensOf(answer)); });
}

void TokenRequest::finish(const TokenOutcome &outcome)
{
    deleteLater();
    m_done(outcome);
}

TokenOutcome tokensOf(const HttpAnswer &answer)
{
    if (const auto refused = oauthErrorOf(answer))
        return tl::unexpected(TokenFailure{refused->toError(), refused->code});
    const auto json = jsonObjectOf(answer, QStringLiteral("the token endpoint's answer"));
    if (!json)
        return tl::unexpected(TokenFailure{json.error(), {}});
    const auto tokens = Tokens::from(*json);
    if (!tokens)
        return tl::unexpected(TokenFailure{tokens.error(), {}});
    return *tokens;
}

} // namespace jackfield
