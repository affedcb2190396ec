// SPDX-License-Identifier: MIT
#include "keychain/KeychainProbe.h"

#include <QAbstractEventDispatcher>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QFile>
#include <QMap>

namespace jackfield {

namespace {

using Attributes = QMap<QString, QString>;

// The Secret Service API, as at specifications.freedesktop.org/secret-service-spec.
const QString secretsName = QStringLiteral("org.freedesktop.secrets");
const QString secretsPath = QStringLiteral("/org/freedesktop/secrets");
const QString secretsInterface = QStringLiteral("org.freedesktop.Secret.Service");

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                          QStringLiteral("/org/freedesktop/DBus"),
                                          QStringLiteral("org.freedesktop.DBus"), method);
}

QDBusMessage secretsCall(const QString &method)
{
    return QDBusMessage::createMethodCall(secretsName, secretsPath, secretsInterface, method);
}

tl::unexpected<Error> unreachable(const QDBusMessage &reply)
{
    return failure(ErrorCode::NoKeychain, reply.type() == QDBusMessage::ErrorMessage
                                              ? reply.errorMessage()
                                              : QStringLiteral("an unexpected answer on D-Bus"));
}

/// Whether there is a session bus without starting one: libdbus would launch a private one that
/// nobody else knows, in which every keychain is new and empty.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFile::exists(runtime + QStringLiteral("/bus"));
}

/// libsecret answers through GLib's main loop; under another event loop it would never answer.
bool hasGlibLoop()
{
    const auto *loop = QAbstractEventDispatcher::instance();
    return loop && loop->inherits("QEventDispatcherGlib");
}

/// In the order in which QtKeychain would choose.
QStringList busNames()
{
    const QStringList wallets{QStringLiteral("org.kde.kwalletd6"),
                              QStringLiteral("org.kde.kwalletd5")};
    const bool isPlasma = qEnvironmentVariable("XDG_CURRENT_DESKTOP") == QLatin1String("KDE");
    return isPlasma ? wallets + QStringList(secretsName) : QStringList(secretsName) + wallets;
}

QString nameOfProcess(uint pid)
{
    QFile file(QStringLiteral("/proc/%1/comm").arg(pid));
    const QByteArray comm =
        file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    if (comm.startsWith("gnome-keyring"))
        return QStringLiteral("GNOME Keyring");
    if (comm.startsWith("kwalletd") || comm.startsWith("ksecretd"))
        return QStringLiteral("KWallet");
    if (comm.startsWith("keepassxc"))
        return QStringLiteral("KeePassXC");
    return QStringLiteral("Secret Service");
}

} // namespace

KeychainProbe::KeychainProbe(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent), m_limit(limit), m_name(QStringLiteral("Secret Service"))
{
    qDBusRegisterMetaType<Attributes>();
}

void KeychainProbe::reach(Reached done)
{
    if (!hasSessionBus())
        return done(failure(ErrorCode::NoKeychain, QStringLiteral("no D-Bus session bus")));
    if (!QDBusConnection::sessionBus().isConnected())
        return done(failure(ErrorCode::NoKeychain,
                            QStringLiteral("the D-Bus session bus does not answer")));
    tryNext(busNames(), done);
}

void KeychainProbe::tryNext(const QStringList &names, const Reached &done)
{
    if (names.isEmpty())
        return done(failure(ErrorCode::NoKeychain,
                            QStringLiteral("no keychain is on the D-Bus session bus")));
    // A service that runs need not be one that the bus could start.
    auto owned = busCall(QStringLiteral("NameHasOwner"));
    owned << names.first();
    ask(owned, [this, names, done](const QDBusMessage &reply) {
        if (reply.arguments().value(0).toBool())
            identify(names.first(), done);
        else
            startFirst(names, done);
    });
}

void KeychainProbe::startFirst(const QStringList &names, const Reached &done)
{
    auto start = busCall(QStringLiteral("StartServiceByName"));
    start << names.first() << 0u;
    ask(start, [this, names, done](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ReplyMessage)
            identify(names.first(), done);
        else
            tryNext(names.mid(1), done);
    });
}

void KeychainProbe::identify(const QString &busName, const Reached &done)
{
    m_isSecretService = busName == secretsName;
    if (!m_isSecretService) {
        m_name = QStringLiteral("KWallet");
        return done({});
    }
    if (!hasGlibLoop())
        return done(failure(ErrorCode::NoKeychain,
                            QStringLiteral("the event loop is not GLib's (QT_NO_GLIB is set?)")));
    auto owner = busCall(QStringLiteral("GetConnectionUnixProcessID"));
    owner << busName;
    ask(owner, [this, done](const QDBusMessage &reply) {
        m_name = nameOfProcess(reply.arguments().value(0).toUInt());
        done({});
    });
}

void KeychainProbe::access(const QString &service, const QString &entry, Accessed done)
{
    if (!m_isSecretService)
        return done(Access::Unknown);
    // The attributes under which QtKeychain files an entry.
    auto search = secretsCall(QStringLiteral("SearchItems"));
    search << QVariant::fromValue(
        Attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), entry}});
    ask(search, [this, done](const QDBusMessage &reply) {
        if (reply.signature() != QLatin1String("aoao"))
            return done(unreachable(reply));
        const auto paths = [&](int at) {
            return qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().at(at));
        };
        if (!paths(0).isEmpty())
            return done(Access::Open);
        if (!paths(1).isEmpty())
            return done(Access::Locked);
        accessOfDefault(done);
    });
}

void KeychainProbe::accessOfDefault(const Accessed &done)
{
    auto alias = secretsCall(QStringLiteral("ReadAlias"));
    alias << QStringLiteral("default");
    ask(alias, [this, done](const QDBusMessage &reply) {
        if (reply.signature() != QLatin1String("o"))
            return done(unreachable(reply));
        const QString path = reply.arguments().at(0).value<QDBusObjectPath>().path();
        if (path == QLatin1String("/"))
            return done(Access::Absent);
        accessOfCollection(path, done);
    });
}

void KeychainProbe::accessOfCollection(const QString &path, const Accessed &done)
{
    auto locked = QDBusMessage::createMethodCall(secretsName, path,
                                                 QStringLiteral("org.freedesktop.DBus.Properties"),
                                                 QStringLiteral("Get"));
    locked << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    ask(locked, [done](const QDBusMessage &reply) {
        if (reply.signature() != QLatin1String("v"))
            return done(unreachable(reply));
        const bool isLocked = reply.arguments().at(0).value<QDBusVariant>().variant().toBool();
        done(isLocked ? Access::Locked : Access::Open);
    });
}

void KeychainProbe::ask(const QDBusMessage &call, Replied then)
{
    const auto pending = QDBusConnection::sessionBus().asyncCall(call, int(m_limit.count()));
    auto *watcher = new QDBusPendingCallWatcher(pending, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

} // namespace jackfield
