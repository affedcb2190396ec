// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace jackfield {

/// One challenge of a `WWW-Authenticate` header (RFC 9110, 11.6.1): a scheme with either one
/// token68 or parameters.
struct Challenge
{
    QString scheme; ///< in lower case
    QString token68;
    QList<QPair<QString, QString>> parameters; ///< names in lower case, values without their quotes

    /// The first value of that name, or nothing.
    std::optional<QString> value(QLatin1String name) const;

    bool operator==(const Challenge &) const = default;
};

/// All challenges of these header values, in order: a header may hold several, and there may be
/// several headers. What does not parse is skipped; it never hides what follows it.
QList<Challenge> parseChallenges(const QList<QByteArray> &headers);

/// What a protected resource asks for with a Bearer challenge (RFC 6750, 3; RFC 9728, 5.1).
struct BearerChallenge
{
    std::optional<QUrl> resourceMetadata;
    QStringList scopes;
    QString error; ///< such as `insufficient_scope`
    QString errorDescription;

    bool asksForMoreScopes() const { return error == QLatin1String("insufficient_scope"); }

    bool operator==(const BearerChallenge &) const = default;
};

/// The Bearer challenge among these headers: the one that names resource metadata before others.
std::optional<BearerChallenge> bearerChallenge(const QList<QByteArray> &headers);

} // namespace jackfield
