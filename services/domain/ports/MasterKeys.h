// SPDX-License-Identifier: MIT
#pragma once

#include "domain/KeyRing.h"
#include "domain/Result.h"

#include <QByteArray>

namespace jackfield {

/// How costly a passphrase is to guess (RFC 9106, 3.1): stored beside the wrapped key.
struct PassphraseCost
{
    quint32 memoryKiB = 64 * 1024;
    quint32 passes = 3;
    quint32 lanes = 4;

    bool operator==(const PassphraseCost &) const = default;
};

/// A master key wrapped under a passphrase.
struct WrappedKey
{
    QByteArray salt;
    PassphraseCost cost;
    QByteArray blob;

    bool operator==(const WrappedKey &) const = default;
};

/// Makes, names, wraps and unwraps master keys. wrap() and unwrap() take a good part of a second
/// and tens of MiB, and may be called on any thread.
class MasterKeys
{
public:
    virtual ~MasterKeys() = default;

    /// 32 random bytes.
    virtual Result<Secret> generate() = 0;
    /// The key's id; Crypto for a key that is not of 32 bytes.
    virtual Result<KeyId> idOf(const Secret &key) = 0;
    /// Argon2id with a fresh salt, then authenticated encryption.
    virtual Result<WrappedKey> wrap(const Secret &key, const Secret &passphrase) = 0;
    /// The key, or WrongPassphrase.
    virtual Result<Secret> unwrap(const WrappedKey &wrapped, const Secret &passphrase) = 0;
};

} // namespace jackfield
