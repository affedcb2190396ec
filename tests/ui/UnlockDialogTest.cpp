// SPDX-License-Identifier: MIT
#include "ui/unlock/UnlockDialog.h"
#include "tests/support/FakeMasterKeys.h"
#include "tests/ui/DialogScene.h"
#include "ui/forms/FieldNote.h"
#include "ui/forms/MessageStrip.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>

using namespace jackfield;

/// The dialog over a real SessionService; only the cost of deriving keys is left out.
class UnlockDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dialog.reset();
        m_service.reset();
        m_users = InMemoryUserRepository();
        m_keychain = std::make_unique<FakeKeychain>();
        m_service = std::make_unique<SessionService>(m_users, *m_keychain, m_masterKeys, m_clock);
        QVERIFY(m_service->open(QStringLiteral("ada"), SessionService::Unknown::Create));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_service.reset();
    }

    void aPassphraseUnlocks()
    {
        makeVault();
        open();
        QVERIFY(!button(*m_dialog, QStringLiteral("Unlock"))->isEnabled());
        QVERIFY(!field("Passphrase again"));
        QCOMPARE(field("Passphrase")->echoMode(), QLineEdit::Password);
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QTest::keyClicks(field("Passphrase"), QStringLiteral("correct horse"));
        QTest::keyClick(field("Passphrase"), Qt::Key_Return);
        QTRY_COMPARE(accepted.size(), 1);
        QVERIFY(m_service->session().isUnlocked());
        QVERIFY(!m_dialog->isVisible());
    }

    void aWrongPassphraseIsSaidInPlace()
    {
        makeVault();
        open();
        QTest::keyClicks(field("Passphrase"), QStringLiteral("wrong"));
        QVERIFY(press(*m_dialog, QStringLiteral("Unlock")));
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!m_service->session().isUnlocked());
        QVERIFY(field("Passphrase")->hasFocus());
        // What is typed next replaces the wrong one.
        QTest::keyClicks(field("Passphrase"), QStringLiteral("correct horse"));
        QVERIFY(!message()->isVisible());
        QVERIFY(press(*m_dialog, QStringLiteral("Unlock")));
        QTRY_VERIFY(m_service->session().isUnlocked());
    }

    void itIsBusyWhileTheKeyIsDerived()
    {
        makeVault();
        open();
        QTest::keyClicks(field("Passphrase"), QStringLiteral("correct horse"));
        press(*m_dialog, QStringLiteral("Unlock"));
        // The event loop has not run since, so the answer cannot be there yet.
        QVERIFY(m_dialog->findChild<QProgressBar *>()->isVisible());
        QVERIFY(!field("Passphrase")->isEnabled());
        QVERIFY(!button(*m_dialog, QStringLiteral("Unlock"))->isEnabled());
        QTRY_VERIFY(m_service->session().isUnlocked());
        QVERIFY(m_masterKeys.worker() != QThread::currentThread());
    }

    void closingWhileBusyIsNoHarm()
    {
        makeVault();
        open();
        QTest::keyClicks(field("Passphrase"), QStringLiteral("correct horse"));
        press(*m_dialog, QStringLiteral("Unlock"));
        m_dialog.reset();
        QTRY_VERIFY(m_service->session().isUnlocked());
    }

    void whereThereIsNoKeychainAVaultIsOffered()
    {
        m_keychain->failAll(ErrorCode::NoKeychain);
        open();
        QVERIFY(field("Passphrase again"));
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QTest::keyClicks(field("Passphrase"), QStringLiteral("short"));
        QVERIFY(problems() == 1); // easy to guess
        QTest::keyClick(field("Passphrase"), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field("Passphrase"), QStringLiteral("correct horse battery"));
        QCOMPARE(problems(), 0);
        QTest::keyClick(field("Passphrase"), Qt::Key_Tab);
        field("Passphrase again")->setFocus();
        QTest::keyClicks(field("Passphrase again"), QStringLiteral("correct horze"));
        QCOMPARE(problems(), 1); // the two differ
        QVERIFY(!button(*m_dialog, QStringLiteral("Make the vault"))->isEnabled());
        QTest::keyClick(field("Passphrase again"), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field("Passphrase again"), QStringLiteral("correct horse battery"));
        QCOMPARE(problems(), 0);
        QVERIFY(press(*m_dialog, QStringLiteral("Make the vault")));
        QTRY_COMPARE(accepted.size(), 1);
        QVERIFY(m_service->session().isUnlocked());
        QCOMPARE(m_service->vault().value(), std::optional<VaultKind>(VaultKind::Passphrase));
    }

    void theKeychainCanBeTriedAgain()
    {
        m_keychain->failAll(ErrorCode::NoKeychain);
        open();
        QVERIFY(press(*m_dialog, QStringLiteral("Try the keychain again")));
        QTRY_VERIFY(message()->isVisible());
        m_keychain->succeed();
        QVERIFY(press(*m_dialog, QStringLiteral("Try the keychain again")));
        QTRY_VERIFY(m_service->session().isUnlocked());
        QCOMPARE(m_service->vault().value(), std::optional<VaultKind>(VaultKind::Keychain));
        QTRY_VERIFY(!m_dialog->isVisible()); // a turn later
    }

    void aLockedKeychainCanBeTriedAgain()
    {
        const auto made = m_service->unlock();
        QTRY_VERIFY(made.isFinished());
        m_service->lock();
        m_keychain->failAll(ErrorCode::KeychainDenied);
        open();
        QVERIFY(!field("Passphrase"));
        QVERIFY(press(*m_dialog, QStringLiteral("Try again")));
        QTRY_VERIFY(message()->isVisible());
        m_keychain->succeed();
        QVERIFY(press(*m_dialog, QStringLiteral("Try again")));
        QTRY_VERIFY(m_service->session().isUnlocked());
    }

    void cancelLeavesItLocked()
    {
        makeVault();
        open();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(!m_service->session().isUnlocked());
    }

private:
    void makeVault()
    {
        const auto made = m_service->unlockWithPassphrase(Secret::fromBytes("correct horse"));
        QTRY_VERIFY(made.isFinished());
        QVERIFY(made.result());
        m_service->lock();
    }
    void open()
    {
        m_dialog = std::make_unique<UnlockDialog>(*m_service);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    QLineEdit *field(const char *name) const
    {
        return named<QLineEdit>(*m_dialog, QString::fromLatin1(name));
    }
    MessageStrip *message() const { return m_dialog->findChild<MessageStrip *>(); }
    int problems() const
    {
        int count = 0;
        for (const FieldNote *note : m_dialog->findChildren<FieldNote *>())
            count += note->isProblem() && note->isVisible() ? 1 : 0;
        return count;
    }

    InMemoryUserRepository m_users;
    std::unique_ptr<FakeKeychain> m_keychain;
    FakeMasterKeys m_masterKeys;
    FakeClock m_clock;
    std::unique_ptr<SessionService> m_service;
    std::unique_ptr<UnlockDialog> m_dialog;
};

QTEST_MAIN(UnlockDialogTest)
#include "UnlockDialogTest.moc"
