// SPDX-License-Identifier: MIT
#include "SessionFixture.h"

#include <QSignalSpy>

using namespace jackfield;

/// Sessions whose key lies wrapped under a passphrase.
class PassphraseSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstUseMakesTheVault();
    void aLaterProcessUnlocks();
    void aWrongPassphrase();
    void theKeychainIsNeverAsked();
    void unlockWithoutThePassphraseIsLocked();
    void derivingRunsOffTheMainThread();
    void aDamagedSlot();
    void aSlotWithoutItsWrappedKey();
    void aSlotThatNamesAnotherKey();
    void storageFails();
    void anotherProcessWasFirst_data();
    void anotherProcessWasFirst();
    void anotherProcessWasFirstWithTheKeychain();
    void lockDuringUnlockWins();
    void destroyedWhileDeriving();

private:
    Secret m_passphrase = Secret::fromBytes("correct horse");
};

void PassphraseSessionTest::firstUseMakesTheVault()
{
    Desktop desktop;
    const auto service = desktop.process();
    QSignalSpy unlocked(service.get(), &SessionService::unlocked);

    QCOMPARE(word(await(service->unlockWithPassphrase(m_passphrase))), QStringLiteral("ok"));

    QVERIFY(service->session().isUnlocked());
    QCOMPARE(unlocked.count(), 1);
    const auto slot = desktop.slotOf(*service);
    QCOMPARE(slot->kind, VaultKind::Passphrase);
    QCOMPARE(slot->keyId, activeKey(*service));
    QVERIFY(slot->wrapped.has_value());
}

void PassphraseSessionTest::aLaterProcessUnlocks()
{
    Desktop desktop;
    const auto first = desktop.process();
    QCOMPARE(word(await(first->createVault(VaultKind::Passphrase, m_passphrase))),
             QStringLiteral("ok"));
    const auto later = desktop.process();

    QCOMPARE(word(await(later->unlockWithPassphrase(m_passphrase))), QStringLiteral("ok"));

    QCOMPARE(activeKey(*later), activeKey(*first));
    QCOMPARE(desktop.masterKeys.generated(), 1);
}

