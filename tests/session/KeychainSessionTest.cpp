// SPDX-License-Identifier: MIT
#include "SessionFixture.h"

#include <QSignalSpy>

using namespace jackfield;

/// Sessions whose key is in the keychain: the first use, every way to fail, and the races.
class KeychainSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstUseMakesOneKey();
    void laterUseReadsIt();
    void unlockedIsDoneAtOnce();
    void concurrentCallsShareOneQuestion();
    void aKeychainThatFailsAtFirstUse_data();
    void aKeychainThatFailsAtFirstUse();
    void aKeychainThatFailsLater_data();
    void aKeychainThatFailsLater();
    void aKeychainThatCannotBeReadBack();
    void aKeychainThatForgetsWhatItWrote();
    void aLostEntryNeverMakesANewKey();
    void anotherKeyInTheEntry_data();
    void anotherKeyInTheEntry();
    void theKeyComesBack();
    void storageFailsBeforeTheKeyIsMade();
    void storageFailsAfterTheKeyIsMade();
    void storageFailsAndCannotSayWhetherItStored();
    void noRandomness();
    void twoProcessesAtFirstUse_data();
    void twoProcessesAtFirstUse();
    void aProcessThatDiedBetweenKeyAndSlot();
    void anotherProcessWasFirstWithAPassphrase();
    void usersHaveKeysOfTheirOwn();
};

void KeychainSessionTest::firstUseMakesOneKey()
{
    Desktop desktop;
    const auto service = desktop.process();
    QSignalSpy unlocked(service.get(), &SessionService::unlocked);

    QCOMPARE(word(await(service->unlock())), QStringLiteral("ok"));

    QVERIFY(service->session().isUnlocked());
    QCOMPARE(unlocked.count(), 1);
    const auto slot = desktop.slotOf(*service);
    QVERIFY(slot.has_value());
    QCOMPARE(slot->kind, VaultKind::Keychain);
    QCOMPARE(slot->keyId, activeKey(*service));
    QCOMPARE(slot->createdAt, desktop.clock.now());
    QVERIFY(!slot->wrapped.has_value());
    const QString entry =
        service->session().user().toString() + u'/' + QString::fromLatin1(slot->keyId.toHex());
    QCOMPARE(desktop.keychain.entries().keys(), QStringList{entry});
    const Secret stored = desktop.keychain.entries().value(entry);
    QCOMPARE(service->session().keys()->key(slot->keyId).value(), stored);
}

void KeychainSessionTest::laterUseReadsIt()
{
    Desktop desktop;
    const auto first = desktop.process();
    QCOMPARE(word(await(first->unlock())), QStringLiteral("ok"));
    const auto later = desktop.process();
    QCOMPARE(word(await(later->unlock())), QStringLiteral("ok"));

    QCOMPARE(activeKey(*later), activeKey(*first));
    QCOMPARE(desktop.masterKeys.generated(), 1);
    QCOMPARE(desktop.keychain.calls(FakeKeychain::Call::Write), 1);
}

void KeychainSessionTest::unlockedIsDoneAtOnce()
{
    Desktop desktop;
    const auto service = desktop.process();
    QCOMPARE(word(await(service->unlock())), QStringLiteral("ok"));
    QSignalSpy unlocked(service.get(), &SessionService::unlocked);
    const int calls = desktop.keychain.allCalls();

    const auto again = service->unlock();

    QVERIFY(again.isFinished());
    QVERIFY(again.result().has_value());
    QCOMPARE(desktop.keychain.allCalls(), calls);
    QCOMPARE(unlocked.count(), 0);
}

