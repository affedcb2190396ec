// SPDX-License-Identifier: MIT
#include "session/PassphraseUnlock.h"

#include "domain/WhenFinished.h"

#include <QtConcurrent>

namespace jackfield {

PassphraseUnlock::PassphraseUnlock(const KeyPorts &ports, QThreadPool &pool, const UserId &user,
                                   Done done, QObject *parent)
    : QObject(parent), m_ports(ports), m_pool(pool), m_user(user), m_done(std::move(done))
{
}

void PassphraseUnlock::start(const Secret &passphrase)
{
    const auto slot = m_ports.users.keySlot(m_user);
    if (!slot)
        finish(failure(slot.error()));
    else if (slot->has_value())
        useSlot(**slot, passphrase);
    else
        makeKey(passphrase);
}

void PassphraseUnlock::useSlot(const KeySlot &slot, const Secret &passphrase)
{
    if (slot.kind == VaultKind::Keychain)
        return finish(
            failure(ErrorCode::InvalidInput,
                    QStringLiteral("the key is in the keychain, not under a passphrase")));
    if (!slot.wrapped)
        return finish(failure(ErrorCode::KeyMissing));
    const auto unwrapped =
        QtConcurrent::run(&m_pool, [&masterKeys = m_ports.masterKeys, wrapped = *slot.wrapped,
                                    passphrase] { return masterKeys.unwrap(wrapped, passphrase); });
    whenFinished(unwrapped, this, [this, slot](const Result<Secret> &key) {
        if (!key)
            return finish(failure(key.error()));
        const auto id = m_ports.masterKeys.idOf(*key);
        if (!id || *id != slot.keyId)
            return finish(failure(ErrorCode::KeyMissing));
        finish(KeyRing(*id, *key));
    });
}

void PassphraseUnlock::makeKey(const Secret &passphrase)
{
    const auto key = m_ports.masterKeys.generate();
    if (!key)
        return finish(failure(key.error()));
    const auto id = m_ports.masterKeys.idOf(*key);
    if (!id)
        return finish(failure(id.error()));
    const auto wrapping =
        QtConcurrent::run(&m_pool, [&masterKeys = m_ports.masterKeys, key = *key, passphrase] {
            return masterKeys.wrap(key, passphrase);
        });
    whenFinished(wrapping, this,
                 [this, key = *key, id = *id, passphrase](const Result<WrappedKey> &wrapped) {
                     if (!wrapped)
                         return finish(failure(wrapped.error()));
                     addSlot({m_user, id, VaultKind::Passphrase, *wrapped, m_ports.clock.now()},
                             key, passphrase);
                 });
}

void PassphraseUnlock::addSlot(const KeySlot &slot, const Secret &key, const Secret &passphrase)
{
    const auto winner = m_ports.users.addKeySlot(slot);
    if (!winner)
        return finish(failure(winner.error()));
    if (winner->keyId == slot.keyId)
        return finish(KeyRing(slot.keyId, key));
    useSlot(*winner, passphrase);
}

void PassphraseUnlock::finish(const Result<KeyRing> &keys)
{
    deleteLater();
    m_done(keys);
}

} // namespace jackfield
