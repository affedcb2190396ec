// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"
#include "domain/Result.h"
#include "domain/ports/MasterKeys.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace jackfield {

struct User
{
    UserId id;
    QString name;
    QDateTime createdAt; ///< UTC

    bool operator==(const User &) const = default;
};

enum class VaultKind { Keychain, Passphrase };

/// Where a user's master key is: in the keychain (then only its id is kept here), or here, wrapped
/// under a passphrase.
struct KeySlot
{
    UserId user;
    KeyId keyId;
    VaultKind kind = VaultKind::Keychain;
    std::optional<WrappedKey> wrapped; ///< Passphrase only
    QDateTime createdAt;               ///< UTC

    bool operator==(const KeySlot &) const = default;
};

/// Users and where their keys are. Used before there is a session; gives nothing of a connector.
class UserRepository
{
public:
    virtual ~UserRepository() = default;

    virtual Result<std::optional<User>> find(const QString &name) = 0;
    /// The user of that name, made now where there is none; two processes at once make one.
    virtual Result<User> findOrCreate(const QString &name, const QDateTime &now) = 0;
    virtual Result<std::optional<KeySlot>> keySlot(const UserId &user) = 0;
    /// Stores the first slot of a user; gives back the one that is there where another process was
    /// first, so that both go on with the same key. KeyMissing where there is no slot, but
    /// something sealed: that needs the key which went lost, not another one.
    virtual Result<KeySlot> addKeySlot(const KeySlot &slot) = 0;
    /// Replaces the slot (another passphrase, another kind of vault for the same key).
    virtual Result<void> replaceKeySlot(const KeySlot &slot) = 0;
};

} // namespace jackfield
