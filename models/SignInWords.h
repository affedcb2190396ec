// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SignInSummary.h"
#include "oauth/Transcript.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace jackfield {

/// What happens in a step of signing in: "Ask the server where to sign in".
QString signInStepText(SignInStep step);

/// What a scope lets us do, where it is one that everybody means the same by; else its own name.
QString scopeText(const QString &scope);
/// All of them, a line each; what the server gives by itself where none is asked for.
QString scopesText(const QStringList &scopes);

/// "signed in until 14:05", "signed in, renews itself", "sign-in refused"…; empty where nobody ever
/// signed in. `now` is UTC.
QString signInText(const std::optional<SignInSummary> &signIn, const QDateTime &now);

/// Where a known provider has a person register a client; empty for others.
QUrl providerConsole(const QString &issuer);

} // namespace jackfield
