// SPDX-License-Identifier: MIT
#include "session/KeychainUnlock.h"

#include "domain/WhenFinished.h"
#include "session/KeptKey.h"

namespace jackfield {

KeychainUnlock::KeychainUnlock(const KeyPorts &ports, const UserId &user, Done done,
                               QObject *parent)
    : QObject(parent), m_ports(ports), m_user(user), m_done(std::move(done))
{
}

QString KeychainUnlock::entryName(const UserId &user, const KeyId &key)
{
    return user.toString() + u'/' + QString::fromLatin1(key.toHex());
}

void KeychainUnlock::start()
{
    const auto slot = m_ports.users.keySlot(m_user);
    if (!slot)
        finish(failure(slot.error()));
    else if (slot->has_value())
        useSlot(**slot);
    else
        makeKey();
}

void KeychainUnlock::useSlot(const KeySlot &slot)
{
    if (slot.kind == VaultKind::Passphrase)
        return finish(failure(ErrorCode::Locked, QStringLiteral("the passphrase is needed")));
    whenFinished(m_ports.keychain.read(entryName(m_user, slot.keyId)), this,
                 [this, slot](const auto &read) { acceptKey(slot, read); });
}

void KeychainUnlock::acceptKey(const KeySlot &slot, const Result<std::optional<Secret>> &read)
{
    if (!read)
        return finish(failure(read.error()));
    if (!read->has_value())
        return finish(failure(ErrorCode::KeyMissing));
    // Whoever can write to the keychain could put another key there; new values sealed with that
    // one would be theirs to read.
    const Secret key = **read;
    const auto id = m_ports.masterKeys.idOf(key);
    if (!id || *id != slot.keyId)
        return finish(failure(ErrorCode::KeyMissing));
    finish(KeyRing(*id, key));
}

void KeychainUnlock::makeKey()
{
    const auto key = m_ports.masterKeys.generate();
    if (!key)
        return finish(failure(key.error()));
    const auto id = m_ports.masterKeys.idOf(*key);
    if (!id)
        return finish(failure(id.error()));
    const KeySlot slot{m_user, *id, VaultKind::Keychain, std::nullopt, m_ports.clock.now()};
    keepInKeychain(m_ports.keychain, entryName(m_user, *id), *key, this,
                   [this, slot, key = *key](const Result<void> &kept) {
                       if (!kept)
                           return finish(failure(kept.error()));
                       addSlot(slot, key);
                   });
}

void KeychainUnlock::addSlot(const KeySlot &slot, const Secret &key)
{
    const auto winner = m_ports.users.addKeySlot(slot);
    if (!winner)
        return settleFailedSlot(slot, winner.error());
    if (winner->keyId == slot.keyId)
        return finish(KeyRing(slot.keyId, key));
    removeEntry(slot.keyId, [this, winner = *winner] { useSlot(winner); });
}

void KeychainUnlock::settleFailedSlot(const KeySlot &slot, const Error &error)
{
    // A commit that reports failure may have happened, and another process may be using that key by
    // now: it goes only if the slot is surely not there. A key too many does no harm.
    const auto stored = m_ports.users.keySlot(m_user);
    const bool isUnused = stored && (!stored->has_value() || (*stored)->keyId != slot.keyId);
    if (!isUnused)
        return finish(failure(error));
    removeEntry(slot.keyId, [this, error] { finish(failure(error)); });
}

void KeychainUnlock::removeEntry(const KeyId &key, std::function<void()> then)
{
    // Whether it worked changes nothing: an entry that no slot names is never read again.
    whenFinished(m_ports.keychain.remove(entryName(m_user, key)), this,
                 [then = std::move(then)](const Result<void> &) { then(); });
}

void KeychainUnlock::finish(const Result<KeyRing> &keys)
{
    deleteLater();
    m_done(keys);
}

} // namespace jackfield
