// SPDX-License-Identifier: MIT
#pragma once

#include "session/SessionService.h"

#include <QFutureWatcher>
#include <QObject>

namespace jackfield {

class Banner;

/// Unlocks the session when the window has come up, and says so when that needs the person: without
/// a question where the keychain answers, with the unlock dialog where there is no keychain or the
/// vault has a passphrase, and in the banner for as long as it is locked. Main thread; owned by the
/// window, as is the banner; the service outlives both.
class SessionBanner : public QObject
{
    Q_OBJECT

public:
    SessionBanner(SessionService &session, Banner &banner, QObject *parent = nullptr);
    ~SessionBanner() override;

    /// Asks the keychain. Does nothing while it is being asked already.
    void unlock();
    /// The same with a passphrase that is known already.
    void unlockWith(const Secret &passphrase);

    /// For the status bar: "key in GNOME Keyring", "locked"…
    QString keyText() const;

Q_SIGNALS:
    /// The dialog is wanted: a passphrase is to be asked for, or a vault to be made.
    void dialogRequested();
    /// keyText() changed.
    void changed();

private:
    void take(const Result<void> &outcome);
    void tellLocked(const Error &error);

    SessionService &m_session;
    Banner &m_banner;
    QFutureWatcher<Result<void>> m_watcher;
};

} // namespace jackfield
