// SPDX-License-Identifier: MIT
#include "oauth/AuthorizationRequest.h"

#include "domain/ports/RandomSource.h"
#include "oauth/EndpointRules.h"
#include "oauth/FormFields.h"
#include "oauth/OauthError.h"

#include <QCryptographicHash>

namespace jackfield {

namespace {

constexpr int randomSize = 32; // 256 bits, as RFC 7636 (4.1) suggests

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

tl::unexpected<Error> unsafe(const QString &why)
{
    return failure(ErrorCode::SignInUnsafe, why);
}

} // namespace

Result<AuthorizationRequest> AuthorizationRequest::make(const Parts &parts, RandomSource &random)
{
    if (parts.server.authorizationEndpoint.isEmpty())
        return failure(ErrorCode::Protocol,
                       QStringLiteral("the metadata names no authorization endpoint"));
    if (const auto fit = checkEndpoint(parts.server.authorizationEndpoint,
                                       QStringLiteral("the authorization endpoint"));
        !fit)
        return failure(fit.error());
    if (!parts.server.protectsCodes())
        return unsafe(QStringLiteral("the authorization server does not announce PKCE with S256, "
                                     "so a stolen code would be of use"));
    return AuthorizationRequest(parts, base64Url(random.bytes(randomSize)),
                                base64Url(random.bytes(randomSize)));
}

AuthorizationRequest::AuthorizationRequest(Parts parts, const QByteArray &verifier,
                                           const QByteArray &state)
    : m_parts(std::move(parts)),
      m_verifier(Secret::fromBytes(verifier)),
      m_state(Secret::fromBytes(state))
{
}

QByteArray AuthorizationRequest::challengeFor(const Secret &verifier)
{
    return verifier.withBytes([](QByteArrayView bytes) {
        return base64Url(QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256));
    });
}

QUrl AuthorizationRequest::url() const
{
    FormFields fields;
    fields.add(QStringLiteral("response_type"), QStringLiteral("code"))
        .add(QStringLiteral("client_id"), m_parts.clientId)
        .add(QStringLiteral("redirect_uri"), m_parts.redirectUri)
        .addUnlessEmpty(QStringLiteral("scope"), m_parts.scopes.join(u' '))
        .add(QStringLiteral("state"), m_state)
        .add(QStringLiteral("code_challenge"), QString::fromLatin1(challengeFor(m_verifier)))
        .add(QStringLiteral("code_challenge_method"), QStringLiteral("S256"))
        .addUnlessEmpty(QStringLiteral("resource"), m_parts.resource);
    // OpenID Connect (Core, 11): without consent no refresh token comes with offline_access.
    QStringList prompts;
    if (m_parts.scopes.contains(QLatin1String("offline_access")))
        prompts.append(QStringLiteral("consent"));
    if (m_parts.choosesAccount)
        prompts.append(QStringLiteral("select_account"));
    fields.addUnlessEmpty(QStringLiteral("prompt"), prompts.join(u' '));
    QUrl url = m_parts.server.authorizationEndpoint;
    // A query that the endpoint has of its own is kept (RFC 6749, 3.1).
    const QString own = url.query(QUrl::FullyEncoded);
    url.setQuery((own.isEmpty() ? QString() : own + u'&') + QString::fromLatin1(fields.encoded()),
                 QUrl::StrictMode);
    return url;
}

bool AuthorizationRequest::isAnsweredBy(const FormFields &answer) const
{
    const QString name = QStringLiteral("state");
    return answer.count(name) == 1 && answer.secret(name) == m_state;
}

Result<Secret> AuthorizationRequest::codeOf(const FormFields &answer) const
{
    if (!isAnsweredBy(answer))
        return unsafe(QStringLiteral("the answer belongs to another question (state)"));
    for (const char *name : {"code", "error", "iss"})
        if (answer.count(QString::fromLatin1(name)) > 1)
            return unsafe(QStringLiteral("the answer has “%1” twice").arg(QLatin1String(name)));
    if (const auto sound = checkIssuer(answer); !sound)
        return failure(sound.error());
    const QString error = answer.text(QStringLiteral("error"));
    if (!error.isEmpty())
        return failure(
            OauthError{error, answer.text(QStringLiteral("error_description"))}.toError());
    const Secret code = answer.secret(QStringLiteral("code"));
    if (code.isEmpty())
        return failure(ErrorCode::Protocol, QStringLiteral("the answer holds no code"));
    return code;
}

Result<void> AuthorizationRequest::checkIssuer(const FormFields &answer) const
{
    const QString name = QStringLiteral("iss");
    if (answer.count(name) == 0) {
        if (m_parts.server.sendsIssuer)
            return unsafe(QStringLiteral("the answer does not say who gives it (iss)"));
        return {};
    }
    if (answer.text(name) != m_parts.server.issuer)
        return unsafe(QStringLiteral("the answer comes from somebody else (iss)"));
    return {};
}

} // namespace jackfield
