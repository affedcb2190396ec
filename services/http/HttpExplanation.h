// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace jackfield {

/// The headers of an answer that explain a failure: Content-Type, WWW-Authenticate (its scheme, and
/// the parameters that hold no secret: realm, scope, error, resource_metadata), Server, Location
/// (without a query, which may hold a token), Retry-After, Allow; as `Name: value`.
QStringList tellingHeaders(const QList<QPair<QByteArray, QByteArray>> &headers);

/// A body as plain text: HTML reduced to its title and its text, control characters and ANSI
/// sequences removed. At most 16 KB of it are looked at; to be masked before it is cut further.
QString readableBody(const QByteArray &body, const QByteArray &contentType);

} // namespace jackfield
