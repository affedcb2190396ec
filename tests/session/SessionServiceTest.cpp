// SPDX-License-Identifier: MIT
#include "SessionFixture.h"

#include "tests/support/TestSession.h"

#include <QSignalSpy>

using namespace jackfield;

/// Opening, locking, and what both kinds of vault have in common.
class SessionServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openMakesTheUser();
    void openRefusesAnUnknownUser();
    void openFindsTheUserAgain();
    void openTwiceIsAnError();
    void openNeedsAName();
    void openTellsOfStorage();
    void openReadsNoKey();
    void nothingUnlocksBeforeOpen();
    void lockForgetsTheKeys();
    void lockDuringUnlockWins();
    void unlockAfterLockDuringUnlock();
    void vaultTellsWhereTheKeyIs();
    void createVaultAgain_data();
    void createVaultAgain();
    void destroyedWhileTheKeychainIsAsked();
    void theKeychainsNameIsShown();
    void testSessionIsUnlockedWithARealKey();
};

void SessionServiceTest::openMakesTheUser()
{
    Desktop desktop;
    SessionService service(desktop.users, desktop.keychain, desktop.masterKeys, desktop.clock);

    QVERIFY(service.open(QStringLiteral("ada"), SessionService::Unknown::Create));

    QCOMPARE(service.userName(), QStringLiteral("ada"));
    const auto user = desktop.users.find(QStringLiteral("ada")).value();
    QVERIFY(user.has_value());
    QCOMPARE(service.session().user(), user->id);
    QCOMPARE(user->createdAt, desktop.clock.now());
    QVERIFY(!service.session().isUnlocked());
    QCOMPARE(service.session().keys().error().code, ErrorCode::Locked);
}

void SessionServiceTest::openRefusesAnUnknownUser()
{
    Desktop desktop;
    SessionService service(desktop.users, desktop.keychain, desktop.masterKeys, desktop.clock);

    const auto opened = service.open(QStringLiteral("nobody"), SessionService::Unknown::Refuse);

    QCOMPARE(opened.error().code, ErrorCode::NotFound);
    QVERIFY(!desktop.users.find(QStringLiteral("nobody"))->has_value());
}

void SessionServiceTest::openFindsTheUserAgain()
{
    Desktop desktop;
    const auto first = desktop.process();
    SessionService second(desktop.users, desktop.keychain, desktop.masterKeys, desktop.clock);

    QVERIFY(second.open(QStringLiteral("ada"), SessionService::Unknown::Refuse));

    QCOMPARE(second.session().user(), first->session().user());
    QVERIFY(desktop.process(QStringLiteral("other"))->session().user() != first->session().user());
}

void SessionServiceTest::openTwiceIsAnError()
{
    Desktop desktop;
    const auto service = desktop.process();

    QCOMPARE(service->open(QStringLiteral("other"), SessionService::Unknown::Create).error().code,
             ErrorCode::Internal);
    QCOMPARE(service->userName(), QStringLiteral("ada"));
}

void SessionServiceTest::openNeedsAName()
{
    Desktop desktop;
    SessionService service(desktop.users, desktop.keychain, desktop.masterKeys, desktop.clock);

    QCOMPARE(service.open(QString(), SessionService::Unknown::Create).error().code,
             ErrorCode::InvalidInput);
}

void SessionServiceTest::openTellsOfStorage()
{
    Desktop desktop;
    desktop.users.fail(ErrorCode::StorageBusy);
    SessionService service(desktop.users, desktop.keychain, desktop.masterKeys, desktop.clock);

    QCOMPARE(service.open(QStringLiteral("ada"), SessionService::Unknown::Create).error().code,
             ErrorCode::StorageBusy);
}

void SessionServiceTest::openReadsNoKey()
{
    Desktop desktop;
    const auto service = desktop.process();

    QVERIFY(service->vault().has_value());
    QCOMPARE(desktop.keychain.allCalls(), 0);
    QCOMPARE(desktop.masterKeys.generated(), 0);
}

void SessionServiceTest::nothingUnlocksBeforeOpen()
{
    Desktop desktop;
    SessionService service(desktop.users, desktop.keychain, desktop.masterKeys, desktop.clock);

    QCOMPARE(word(await(service.unlock())), QStringLiteral("internal"));
    QCOMPARE(word(await(service.unlockWithPassphrase(Secret::fromBytes("x")))),
             QStringLiteral("internal"));
    QCOMPARE(word(await(service.createVault(VaultKind::Keychain))), QStringLiteral("internal"));
    QCOMPARE(service.vault().error().code, ErrorCode::Internal);
    service.lock();
    QCOMPARE(desktop.keychain.allCalls(), 0);
}

void SessionServiceTest::lockForgetsTheKeys()
{
    Desktop desktop;
    const auto service = desktop.process();
    const Session *address = &service->session();
    QSignalSpy locked(service.get(), &SessionService::locked);
    service->lock();
    QCOMPARE(locked.count(), 0); // it was locked

    QCOMPARE(word(await(service->unlock())), QStringLiteral("ok"));
    const KeyId key = activeKey(*service);
    service->lock();

    QCOMPARE(locked.count(), 1);
    QVERIFY(!service->session().isUnlocked());
    QCOMPARE(service->session().keys().error().code, ErrorCode::Locked);
    QCOMPARE(word(await(service->unlock())), QStringLiteral("ok"));
    QCOMPARE(activeKey(*service), key);
    QCOMPARE(&service->session(), address);
}

