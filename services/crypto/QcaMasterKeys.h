// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/MasterKeys.h"

namespace jackfield {

/// Master keys over QCA and libargon2. A wrapped key is `version (1 byte, now 1) | nonce | tag |
/// ciphertext` in AES-256-GCM, under a key that HKDF makes of Argon2id's output (RFC 9106).
/// Stateless but for its cost; any thread.
class QcaMasterKeys final : public MasterKeys
{
public:
    /// `cost` is what new passphrases are given; what is stored keeps its own.
    explicit QcaMasterKeys(const PassphraseCost &cost = {}) : m_cost(cost) {}

    Result<Secret> generate() override;
    Result<KeyId> idOf(const Secret &key) override;
    /// InvalidInput for an empty passphrase; Crypto for a cost out of bounds.
    Result<WrappedKey> wrap(const Secret &key, const Secret &passphrase) override;
    /// Also WrongPassphrase where blob, salt or cost were changed: nothing can tell these apart.
    /// Decrypt for what could never have been written, such as a cost that would take all memory.
    Result<Secret> unwrap(const WrappedKey &wrapped, const Secret &passphrase) override;

private:
    PassphraseCost m_cost;
};

} // namespace jackfield
