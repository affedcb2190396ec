// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/FieldCipher.h"

namespace jackfield {

/// The field cipher over QCA. A blob is `version (1 byte, now 1) | key id (8) | nonce (12) | tag
/// (16) | ciphertext`. QCA takes no additional data, so the field's place is bound through its key:
/// HKDF of the master key with the user, the connector, the field and the version. Stateless; any
/// thread.
class QcaFieldCipher final : public FieldCipher
{
public:
    Result<QByteArray> seal(const KeyRing &keys, const FieldPlace &place,
                            const Secret &plain) override;
    Result<Secret> open(const KeyRing &keys, const FieldPlace &place,
                        const QByteArray &blob) override;
};

} // namespace jackfield
