// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace jackfield {

/// What is known of a connector's sign-in (OAuth) without opening anything: no secret is in it.
/// What was signed in with, and the tokens, lie sealed (SealedField::OauthTokens).
struct SignInSummary
{
    enum class State {
        SignedIn,
        Refused,   ///< the server takes neither the tokens nor their renewal any more
        SignedOut, ///< by the person
    };

    State state = State::SignedIn;
    QString issuer; ///< of the authorization server
    QString clientId;
    QString account;     ///< who signed in, where the server said so
    QStringList scopes;  ///< as granted
    QDateTime expiresAt; ///< UTC, of the access token; invalid: the server did not say
    QDateTime renewedAt; ///< UTC, when the tokens were last got
    bool renews = false; ///< the next token needs no person

    /// Nothing is known but that.
    static SignInSummary only(State state);

    bool isSignedIn() const { return state == State::SignedIn; }

    /// As it is stored, and back; nothing for what is no such object, or of a newer program.
    QJsonObject toJson() const;
    static std::optional<SignInSummary> fromJson(const QJsonObject &json);

    bool operator==(const SignInSummary &) const = default;
};

QString wireName(SignInSummary::State state);
std::optional<SignInSummary::State> signInStateFromWire(const QString &word);

} // namespace jackfield
