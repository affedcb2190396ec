// SPDX-License-Identifier: MIT
#include "oauth/IdToken.h"

#include "domain/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jackfield {

namespace {

constexpr qsizetype longestAccount = 200;

/// The claims of a signed token (RFC 7519, 3): the second of its three parts.
QJsonObject claimsOf(const Secret &token)
{
    return token.withBytes([](QByteArrayView bytes) {
        const QByteArray text(bytes.data(), bytes.size());
        const QList<QByteArray> parts = text.split('.');
        if (parts.size() != 3)
            return QJsonObject();
        const auto claims = QByteArray::fromBase64Encoding(
            parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
        return claims ? QJsonDocument::fromJson(claims.decoded).object() : QJsonObject();
    });
}

/// `aud` is a text or a list of them (RFC 7519, 4.1.3).
bool isFor(const QJsonValue &audience, const QString &clientId)
{
    return audience.isArray() ? audience.toArray().contains(clientId)
                              : audience.toString() == clientId;
}

} // namespace

QString accountOf(const Secret &idToken, const QString &issuer, const QString &clientId)
{
    const QJsonObject claims = claimsOf(idToken);
    if (issuer.isEmpty() || claims.value(QLatin1String("iss")).toString() != issuer ||
        !isFor(claims.value(QLatin1String("aud")), clientId))
        return {};
    for (const char *claim : {"email", "preferred_username", "name", "sub"}) {
        const QString name =
            shortened(withoutControls(claims.value(QLatin1String(claim)).toString()).trimmed(),
                      longestAccount);
        if (!name.isEmpty())
            return name;
    }
    return {};
}

} // namespace jackfield
