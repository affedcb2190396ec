// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Session.h"
#include "domain/ports/Clock.h"
#include "domain/ports/Keychain.h"
#include "domain/ports/MasterKeys.h"
#include "domain/ports/UserRepository.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace jackfield {

/// Opens a user's session and unlocks it: the only maker of Session. Holds no secret but the key
/// ring inside the session. Lives on the main thread; the ports are owned by the caller and outlive
/// it.
class SessionService : public QObject
{
    Q_OBJECT

public:
    SessionService(UserRepository &users, Keychain &keychain, MasterKeys &masterKeys, Clock &clock,
                   QObject *parent = nullptr);
    ~SessionService() override;

    enum class Unknown { Create, Refuse };

    /// Opens the session of the user of this name, locked. A user who is not there yet is made, or
    /// is NotFound, as `unknown` says. Reads no key. Once per service.
    Result<void> open(const QString &userName, Unknown unknown);

    /// The session; open() has succeeded before. The address stays the same when it unlocks.
    const Session &session() const;
    QString userName() const;

    /// Where this user's key is; nothing before there is one.
    Result<std::optional<VaultKind>> vault();
    QString keychainName() const;

    /// Unlocks through the keychain, making the key at a user's first use. Done at once when
    /// unlocked already. NoKeychain, KeychainDenied, Locked (also: the vault has a passphrase,
    /// which must be asked for), KeyMissing (the keychain lost the key that rows were sealed with).
    QFuture<Result<void>> unlock();

    /// Unlocks a passphrase vault; makes one where the user has no key yet. WrongPassphrase.
    QFuture<Result<void>> unlockWithPassphrase(const Secret &passphrase);

    /// Makes the vault of this kind where the user has none; the same kind again is no error, the
    /// other kind is InvalidInput. A passphrase is needed for Passphrase only.
    QFuture<Result<void>> createVault(VaultKind kind, const Secret &passphrase = {});

    /// Keeps the same key in another place from now on: in the keychain, or under `passphrase`,
    /// which may replace another one. Needs an unlocked session (Locked), and the passphrase that
    /// the key is under now, where it is under one (WrongPassphrase). Nothing is sealed anew; other
    /// processes go on with the key that they have. The keychain's errors; where only its old entry
    /// could not be removed, the detail says that the key has moved.
    QFuture<Result<void>> moveKey(VaultKind to, const Secret &passphrase, const Secret &current);

    /// Forgets the key ring; metadata stays reachable.
    void lock();

Q_SIGNALS:
    void unlocked();
    void locked();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace jackfield
