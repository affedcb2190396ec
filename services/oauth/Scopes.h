// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace jackfield {

/// The scopes of a space-separated list (RFC 6749, 3.3), each once, in order. What is no scope
/// token (a control character, a quote, a backslash) is left out.
QStringList scopeList(const QString &text);

/// All of the first and what the second adds: what a step-up asks for.
QStringList scopeUnion(const QStringList &first, const QStringList &second);

/// What is known when scopes are chosen.
struct ScopeSources
{
    QStringList challenged;  ///< by the WWW-Authenticate header
    QStringList byResource;  ///< scopes_supported of the resource's metadata
    QStringList byServer;    ///< scopes_supported of the authorization server
    QStringList askedBefore; ///< where a server asks for more than it was given: what was asked for
};

/// The scopes to ask for (MCP, "Scope Selection Strategy"): those of the challenge, else all that
/// the resource knows, else none; with what was asked for before, and with `offline_access` only
/// where the authorization server lists it.
QStringList chooseScopes(const ScopeSources &sources);

} // namespace jackfield