void PassphraseSessionTest::aWrongPassphrase()
{
    Desktop desktop;
    QCOMPARE(word(await(desktop.process()->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("ok"));
    const auto later = desktop.process();
    QSignalSpy unlocked(later.get(), &SessionService::unlocked);

    QCOMPARE(word(await(later->unlockWithPassphrase(Secret::fromBytes("wrong horse")))),
             QStringLiteral("wrong-passphrase"));
    QVERIFY(!later->session().isUnlocked());
    QCOMPARE(unlocked.count(), 0);

    QCOMPARE(word(await(later->unlockWithPassphrase(m_passphrase))), QStringLiteral("ok"));
    QCOMPARE(unlocked.count(), 1);
}

void PassphraseSessionTest::theKeychainIsNeverAsked()
{
    Desktop desktop;
    QCOMPARE(word(await(desktop.process()->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("ok"));
    QCOMPARE(word(await(desktop.process()->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("ok"));

    QCOMPARE(desktop.keychain.allCalls(), 0);
}

void PassphraseSessionTest::unlockWithoutThePassphraseIsLocked()
{
    Desktop desktop;
    QCOMPARE(word(await(desktop.process()->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("ok"));
    const auto later = desktop.process();

    QCOMPARE(word(await(later->unlock())), QStringLiteral("locked"));

    QCOMPARE(desktop.keychain.allCalls(), 0);
    QCOMPARE(desktop.masterKeys.generated(), 1);
}

void PassphraseSessionTest::derivingRunsOffTheMainThread()
{
    Desktop desktop;
    QCOMPARE(word(await(desktop.process()->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("ok"));
    QVERIFY(desktop.masterKeys.worker() != nullptr);
    QVERIFY(desktop.masterKeys.worker() != QThread::currentThread());

    const auto later = desktop.process();
    QThread *signalled = nullptr;
    connect(
        later.get(), &SessionService::unlocked, later.get(),
        [&] { signalled = QThread::currentThread(); }, Qt::DirectConnection);
    QCOMPARE(word(await(later->unlockWithPassphrase(m_passphrase))), QStringLiteral("ok"));
    QVERIFY(desktop.masterKeys.worker() != QThread::currentThread());
    QCOMPARE(signalled, QThread::currentThread());
}

void PassphraseSessionTest::aDamagedSlot()
{
    Desktop desktop;
    const auto first = desktop.process();
    QCOMPARE(word(await(first->unlockWithPassphrase(m_passphrase))), QStringLiteral("ok"));
    KeySlot slot = *desktop.slotOf(*first);
    slot.wrapped->blob[0] = char(slot.wrapped->blob[0] ^ 1);
    QVERIFY(desktop.users.replaceKeySlot(slot));
    const auto later = desktop.process();

    QCOMPARE(word(await(later->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("wrong-passphrase"));

    QVERIFY(!later->session().isUnlocked());
    QCOMPARE(desktop.masterKeys.generated(), 1);
}

void PassphraseSessionTest::aSlotWithoutItsWrappedKey()
{
    Desktop desktop;
    const auto first = desktop.process();
    QCOMPARE(word(await(first->unlockWithPassphrase(m_passphrase))), QStringLiteral("ok"));
    KeySlot slot = *desktop.slotOf(*first);
    slot.wrapped.reset();
    QVERIFY(desktop.users.replaceKeySlot(slot));

    QCOMPARE(word(await(desktop.process()->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("key-missing"));
}

void PassphraseSessionTest::aSlotThatNamesAnotherKey()
{
    Desktop desktop;
    const auto first = desktop.process();
    QCOMPARE(word(await(first->unlockWithPassphrase(m_passphrase))), QStringLiteral("ok"));
    KeySlot slot = *desktop.slotOf(*first);
    slot.keyId = QByteArray(8, 'x');
    QVERIFY(desktop.users.replaceKeySlot(slot));
    const auto later = desktop.process();

    QCOMPARE(word(await(later->unlockWithPassphrase(m_passphrase))), QStringLiteral("key-missing"));
    QVERIFY(!later->session().isUnlocked());
}

void PassphraseSessionTest::storageFails()
{
    Desktop desktop;
    const auto service = desktop.process();
    desktop.users.failToAdd = Error{ErrorCode::ReadOnlyStorage, {}};

    QCOMPARE(word(await(service->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("read-only-storage"));

    QVERIFY(!service->session().isUnlocked());
    desktop.users.fail(ErrorCode::StorageBusy);
    QCOMPARE(word(await(service->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("storage-busy"));
}

void PassphraseSessionTest::anotherProcessWasFirst_data()
{
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QString>("expected");

    QTest::newRow("the same passphrase") << QByteArray("correct horse") << QStringLiteral("ok");
    QTest::newRow("another") << QByteArray("battery") << QStringLiteral("wrong-passphrase");
}

void PassphraseSessionTest::anotherProcessWasFirst()
{
    QFETCH(QByteArray, theirs);
    QFETCH(QString, expected);
    Desktop desktop;
    const auto service = desktop.process();
    const auto other = desktop.process();
    desktop.users.beforeAdd = [&] {
        desktop.users.beforeAdd = {};
        QCOMPARE(word(await(other->unlockWithPassphrase(Secret::fromBytes(theirs)))),
                 QStringLiteral("ok"));
    };

    QCOMPARE(word(await(service->unlockWithPassphrase(m_passphrase))), expected);

    QCOMPARE(desktop.slotOf(*service)->keyId, activeKey(*other));
    QCOMPARE(service->session().isUnlocked(), expected == QLatin1String("ok"));
    if (service->session().isUnlocked())
        QCOMPARE(activeKey(*service), activeKey(*other));
}

void PassphraseSessionTest::anotherProcessWasFirstWithTheKeychain()
{
    Desktop desktop;
    const auto service = desktop.process();
    const auto other = desktop.process();
    desktop.users.beforeAdd = [&] {
        desktop.users.beforeAdd = {};
        QCOMPARE(word(await(other->unlock())), QStringLiteral("ok"));
    };

    QCOMPARE(word(await(service->unlockWithPassphrase(m_passphrase))),
             QStringLiteral("invalid-input"));

    QCOMPARE(**service->vault(), VaultKind::Keychain);
    QCOMPARE(word(await(service->unlock())), QStringLiteral("ok"));
    QCOMPARE(activeKey(*service), activeKey(*other));
}

void PassphraseSessionTest::lockDuringUnlockWins()
{
    Desktop desktop;
    const auto service = desktop.process();
    const auto outcome = service->unlockWithPassphrase(m_passphrase);

    service->lock();

    QCOMPARE(word(await(outcome)), QStringLiteral("cancelled"));
    QVERIFY(!service->session().isUnlocked());
}

void PassphraseSessionTest::destroyedWhileDeriving()
{
    Desktop desktop;
    auto service = desktop.process();
    const auto outcome = service->unlockWithPassphrase(m_passphrase);

    service.reset();

    QCOMPARE(word(await(outcome)), QStringLiteral("cancelled"));
    QVERIFY(!desktop.users.keySlot(desktop.process()->session().user())->has_value());
}

QTEST_GUILESS_MAIN(PassphraseSessionTest)
#include "PassphraseSessionTest.moc"
