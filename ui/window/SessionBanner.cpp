// SPDX-License-Identifier: MIT
#include "ui/window/SessionBanner.h"

#include "domain/ErrorText.h"
#include "ui/window/Banner.h"

namespace jackfield {

SessionBanner::SessionBanner(SessionService &session, Banner &banner, QObject *parent)
    : QObject(parent), m_session(session), m_banner(banner)
{
    connect(&m_watcher, &QFutureWatcher<Result<void>>::finished, this, [this] {
        if (m_watcher.future().resultCount() > 0)
            take(m_watcher.result());
        else
            take(failure(ErrorCode::Cancelled));
    });
    connect(&m_session, &SessionService::unlocked, this, [this] {
        m_banner.dismiss();
        Q_EMIT changed();
    });
    connect(&m_session, &SessionService::locked, this,
            [this] { tellLocked(Error{ErrorCode::Locked, {}}); });
    connect(&m_banner, &Banner::actionTriggered, this, [this] {
        // A keychain that was locked or said no may be asked again; all else is the dialog's.
        const auto vault = m_session.vault();
        const bool inKeychain = vault && vault->has_value() && **vault == VaultKind::Keychain;
        if (inKeychain)
            unlock();
        else
            Q_EMIT dialogRequested();
    });
}

SessionBanner::~SessionBanner() = default;

void SessionBanner::unlock()
{
    if (m_watcher.isRunning() || m_session.session().isUnlocked())
        return;
    m_watcher.setFuture(m_session.unlock());
    Q_EMIT changed();
}

void SessionBanner::unlockWith(const Secret &passphrase)
{
    if (m_watcher.isRunning() || m_session.session().isUnlocked())
        return;
    m_watcher.setFuture(m_session.unlockWithPassphrase(passphrase));
    Q_EMIT changed();
}

void SessionBanner::take(const Result<void> &outcome)
{
    if (outcome || m_session.session().isUnlocked())
        return;
    const Error &error = outcome.error();
    tellLocked(error);
    const auto vault = m_session.vault();
    const bool asksPassphrase = vault && vault->has_value() && **vault == VaultKind::Passphrase;
    const bool offersVault = error.code == ErrorCode::NoKeychain && vault && !vault->has_value();
    if (asksPassphrase || offersVault)
        Q_EMIT dialogRequested();
}

void SessionBanner::tellLocked(const Error &error)
{
    const auto vault = m_session.vault();
    const bool hasKey = vault && vault->has_value();
    const QString start =
        hasKey ? tr("Locked: secrets can neither be used nor changed.")
               : tr("There is no key yet: secrets cannot be kept until you choose where it lies.");
    const QString cause = error.code == ErrorCode::Locked ? QString() : textFor(error).cause;
    m_banner.tell(Banner::Kind::Problem, cause.isEmpty() ? start : start + u' ' + cause,
                  hasKey ? tr("&Unlock…") : tr("&Choose…"));
    Q_EMIT changed();
}

QString SessionBanner::keyText() const
{
    if (!m_session.session().isUnlocked())
        return m_watcher.isRunning() ? tr("unlocking") : tr("locked");
    const auto vault = m_session.vault();
    if (vault && vault->has_value() && **vault == VaultKind::Passphrase)
        return tr("key under a passphrase");
    return tr("key in %1").arg(m_session.keychainName());
}

} // namespace jackfield
