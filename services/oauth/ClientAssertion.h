// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QDateTime>
#include <QString>

namespace jackfield {

/// What a signed assertion says.
struct AssertionClaims
{
    QString clientId; ///< issuer and subject (RFC 7523, 3)
    QString audience; ///< the authorization server's issuer
    QString id;       ///< `jti`, never the same twice
    QDateTime at;     ///< when it is made; it holds for a minute
};

/// A JSON Web Token with which a client proves who it is (RFC 7523, 2.2; RFC 7515), signed with
/// RS256 or ES256. `privateKey`: PEM, PKCS #8, PKCS #1 or SEC 1, without a password. `algorithm`
/// may be empty: then the key says it. InvalidInput, in a sentence, for a key that is none or does
/// not fit; Crypto where signing fails.
Result<Secret> signedAssertion(const AssertionClaims &claims, const Secret &privateKey,
                               const QString &algorithm);

/// Such a key from a file of at most 64 KiB; InvalidInput, in a sentence.
Result<Secret> readSigningKey(const QString &file);

/// Whether it is a key that assertions can be signed with; InvalidInput as above.
Result<void> checkSigningKey(const Secret &privateKey);

} // namespace jackfield
