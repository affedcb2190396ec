// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QByteArray>

#include <QtCrypto>

namespace jackfield {

/// HKDF-SHA-256 (RFC 5869): many independent keys from one. Stateless; any thread.
class Hkdf
{
public:
    /// `length` bytes (1 to 8160) for the purpose that `info` names. Crypto where no provider of
    /// QCA offers it.
    static Result<QCA::SymmetricKey> derive(const QCA::SecureArray &key, const QByteArray &info,
                                            int length, const QByteArray &salt = {});

    /// Puts parts together so that no other parts give the same bytes: each with its length first.
    static QByteArray info(std::initializer_list<QByteArray> parts);
};

} // namespace jackfield