void KeychainSessionTest::concurrentCallsShareOneQuestion()
{
    Desktop desktop;
    const auto service = desktop.process();
    QSignalSpy unlocked(service.get(), &SessionService::unlocked);
    desktop.keychain.hold();

    const auto one = service->unlock();
    const auto two = service->unlock();
    const auto three = service->createVault(VaultKind::Keychain);
    QTRY_COMPARE(desktop.keychain.waiting(), 1);
    QVERIFY(!one.isFinished());
    desktop.keychain.release();

    for (const auto &outcome : {one, two, three})
        QCOMPARE(word(await(outcome)), QStringLiteral("ok"));
    QCOMPARE(desktop.masterKeys.generated(), 1);
    QCOMPARE(unlocked.count(), 1);
}

void KeychainSessionTest::aKeychainThatFailsAtFirstUse_data()
{
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("denied") << ErrorCode::KeychainDenied;
    QTest::newRow("locked") << ErrorCode::Locked;
    QTest::newRow("none") << ErrorCode::NoKeychain;
}

void KeychainSessionTest::aKeychainThatFailsAtFirstUse()
{
    QFETCH(ErrorCode, code);
    Desktop desktop;
    const auto service = desktop.process();
    QSignalSpy unlocked(service.get(), &SessionService::unlocked);
    desktop.keychain.failAll(code);

    QCOMPARE(word(await(service->unlock())), wireName(code));

    QVERIFY(!service->session().isUnlocked());
    QVERIFY(!desktop.slotOf(*service).has_value());
    QCOMPARE(unlocked.count(), 0);
    // The way on: the keychain may come back, or the person takes a passphrase.
    desktop.keychain.succeed();
    QCOMPARE(word(await(service->unlock())), QStringLiteral("ok"));
    QCOMPARE(desktop.keychain.entries().size(), 1);
}

void KeychainSessionTest::aKeychainThatFailsLater_data()
{
    aKeychainThatFailsAtFirstUse_data();
}

void KeychainSessionTest::aKeychainThatFailsLater()
{
    QFETCH(ErrorCode, code);
    Desktop desktop;
    QCOMPARE(word(await(desktop.process()->unlock())), QStringLiteral("ok"));
    const auto entries = desktop.keychain.entries();
    const auto later = desktop.process();
    const auto slot = desktop.slotOf(*later);
    desktop.keychain.failAll(code);

    QCOMPARE(word(await(later->unlock())), wireName(code));

    QCOMPARE(desktop.masterKeys.generated(), 1);
    QCOMPARE(desktop.slotOf(*later), slot);
    QCOMPARE(desktop.keychain.entries(), entries);
    desktop.keychain.succeed();
    QCOMPARE(word(await(later->unlock())), QStringLiteral("ok"));
}

void KeychainSessionTest::aKeychainThatCannotBeReadBack()
{
    Desktop desktop;
    const auto service = desktop.process();
    desktop.keychain.fail(FakeKeychain::Call::Read, ErrorCode::KeychainDenied);

    QCOMPARE(word(await(service->unlock())), QStringLiteral("keychain-denied"));

    QVERIFY(!desktop.slotOf(*service).has_value());
    QVERIFY(desktop.keychain.entries().isEmpty());
}

void KeychainSessionTest::aKeychainThatForgetsWhatItWrote()
{
    Desktop desktop;
    const auto service = desktop.process();
    desktop.keychain.forgetWrites();

    QCOMPARE(word(await(service->unlock())), QStringLiteral("keychain-denied"));

    QVERIFY(!desktop.slotOf(*service).has_value());
}

void KeychainSessionTest::aLostEntryNeverMakesANewKey()
{
    Desktop desktop;
    QCOMPARE(word(await(desktop.process()->unlock())), QStringLiteral("ok"));
    desktop.keychain.entries().clear();
    const auto later = desktop.process();
    const auto slot = desktop.slotOf(*later);

    for (int attempt = 0; attempt < 3; ++attempt)
        QCOMPARE(word(await(later->unlock())), QStringLiteral("key-missing"));
    QCOMPARE(word(await(later->createVault(VaultKind::Keychain))), QStringLiteral("ok"));
    QCOMPARE(word(await(later->createVault(VaultKind::Passphrase, Secret::fromBytes("horse")))),
             QStringLiteral("invalid-input"));
    QCOMPARE(word(await(later->unlockWithPassphrase(Secret::fromBytes("horse")))),
             QStringLiteral("invalid-input"));

    QCOMPARE(desktop.masterKeys.generated(), 1);
    QVERIFY(desktop.keychain.entries().isEmpty());
    QCOMPARE(desktop.slotOf(*later), slot);
    QVERIFY(!later->session().isUnlocked());
}

