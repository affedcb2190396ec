// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"
#include "oauth/ServerMetadata.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace jackfield {

class FormFields;
class RandomSource;

/// One question to a person whether we may act for them (RFC 6749, 4.1.1), and the only judge of
/// the answer to it: it remembers whom it was put to, under which `state` and with which PKCE
/// verifier (RFC 7636). A value; made for one attempt, never used for a second one.
class AuthorizationRequest
{
public:
    struct Parts
    {
        ServerMetadata server;
        QString clientId;
        QString redirectUri;
        QString resource; ///< RFC 8707
        QStringList scopes;
        bool choosesAccount = false; ///< the person is to say which of their accounts is meant
    };

    /// SignInUnsafe where the server does not protect codes by PKCE; Protocol where it has nothing
    /// to ask at.
    static Result<AuthorizationRequest> make(const Parts &parts, RandomSource &random);

    /// The address for the person's browser: https, or http on loopback. Never to be given to a
    /// shell.
    QUrl url() const;

    /// Whether the answer carries our `state`: who guesses it not has nothing to say here.
    bool isAnsweredBy(const FormFields &answer) const;
    /// The code of an answer. SignInUnsafe for another `state`, a parameter that comes twice, a
    /// wrong or a missing `iss` (RFC 9207, 2.4: letter by letter); else what the server refused
    /// with. Of an answer with a wrong `iss` nothing else is told.
    Result<Secret> codeOf(const FormFields &answer) const;

    const QString &issuer() const { return m_parts.server.issuer; }
    const QString &redirectUri() const { return m_parts.redirectUri; }
    const Secret &verifier() const { return m_verifier; }
    const Secret &state() const { return m_state; }
    /// BASE64URL(SHA256(verifier)).
    static QByteArray challengeFor(const Secret &verifier);

private:
    AuthorizationRequest(Parts parts, const QByteArray &verifier, const QByteArray &state);
    Result<void> checkIssuer(const FormFields &answer) const;

    Parts m_parts;
    Secret m_verifier;
    Secret m_state;
};

} // namespace jackfield
