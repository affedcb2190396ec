// SPDX-License-Identifier: MIT
#include "crypto/Hkdf.h"

#include "domain/SecureMemory.h"

#include <QtEndian>

#include <algorithm>

namespace jackfield {

Result<QCA::SymmetricKey> Hkdf::derive(const QCA::SecureArray &key, const QByteArray &info,
                                       int length, const QByteArray &salt)
{
    ensureSecureMemory();
    if (!QCA::isSupported("hkdf(sha256)"))
        return failure(ErrorCode::Crypto,
                       QStringLiteral("no plugin of QCA offers HKDF-SHA-256; install QCA's OpenSSL "
                                      "plugin (qca-ossl)"));
    if (key.isEmpty())
        return failure(ErrorCode::Crypto, QStringLiteral("no key to derive from"));

    const QCA::SymmetricKey derived = QCA::HKDF(QStringLiteral("sha256"))
                                          .makeKey(key, QCA::InitializationVector(salt),
                                                   QCA::InitializationVector(info), uint(length));
    // The plugin tells of no failure: it leaves zeros, and zeros must never become a key.
    const bool allZero = std::all_of(derived.constData(), derived.constData() + derived.size(),
                                     [](char byte) { return byte == 0; });
    if (derived.size() != length || allZero)
        return failure(ErrorCode::Crypto, QStringLiteral("HKDF-SHA-256 failed"));
    return derived;
}

QByteArray Hkdf::info(std::initializer_list<QByteArray> parts)
{
    QByteArray joined;
    for (const QByteArray &part : parts) {
        const quint32 length = qToBigEndian(quint32(part.size()));
        joined.append(reinterpret_cast<const char *>(&length), sizeof length);
        joined.append(part);
    }
    return joined;
}

} // namespace jackfield