void KeychainSessionTest::anotherKeyInTheEntry_data()
{
    QTest::addColumn<QByteArray>("planted");

    QTest::newRow("another key") << QByteArray(32, 'k');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("too short") << QByteArray(31, 'k');
    QTest::newRow("a password") << QByteArray("hunter2");
}

void KeychainSessionTest::anotherKeyInTheEntry()
{
    QFETCH(QByteArray, planted);
    Desktop desktop;
    QCOMPARE(word(await(desktop.process()->unlock())), QStringLiteral("ok"));
    for (Secret &value : desktop.keychain.entries())
        value = Secret::fromBytes(planted);
    const auto later = desktop.process();

    QCOMPARE(word(await(later->unlock())), QStringLiteral("key-missing"));

    QVERIFY(!later->session().isUnlocked());
    QCOMPARE(desktop.masterKeys.generated(), 1);
    QCOMPARE(desktop.keychain.calls(FakeKeychain::Call::Write), 1);
}

void KeychainSessionTest::theKeyComesBack()
{
    Desktop desktop;
    QCOMPARE(word(await(desktop.process()->unlock())), QStringLiteral("ok"));
    const auto entries = desktop.keychain.entries();
    desktop.keychain.entries().clear();
    const auto later = desktop.process();
    QCOMPARE(word(await(later->unlock())), QStringLiteral("key-missing"));

    desktop.keychain.entries() = entries;

    QCOMPARE(word(await(later->unlock())), QStringLiteral("ok"));
}

void KeychainSessionTest::storageFailsBeforeTheKeyIsMade()
{
    Desktop desktop;
    const auto service = desktop.process();
    desktop.users.fail(ErrorCode::StorageBusy);

    QCOMPARE(word(await(service->unlock())), QStringLiteral("storage-busy"));

    QCOMPARE(desktop.masterKeys.generated(), 0);
    QCOMPARE(desktop.keychain.allCalls(), 0);
}

void KeychainSessionTest::storageFailsAfterTheKeyIsMade()
{
    Desktop desktop;
    const auto service = desktop.process();
    desktop.users.failToAdd = Error{ErrorCode::DiskFull, {}};

    QCOMPARE(word(await(service->unlock())), QStringLiteral("disk-full"));

    QVERIFY(!service->session().isUnlocked());
    QVERIFY(desktop.keychain.entries().isEmpty());
}

void KeychainSessionTest::storageFailsAndCannotSayWhetherItStored()
{
    Desktop desktop;
    const auto service = desktop.process();
    desktop.users.beforeAdd = [&] { desktop.users.fail(ErrorCode::Storage); };

    QCOMPARE(word(await(service->unlock())), QStringLiteral("storage"));

    // Another process may be using that key by now.
    QCOMPARE(desktop.keychain.entries().size(), 1);
    QCOMPARE(desktop.keychain.calls(FakeKeychain::Call::Remove), 0);
}

void KeychainSessionTest::noRandomness()
{
    Desktop desktop;
    const auto service = desktop.process();
    desktop.masterKeys.failToGenerate();

    QCOMPARE(word(await(service->unlock())), QStringLiteral("crypto"));
    QCOMPARE(word(await(service->unlockWithPassphrase(Secret::fromBytes("horse")))),
             QStringLiteral("crypto"));

    QVERIFY(desktop.keychain.entries().isEmpty());
    QVERIFY(!desktop.slotOf(*service).has_value());
}

