// SPDX-License-Identifier: MIT
#include "SessionFixture.h"

using namespace jackfield;

/// The key goes from one place to another, and stays the same.
class KeyMoveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherPassphrase();
    void fromTheKeychainUnderAPassphrase();
    void fromThePassphraseIntoTheKeychain();
    void theKeychainToItselfChangesNothing();
    void isRefused_data();
    void isRefused();
    void aKeychainThatFails_data();
    void aKeychainThatFails();
    void anOldEntryThatStaysIsSaid();
    void storageFails();

private:
    std::unique_ptr<SessionService> unlocked(Desktop &desktop, VaultKind kind)
    {
        auto service = desktop.process();
        if (!await(service->createVault(kind, m_first)))
            qFatal("the vault was not made");
        return service;
    }
    /// What a later process gets with this passphrase.
    QString laterWith(Desktop &desktop, const Secret &passphrase)
    {
        return word(await(desktop.process()->unlockWithPassphrase(passphrase)));
    }

    Secret m_first = Secret::fromBytes("correct horse");
    Secret m_second = Secret::fromBytes("battery staple");
};

void KeyMoveTest::anotherPassphrase()
{
    Desktop desktop;
    const auto service = unlocked(desktop, VaultKind::Passphrase);
    const KeyId key = activeKey(*service);

    QCOMPARE(word(await(service->moveKey(VaultKind::Passphrase, m_second, m_first))),
             QStringLiteral("ok"));

    QVERIFY(service->session().isUnlocked());
    QCOMPARE(laterWith(desktop, m_first), QStringLiteral("wrong-passphrase"));
    QCOMPARE(laterWith(desktop, m_second), QStringLiteral("ok"));
    QCOMPARE(desktop.slotOf(*service)->keyId, key);
    QCOMPARE(desktop.masterKeys.generated(), 1);
    QCOMPARE(desktop.keychain.allCalls(), 0);
}

void KeyMoveTest::fromTheKeychainUnderAPassphrase()
{
    Desktop desktop;
    const auto service = unlocked(desktop, VaultKind::Keychain);

    QCOMPARE(word(await(service->moveKey(VaultKind::Passphrase, m_second, {}))),
             QStringLiteral("ok"));

    QCOMPARE(desktop.slotOf(*service)->kind, VaultKind::Passphrase);
    QVERIFY(desktop.keychain.entries().isEmpty());
    QCOMPARE(laterWith(desktop, m_second), QStringLiteral("ok"));
    QCOMPARE(desktop.masterKeys.generated(), 1);
}

void KeyMoveTest::fromThePassphraseIntoTheKeychain()
{
    Desktop desktop;
    const auto service = unlocked(desktop, VaultKind::Passphrase);

    QCOMPARE(word(await(service->moveKey(VaultKind::Keychain, {}, m_first))), QStringLiteral("ok"));

    const auto slot = desktop.slotOf(*service);
    QCOMPARE(slot->kind, VaultKind::Keychain);
    QVERIFY(!slot->wrapped.has_value());
    const auto later = desktop.process();
    QCOMPARE(word(await(later->unlock())), QStringLiteral("ok"));
    QCOMPARE(activeKey(*later), activeKey(*service));
}

void KeyMoveTest::theKeychainToItselfChangesNothing()
{
    Desktop desktop;
    const auto service = unlocked(desktop, VaultKind::Keychain);
    const int calls = desktop.keychain.allCalls();

    QCOMPARE(word(await(service->moveKey(VaultKind::Keychain, {}, {}))), QStringLiteral("ok"));

    QCOMPARE(desktop.keychain.allCalls(), calls);
}

void KeyMoveTest::isRefused_data()
{
    QTest::addColumn<bool>("locked");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QByteArray>("current");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("locked") << true << QByteArray("x") << QByteArray("correct horse")
                            << ErrorCode::Locked;
    QTest::newRow("the current one is wrong")
        << false << QByteArray("x") << QByteArray("wrong horse") << ErrorCode::WrongPassphrase;
    QTest::newRow("the current one is not given")
        << false << QByteArray("x") << QByteArray() << ErrorCode::WrongPassphrase;
    QTest::newRow("an empty new one")
        << false << QByteArray() << QByteArray("correct horse") << ErrorCode::InvalidInput;
}

void KeyMoveTest::isRefused()
{
    QFETCH(bool, locked);
    QFETCH(QByteArray, passphrase);
    QFETCH(QByteArray, current);
    QFETCH(ErrorCode, code);
    Desktop desktop;
    const auto service = unlocked(desktop, VaultKind::Passphrase);
    const auto before = desktop.slotOf(*service);
    if (locked)
        service->lock();

    QCOMPARE(word(await(service->moveKey(VaultKind::Passphrase, Secret::fromBytes(passphrase),
                                         Secret::fromBytes(current)))),
             wireName(code));

    QCOMPARE(*desktop.slotOf(*service), *before);
}

void KeyMoveTest::aKeychainThatFails_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("forgets");
    QTest::addColumn<QString>("outcome");

    QTest::newRow("refuses to write")
        << int(FakeKeychain::Call::Write) << false << QStringLiteral("keychain-denied");
    QTest::newRow("refuses to read back")
        << int(FakeKeychain::Call::Read) << false << QStringLiteral("keychain-denied");
    QTest::newRow("did not keep it") << -1 << true << QStringLiteral("keychain-denied");
}

void KeyMoveTest::aKeychainThatFails()
{
    QFETCH(int, call);
    QFETCH(bool, forgets);
    QFETCH(QString, outcome);
    Desktop desktop;
    const auto service = unlocked(desktop, VaultKind::Passphrase);
    if (call >= 0)
        desktop.keychain.fail(FakeKeychain::Call(call), ErrorCode::KeychainDenied);
    desktop.keychain.forgetWrites(forgets);

    QCOMPARE(word(await(service->moveKey(VaultKind::Keychain, {}, m_first))), outcome);

    QCOMPARE(desktop.slotOf(*service)->kind, VaultKind::Passphrase);
    QVERIFY(desktop.keychain.entries().isEmpty());
    QCOMPARE(laterWith(desktop, m_first), QStringLiteral("ok"));
}

void KeyMoveTest::anOldEntryThatStaysIsSaid()
{
    Desktop desktop;
    const auto service = unlocked(desktop, VaultKind::Keychain);
    desktop.keychain.fail(FakeKeychain::Call::Remove, ErrorCode::KeychainDenied);

    const auto outcome = await(service->moveKey(VaultKind::Passphrase, m_second, {}));

    QCOMPARE(word(outcome), QStringLiteral("keychain-denied"));
    QVERIFY(outcome.error().detail.contains(QStringLiteral("still there")));
    QCOMPARE(laterWith(desktop, m_second), QStringLiteral("ok"));
}

void KeyMoveTest::storageFails()
{
    Desktop desktop;
    const auto service = unlocked(desktop, VaultKind::Passphrase);
    desktop.users.fail(ErrorCode::DiskFull);

    QCOMPARE(word(await(service->moveKey(VaultKind::Passphrase, m_second, m_first))),
             QStringLiteral("disk-full"));

    desktop.users.succeed();
    QCOMPARE(laterWith(desktop, m_first), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(KeyMoveTest)
#include "KeyMoveTest.moc"
