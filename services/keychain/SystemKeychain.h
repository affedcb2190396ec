// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/Keychain.h"
#include "keychain/KeychainProbe.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace QKeychain {
class Job;
}

namespace jackfield {

/// The desktop's keychain over QtKeychain, without its fall-back into a plain file. Each call first
/// looks whether there is a keychain (so that a machine without one is told within a moment), then
/// waits: a short while where nobody has to be asked, long where the desktop asks the person to
/// unlock it. "No such entry" is said only of a keychain that is open. Main thread; a call in
/// flight ends with a cancelled future when this object goes.
class SystemKeychain final : public QObject, public Keychain
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds machine = std::chrono::seconds(10); ///< nobody is asked
        std::chrono::milliseconds person = std::chrono::minutes(5);   ///< somebody is
    };

    explicit SystemKeychain(QObject *parent = nullptr);
    explicit SystemKeychain(const Limits &limits, QObject *parent = nullptr);

    QString displayName() const override { return m_probe.displayName(); }
    QFuture<Result<std::optional<Secret>>> read(const QString &entry) override;
    QFuture<Result<void>> write(const QString &entry, const Secret &value) override;
    QFuture<Result<void>> remove(const QString &entry) override;

private:
    /// Reaches the keychain, runs the job that `make` gives, and calls back once: nothing, or how
    /// it failed. EntryNotFound of QtKeychain arrives as NotFound.
    using Done = std::function<void(QKeychain::Job *, const Result<void> &)>;
    void run(const QString &entry, std::function<QKeychain::Job *()> make, Done done);
    void start(QKeychain::Job *job, std::chrono::milliseconds limit, const Done &done);

    Limits m_limits;
    KeychainProbe m_probe;
};

} // namespace jackfield
