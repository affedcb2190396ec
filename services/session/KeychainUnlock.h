// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"
#include "domain/KeyRing.h"
#include "session/KeyPorts.h"

#include <QObject>

#include <functional>

namespace jackfield {

/// One way through the keychain to a user's keys. Where the user has no key slot it makes the key,
/// in this order: the key into the keychain, read back, then the slot. A slot is a promise that
/// rows may be sealed with that key, so where there is one, no other key is ever made. The entry's
/// name holds the key's id, so that two processes at their first use cannot overwrite each other:
/// the database says which of them was first, and the other goes on with that key. Main thread; a
/// child of SessionService; calls back once, then deletes itself.
class KeychainUnlock : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<KeyRing> &)>;

    KeychainUnlock(const KeyPorts &ports, const UserId &user, Done done, QObject *parent);
    void start();

    /// The name of the keychain's entry for this key.
    static QString entryName(const UserId &user, const KeyId &key);

private:
    void useSlot(const KeySlot &slot);
    void acceptKey(const KeySlot &slot, const Result<std::optional<Secret>> &read);
    void makeKey();
    void addSlot(const KeySlot &slot, const Secret &key);
    void settleFailedSlot(const KeySlot &slot, const Error &error);
    void removeEntry(const KeyId &key, std::function<void()> then);
    void finish(const Result<KeyRing> &keys);

    KeyPorts m_ports;
    UserId m_user;
    Done m_done;
};

} // namespace jackfield
