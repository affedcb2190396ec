// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"
#include "domain/KeyRing.h"
#include "session/KeyPorts.h"

#include <QObject>

#include <functional>

class QThreadPool;

namespace jackfield {

/// One way through a passphrase to a user's keys; makes key and slot where there is none. Deriving
/// from the passphrase runs on the pool, all else on the main thread. A child of SessionService,
/// which also owns the pool; calls back once, then deletes itself.
class PassphraseUnlock : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<KeyRing> &)>;

    PassphraseUnlock(const KeyPorts &ports, QThreadPool &pool, const UserId &user, Done done,
                     QObject *parent);
    void start(const Secret &passphrase);

private:
    void useSlot(const KeySlot &slot, const Secret &passphrase);
    void makeKey(const Secret &passphrase);
    void addSlot(const KeySlot &slot, const Secret &key, const Secret &passphrase);
    void finish(const Result<KeyRing> &keys);

    KeyPorts m_ports;
    QThreadPool &m_pool;
    UserId m_user;
    Done m_done;
};

} // namespace jackfield