void KeychainSessionTest::twoProcessesAtFirstUse_data()
{
    // The order in which the waiting keychain answers: false is the first process's turn to be let
    // go by the oldest call; the number says how many calls are let go before the second begins.
    QTest::addColumn<int>("headStart");

    for (int calls = 0; calls <= 4; ++calls)
        QTest::addRow("after %d calls of the first", calls) << calls;
}

void KeychainSessionTest::twoProcessesAtFirstUse()
{
    QFETCH(int, headStart);
    Desktop desktop;
    const auto one = desktop.process();
    const auto two = desktop.process();
    desktop.keychain.hold();
    QList<QFuture<Result<void>>> outcomes{one->unlock()};

    for (int i = 0; i < headStart && !outcomes.first().isFinished(); ++i) {
        QTRY_VERIFY(desktop.keychain.waiting() > 0 || outcomes.first().isFinished());
        desktop.keychain.releaseOne();
    }
    outcomes.append(two->unlock());
    const auto areDone = [&] { return outcomes[0].isFinished() && outcomes[1].isFinished(); };
    QVERIFY(QTest::qWaitFor([&] {
        desktop.keychain.releaseOne();
        return areDone();
    }));

    QCOMPARE(word(outcomes[0].result()), QStringLiteral("ok"));
    QCOMPARE(word(outcomes[1].result()), QStringLiteral("ok"));
    QCOMPARE(activeKey(*one), activeKey(*two));
    QCOMPARE(desktop.slotOf(*one)->keyId, activeKey(*one));
    // The winner's entry is there, and the loser's is gone.
    QCOMPARE(desktop.keychain.entries().size(), 1);
    desktop.keychain.release();
    const auto third = desktop.process();
    QCOMPARE(word(await(third->unlock())), QStringLiteral("ok"));
    QCOMPARE(activeKey(*third), activeKey(*one));
}

void KeychainSessionTest::aProcessThatDiedBetweenKeyAndSlot()
{
    Desktop desktop;
    const auto user = desktop.process()->session().user();
    desktop.keychain.entries().insert(user.toString() + QStringLiteral("/00112233aabbccdd"),
                                      Secret::fromBytes(QByteArray(32, 'o')));

    const auto service = desktop.process();
    QCOMPARE(word(await(service->unlock())), QStringLiteral("ok"));

    QCOMPARE(desktop.keychain.entries().size(), 2);
    QVERIFY(desktop.slotOf(*service)->keyId != QByteArray::fromHex("00112233aabbccdd"));
}

void KeychainSessionTest::anotherProcessWasFirstWithAPassphrase()
{
    Desktop desktop;
    const auto service = desktop.process();
    desktop.users.beforeAdd = [&] {
        desktop.users.beforeAdd = {};
        const auto other = desktop.process();
        QCOMPARE(word(await(other->createVault(VaultKind::Passphrase, Secret::fromBytes("horse")))),
                 QStringLiteral("ok"));
    };

    QCOMPARE(word(await(service->unlock())), QStringLiteral("locked"));

    QVERIFY(desktop.keychain.entries().isEmpty());
    QCOMPARE(**service->vault(), VaultKind::Passphrase);
    QCOMPARE(word(await(service->unlockWithPassphrase(Secret::fromBytes("horse")))),
             QStringLiteral("ok"));
}

void KeychainSessionTest::usersHaveKeysOfTheirOwn()
{
    Desktop desktop;
    const auto ada = desktop.process();
    const auto other = desktop.process(QStringLiteral("other"));
    QCOMPARE(word(await(ada->unlock())), QStringLiteral("ok"));
    QCOMPARE(word(await(other->unlock())), QStringLiteral("ok"));

    QVERIFY(activeKey(*ada) != activeKey(*other));
    QVERIFY(!ada->session().keys()->key(activeKey(*other)).has_value());
    QCOMPARE(desktop.keychain.entries().size(), 2);
}

QTEST_GUILESS_MAIN(KeychainSessionTest)
#include "KeychainSessionTest.moc"
