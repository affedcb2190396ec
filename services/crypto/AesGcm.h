// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace jackfield {

/// AES-256-GCM (NIST SP 800-38D) under one key, with a random nonce of its own for each value. What
/// is sealed is `nonce (12 bytes) | tag (16) | ciphertext`. Any thread, one at a time.
class AesGcm
{
public:
    static constexpr qsizetype KeySize = 32;
    static constexpr qsizetype NonceSize = 12;
    static constexpr qsizetype TagSize = 16;
    static constexpr qsizetype Overhead = NonceSize + TagSize;

    /// A key of 32 bytes; another length makes both calls fail with Crypto.
    explicit AesGcm(const QCA::SymmetricKey &key) : m_key(key) {}

    /// Crypto where no provider of QCA offers the cipher or true randomness.
    Result<QByteArray> seal(const Secret &plain) const;
    /// The value, or Decrypt for anything but what seal() gave under the same key.
    Result<Secret> open(QByteArrayView sealed) const;

    /// Random bytes fit for keys and nonces. Crypto where QCA has only its own, guessable source.
    static Result<QCA::SecureArray> random(int size);

private:
    Result<void> check() const;

    QCA::SymmetricKey m_key;
};

} // namespace jackfield