void SessionServiceTest::lockDuringUnlockWins()
{
    Desktop desktop;
    const auto service = desktop.process();
    QSignalSpy unlocked(service.get(), &SessionService::unlocked);
    desktop.keychain.hold();

    const auto outcome = service->unlock();
    QTRY_COMPARE(desktop.keychain.waiting(), 1);
    service->lock();
    desktop.keychain.release();

    QCOMPARE(word(await(outcome)), QStringLiteral("cancelled"));
    QVERIFY(!service->session().isUnlocked());
    QCOMPARE(unlocked.count(), 0);
}

void SessionServiceTest::unlockAfterLockDuringUnlock()
{
    Desktop desktop;
    const auto service = desktop.process();
    QCOMPARE(word(await(service->unlock())), QStringLiteral("ok"));
    service->lock();
    desktop.keychain.hold();

    const auto first = service->unlock();
    service->lock();
    const auto second = service->unlock();
    const auto third = service->unlock();
    QTRY_COMPARE(desktop.keychain.waiting(), 2); // the third shares the second's
    desktop.keychain.releaseOne();
    QCOMPARE(word(await(first)), QStringLiteral("cancelled"));
    QCOMPARE(desktop.keychain.waiting(), 1);
    const auto fourth = service->unlock();
    QCOMPARE(desktop.keychain.waiting(), 1);
    desktop.keychain.release();

    for (const auto &outcome : {second, third, fourth})
        QCOMPARE(word(await(outcome)), QStringLiteral("ok"));
    QVERIFY(service->session().isUnlocked());
}

void SessionServiceTest::vaultTellsWhereTheKeyIs()
{
    Desktop desktop;
    const auto ada = desktop.process();
    QVERIFY(!ada->vault()->has_value());
    QCOMPARE(word(await(ada->createVault(VaultKind::Keychain))), QStringLiteral("ok"));
    QCOMPARE(**ada->vault(), VaultKind::Keychain);

    const auto other = desktop.process(QStringLiteral("other"));
    QVERIFY(!other->vault()->has_value());
    const auto made = other->createVault(VaultKind::Passphrase, Secret::fromBytes("horse"));
    QCOMPARE(word(await(made)), QStringLiteral("ok"));
    QCOMPARE(**other->vault(), VaultKind::Passphrase);
    QVERIFY(activeKey(*ada) != activeKey(*other));

    desktop.users.fail(ErrorCode::StorageCorrupt);
    QCOMPARE(ada->vault().error().code, ErrorCode::StorageCorrupt);
}

void SessionServiceTest::createVaultAgain_data()
{
    QTest::addColumn<VaultKind>("first");
    QTest::addColumn<VaultKind>("second");
    QTest::addColumn<QString>("expected");

    using enum VaultKind;
    QTest::newRow("keychain, again") << Keychain << Keychain << QStringLiteral("ok");
    QTest::newRow("passphrase, again") << Passphrase << Passphrase << QStringLiteral("ok");
    QTest::newRow("other") << Keychain << Passphrase << QStringLiteral("invalid-input");
    QTest::newRow("other way") << Passphrase << Keychain << QStringLiteral("invalid-input");
}

void SessionServiceTest::createVaultAgain()
{
    QFETCH(VaultKind, first);
    QFETCH(VaultKind, second);
    QFETCH(QString, expected);
    Desktop desktop;
    const auto service = desktop.process();
    const Secret passphrase = Secret::fromBytes("horse");
    QCOMPARE(word(await(service->createVault(first, passphrase))), QStringLiteral("ok"));
    QVERIFY(service->session().isUnlocked());
    const auto slot = desktop.slotOf(*service);

    const auto later = desktop.process();
    QCOMPARE(word(await(later->createVault(second, passphrase))), expected);

    QCOMPARE(desktop.slotOf(*service), slot);
    QCOMPARE(desktop.masterKeys.generated(), 1);
}

void SessionServiceTest::destroyedWhileTheKeychainIsAsked()
{
    Desktop desktop;
    auto service = desktop.process();
    desktop.keychain.hold();
    const auto outcome = service->unlock();
    QTRY_COMPARE(desktop.keychain.waiting(), 1);

    service.reset();
    desktop.keychain.release();

    QCOMPARE(word(await(outcome)), QStringLiteral("cancelled"));
}

void SessionServiceTest::theKeychainsNameIsShown()
{
    Desktop desktop;
    QCOMPARE(desktop.process()->keychainName(), desktop.keychain.displayName());
}

void SessionServiceTest::testSessionIsUnlockedWithARealKey()
{
    TestSession ada;
    TestSession locked(QStringLiteral("other"), TestSession::Start::Locked);

    QCOMPARE(activeKey(ada.service).size(), 8);
    QVERIFY(!locked.session().isUnlocked());
    QVERIFY(locked.unlock());
    QVERIFY(activeKey(ada.service) != activeKey(locked.service));
}

QTEST_GUILESS_MAIN(SessionServiceTest)
#include "SessionServiceTest.moc"
