// SPDX-License-Identifier: MIT
#include "SessionFixture.h"

#include "crypto/QcaMasterKeys.h"
#include "keychain/SystemKeychain.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>

using namespace jackfield;

/// A session over the real adapters and a real gnome-keyring, which the last test locks.
class RealKeychainSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOnADesktopOfItsOwn();
    void firstUseAndEveryLaterOne();
    void twoAtFirstUse();
    void aLostEntry();
    void aLockedKeyring();

private:
    std::unique_ptr<SessionService> process(const QString &user)
    {
        auto service = std::make_unique<SessionService>(m_users, m_keychain, m_keys, m_clock);
        if (!service->open(user, SessionService::Unknown::Create))
            qFatal("the session did not open");
        return service;
    }

    InMemoryUserRepository m_users;
    SystemKeychain m_keychain;
    QcaMasterKeys m_keys;
    FakeClock m_clock;
};

void RealKeychainSessionTest::runsOnADesktopOfItsOwn()
{
    QVERIFY(!qEnvironmentVariableIsEmpty("JACKFIELD_TEST_DESKTOP"));
}

void RealKeychainSessionTest::firstUseAndEveryLaterOne()
{
    const auto first = process(QStringLiteral("ada"));
    QCOMPARE(word(await(first->unlock())), QStringLiteral("ok"));
    const auto later = process(QStringLiteral("ada"));
    QCOMPARE(word(await(later->unlock())), QStringLiteral("ok"));

    QCOMPARE(activeKey(*first).size(), 8);
    QCOMPARE(activeKey(*later), activeKey(*first));
    QCOMPARE(later->keychainName(), QStringLiteral("GNOME Keyring"));
}

void RealKeychainSessionTest::twoAtFirstUse()
{
    const auto one = process(QStringLiteral("other"));
    const auto two = process(QStringLiteral("other"));
    const auto first = one->unlock();
    const auto second = two->unlock();

    QCOMPARE(word(await(first)), QStringLiteral("ok"));
    QCOMPARE(word(await(second)), QStringLiteral("ok"));
    QCOMPARE(activeKey(*one), activeKey(*two));
}

void RealKeychainSessionTest::aLostEntry()
{
    const QString user = QStringLiteral("third");
    const auto first = process(user);
    QCOMPARE(word(await(first->unlock())), QStringLiteral("ok"));
    const QString entry =
        first->session().user().toString() + u'/' + QString::fromLatin1(activeKey(*first).toHex());
    QCOMPARE(word(await(m_keychain.remove(entry))), QStringLiteral("ok"));

    QCOMPARE(word(await(process(user)->unlock())), QStringLiteral("key-missing"));
}

void RealKeychainSessionTest::aLockedKeyring()
{
    auto lock = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    lock << QVariant::fromValue(QList<QDBusObjectPath>{
        QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);

    QCOMPARE(word(await(process(QStringLiteral("ada"))->unlock())), QStringLiteral("locked"));
    QCOMPARE(word(await(process(QStringLiteral("new here"))->unlock())), QStringLiteral("locked"));
}

QTEST_GUILESS_MAIN(RealKeychainSessionTest)
#include "RealKeychainSessionTest.moc"
