// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"
#include "domain/KeyRing.h"
#include "session/KeyPorts.h"

#include <QObject>

#include <functional>

class QThreadPool;

namespace jackfield {

/// Keeps a user's key in another place from now on: in the keychain, or under a passphrase, which
/// may be another one than before. The key stays the same, so nothing is sealed anew, and the
/// session goes on. The new place holds the key before the old one lets it go. A child of
/// SessionService, which also owns the pool; calls back once, then deletes itself.
class KeyMove : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void> &)>;

    struct Wish
    {
        VaultKind to = VaultKind::Keychain;
        Secret passphrase; ///< the new one, for VaultKind::Passphrase
        Secret current;    ///< the one that the key is under, where it is under one
    };

    KeyMove(const KeyPorts &ports, QThreadPool &pool, const UserId &user, Done done,
            QObject *parent);
    /// `keys` are those of the unlocked session.
    void start(const Wish &wish, const KeyRing &keys);

private:
    void prove(const Wish &wish);
    void place(const Wish &wish, const Secret &key);
    void placeUnderPassphrase(const Secret &passphrase, const Secret &key);
    void placeInKeychain(const Secret &key);
    void replaceSlot(KeySlot slot);
    void removeEntry();
    QString entry() const;
    void finish(const Result<void> &outcome);

    KeyPorts m_ports;
    QThreadPool &m_pool;
    UserId m_user;
    Done m_done;
    KeySlot m_slot; ///< as it was
};

} // namespace jackfield
