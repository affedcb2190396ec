// SPDX-License-Identifier: MIT
#include "session/SessionService.h"

#include "session/KeyMove.h"
#include "session/KeychainUnlock.h"
#include "session/PassphraseUnlock.h"

#include <QPointer>
#include <QPromise>
#include <QThreadPool>

namespace jackfield {

namespace {

using Outcome = Result<void>;

QFuture<Outcome> ready(const Outcome &outcome)
{
    return QtFuture::makeReadyFuture(outcome);
}

Error notOpen()
{
    return Error{ErrorCode::Internal, QStringLiteral("the session is not open")};
}

} // namespace

struct SessionService::Private
{
    KeyPorts ports;
    QString userName;
    std::unique_ptr<Session> session;
    std::optional<QFuture<Outcome>> unlocking;
    /// Rises with lock(), so that an unlocking that began before it does not undo it.
    int locks = 0;
    /// Deriving keys, one at a time. Waits in its destructor for what runs, at most a second or so:
    /// the work uses a port that may be gone right after us.
    QThreadPool pool;

    explicit Private(const KeyPorts &with) : ports(with) { pool.setMaxThreadCount(1); }

    void settle(SessionService *service, const std::shared_ptr<QPromise<Outcome>> &promise,
                int locksAtStart, const Result<KeyRing> &keys);
};

/// Takes what a flow found into the session, and tells those who wait.
void SessionService::Private::settle(SessionService *service,
                                     const std::shared_ptr<QPromise<Outcome>> &promise,
                                     int locksAtStart, const Result<KeyRing> &keys)
{
    Outcome outcome;
    bool opened = false;
    if (!keys) {
        outcome = failure(keys.error());
    } else if (locks != locksAtStart) {
        outcome = failure(ErrorCode::Cancelled);
    } else if (!session->isUnlocked()) {
        session->m_keys = *keys;
        opened = true;
    }
    // Whoever waits may destroy the service.
    const QPointer<SessionService> alive(service);
    promise->addResult(outcome);
    promise->finish();
    if (alive && opened)
        Q_EMIT service->unlocked();
}

SessionService::SessionService(UserRepository &users, Keychain &keychain, MasterKeys &masterKeys,
                               Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(KeyPorts{users, keychain, masterKeys, clock}))
{
}

SessionService::~SessionService() = default;

Result<void> SessionService::open(const QString &userName, Unknown unknown)
{
    if (d->session)
        return failure(ErrorCode::Internal, QStringLiteral("the session is open already"));
    if (userName.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("an empty user name"));

    auto found = d->ports.users.find(userName);
    if (!found)
        return failure(found.error());
    if (!found->has_value()) {
        if (unknown == Unknown::Refuse)
            return failure(ErrorCode::NotFound, userName);
        const auto made = d->ports.users.findOrCreate(userName, d->ports.clock.now());
        if (!made)
            return failure(made.error());
        *found = *made;
    }
    d->userName = (*found)->name;
    d->session.reset(new Session((*found)->id));
    return {};
}

const Session &SessionService::session() const
{
    Q_ASSERT(d->session);
    return *d->session;
}

QString SessionService::userName() const
{
    return d->userName;
}

Result<std::optional<VaultKind>> SessionService::vault()
{
    if (!d->session)
        return failure(notOpen());
    const auto slot = d->ports.users.keySlot(d->session->user());
    if (!slot)
        return failure(slot.error());
    return slot->has_value() ? std::optional<VaultKind>((*slot)->kind) : std::nullopt;
}

QString SessionService::keychainName() const
{
    return d->ports.keychain.displayName();
}

QFuture<Result<void>> SessionService::unlock()
{
    if (!d->session)
        return ready(failure(notOpen()));
    if (d->session->isUnlocked())
        return ready({});
    if (d->unlocking)
        return *d->unlocking;

    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    d->unlocking = promise->future();
    const auto done = [this, promise, locks = d->locks](const Result<KeyRing> &keys) {
        if (locks == d->locks)
            d->unlocking.reset();
        d->settle(this, promise, locks, keys);
    };
    const QFuture<Outcome> future = promise->future();
    (new KeychainUnlock(d->ports, d->session->user(), done, this))->start();
    return future;
}

QFuture<Result<void>> SessionService::unlockWithPassphrase(const Secret &passphrase)
{
    if (!d->session)
        return ready(failure(notOpen()));
    if (d->session->isUnlocked())
        return ready({});

    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    const auto done = [this, promise, locks = d->locks](const Result<KeyRing> &keys) {
        d->settle(this, promise, locks, keys);
    };
    const QFuture<Outcome> future = promise->future();
    auto *flow = new PassphraseUnlock(d->ports, d->pool, d->session->user(), done, this);
    flow->start(passphrase);
    return future;
}

QFuture<Result<void>> SessionService::createVault(VaultKind kind, const Secret &passphrase)
{
    const auto existing = vault();
    if (!existing)
        return ready(failure(existing.error()));
    if (!existing->has_value())
        return kind == VaultKind::Keychain ? unlock() : unlockWithPassphrase(passphrase);
    if (**existing == kind)
        return ready({});
    return ready(failure(ErrorCode::InvalidInput,
                         kind == VaultKind::Keychain
                             ? QStringLiteral("the key is under a passphrase already")
                             : QStringLiteral("the key is in the keychain already")));
}

QFuture<Result<void>> SessionService::moveKey(VaultKind to, const Secret &passphrase,
                                              const Secret &current)
{
    if (!d->session)
        return ready(failure(notOpen()));
    if (!d->session->isUnlocked())
        return ready(failure(ErrorCode::Locked));
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    const auto done = [promise](const Outcome &outcome) {
        promise->addResult(outcome);
        promise->finish();
    };
    const QFuture<Outcome> future = promise->future();
    auto *move = new KeyMove(d->ports, d->pool, d->session->user(), done, this);
    move->start({to, passphrase, current}, *d->session->keys());
    return future;
}

void SessionService::lock()
{
    if (!d->session)
        return;
    ++d->locks;
    d->unlocking.reset();
    if (!d->session->isUnlocked())
        return;
    d->session->m_keys.reset();
    Q_EMIT locked();
}

} // namespace jackfield
