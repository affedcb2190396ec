// SPDX-License-Identifier: MIT
#include "session/KeyMove.h"

#include "domain/WhenFinished.h"
#include "session/KeptKey.h"
#include "session/KeychainUnlock.h"

#include <QtConcurrent>

namespace jackfield {

KeyMove::KeyMove(const KeyPorts &ports, QThreadPool &pool, const UserId &user, Done done,
                 QObject *parent)
    : QObject(parent), m_ports(ports), m_pool(pool), m_user(user), m_done(std::move(done))
{
}

void KeyMove::start(const Wish &wish, const KeyRing &keys)
{
    if (wish.to == VaultKind::Passphrase && wish.passphrase.isEmpty())
        return finish(
            failure(ErrorCode::InvalidInput, QStringLiteral("a passphrase cannot be empty")));
    const auto slot = m_ports.users.keySlot(m_user);
    if (!slot)
        return finish(failure(slot.error()));
    if (!slot->has_value())
        return finish(failure(ErrorCode::KeyMissing));
    m_slot = **slot;
    if (m_slot.kind == VaultKind::Passphrase)
        return prove(wish);
    const auto key = keys.key(m_slot.keyId);
    if (!key)
        return finish(failure(ErrorCode::KeyMissing));
    place(wish, *key);
}

/// Whoever finds an unlocked window must not be able to lock its owner out with a passphrase of
/// their own.
void KeyMove::prove(const Wish &wish)
{
    if (!m_slot.wrapped)
        return finish(failure(ErrorCode::KeyMissing));
    const auto unwrapped = QtConcurrent::run(
        &m_pool, [&masterKeys = m_ports.masterKeys, wrapped = *m_slot.wrapped,
                  current = wish.current] { return masterKeys.unwrap(wrapped, current); });
    whenFinished(unwrapped, this, [this, wish](const Result<Secret> &key) {
        if (!key)
            return finish(failure(key.error()));
        const auto id = m_ports.masterKeys.idOf(*key);
        if (!id || *id != m_slot.keyId)
            return finish(failure(ErrorCode::KeyMissing));
        place(wish, *key);
    });
}

void KeyMove::place(const Wish &wish, const Secret &key)
{
    if (wish.to == VaultKind::Passphrase)
        placeUnderPassphrase(wish.passphrase, key);
    else if (m_slot.kind == VaultKind::Keychain)
        finish({});
    else
        placeInKeychain(key);
}

void KeyMove::placeUnderPassphrase(const Secret &passphrase, const Secret &key)
{
    const auto wrapping =
        QtConcurrent::run(&m_pool, [&masterKeys = m_ports.masterKeys, key, passphrase] {
            return masterKeys.wrap(key, passphrase);
        });
    whenFinished(wrapping, this, [this](const Result<WrappedKey> &wrapped) {
        if (!wrapped)
            return finish(failure(wrapped.error()));
        replaceSlot({m_user, m_slot.keyId, VaultKind::Passphrase, *wrapped, m_ports.clock.now()});
    });
}

void KeyMove::placeInKeychain(const Secret &key)
{
    keepInKeychain(m_ports.keychain, entry(), key, this, [this](const Result<void> &kept) {
        if (!kept)
            return finish(kept);
        replaceSlot({m_user, m_slot.keyId, VaultKind::Keychain, std::nullopt, m_ports.clock.now()});
    });
}

void KeyMove::replaceSlot(KeySlot slot)
{
    // A commit that reports failure may have happened, so the entry of a keychain stays as it is.
    if (const auto replaced = m_ports.users.replaceKeySlot(slot); !replaced)
        return finish(replaced);
    if (m_slot.kind == VaultKind::Keychain)
        removeEntry();
    else
        finish({});
}

void KeyMove::removeEntry()
{
    whenFinished(m_ports.keychain.remove(entry()), this, [this](const Result<void> &removed) {
        if (removed)
            return finish({});
        finish(
            failure(removed.error().code,
                    QStringLiteral(
                        "the key is under the passphrase now, but its old entry is still there")));
    });
}

QString KeyMove::entry() const
{
    return KeychainUnlock::entryName(m_user, m_slot.keyId);
}

void KeyMove::finish(const Result<void> &outcome)
{
    deleteLater();
    m_done(outcome);
}

} // namespace jackfield
