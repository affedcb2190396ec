// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QObject>

#include <chrono>
#include <functional>

class QDBusMessage;

namespace jackfield {

/// Asks about the keychain what QtKeychain cannot tell: whether there is one at all, and whether an
/// entry is missing or only locked (libsecret says "no such entry" in both cases). It never makes
/// the desktop ask the person anything, so each question has a short time limit. On Linux it speaks
/// D-Bus; elsewhere the system's own keychain is always there. Main thread; owned by
/// SystemKeychain.
class KeychainProbe : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        Open,   ///< nobody will be asked
        Locked, ///< the entry, or the place where a new one goes, is locked
        Absent, ///< there is no place yet where an entry could go
        Unknown ///< the keychain does not say
    };

    explicit KeychainProbe(std::chrono::milliseconds limit, QObject *parent = nullptr);

    /// Finds a keychain that answers, starting it where the desktop knows how; else NoKeychain.
    void reach(std::function<void(const Result<void> &)> done);
    /// How the entry of this service can be had now. After reach() succeeded. NoKeychain.
    void access(const QString &service, const QString &entry,
                std::function<void(const Result<Access> &)> done);
    /// The keychain that reach() found, by the name that people know; a general one before that.
    QString displayName() const { return m_name; }

private:
    using Reached = std::function<void(const Result<void> &)>;
    using Accessed = std::function<void(const Result<Access> &)>;
    using Replied = std::function<void(const QDBusMessage &)>;

    void tryNext(const QStringList &busNames, const Reached &done);
    void startFirst(const QStringList &busNames, const Reached &done);
    void identify(const QString &busName, const Reached &done);
    void accessOfDefault(const Accessed &done);
    void accessOfCollection(const QString &path, const Accessed &done);
    void ask(const QDBusMessage &call, Replied then);

    std::chrono::milliseconds m_limit;
    QString m_name;
    bool m_isSecretService = false;
};

} // namespace jackfield
