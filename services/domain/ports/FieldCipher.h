// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"
#include "domain/KeyRing.h"
#include "domain/Result.h"
#include "domain/SealedFields.h"

#include <QByteArray>

namespace jackfield {

/// Where a sealed value belongs. A blob opens only in the place it was sealed for.
struct FieldPlace
{
    UserId user;
    ConnectorId connector; ///< or the task, under its own id
    SealedField field = SealedField::Environment;
};

/// Seals and opens single fields with authenticated encryption. Fast; used on the calling thread.
class FieldCipher
{
public:
    virtual ~FieldCipher() = default;

    /// A new blob for this place under the ring's active key; each call uses a fresh nonce.
    virtual Result<QByteArray> seal(const KeyRing &keys, const FieldPlace &place,
                                    const Secret &plain) = 0;

    /// The value, or Decrypt (changed, or moved from another place), or KeyMissing (sealed with a
    /// key that is not on the ring). Nothing of the value shows before it is authenticated.
    virtual Result<Secret> open(const KeyRing &keys, const FieldPlace &place,
                                const QByteArray &blob) = 0;
};

} // namespace jackfield
