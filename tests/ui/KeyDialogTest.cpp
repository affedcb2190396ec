// SPDX-License-Identifier: MIT
#include "ui/unlock/KeyDialog.h"
#include "tests/support/FakeMasterKeys.h"
#include "tests/ui/DialogScene.h"
#include "ui/forms/MessageStrip.h"

#include <QSignalSpy>

using namespace jackfield;

/// The dialog over a real SessionService; only the cost of deriving keys is left out.
class KeyDialogTest : public QObject
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

    void fromTheKeychainUnderAPassphrase()
    {
        makeVault(VaultKind::Keychain);
        open();
        QVERIFY(!field("Current passphrase"));
        QVERIFY(!keep()->isEnabled());
        typeNew("correct horse battery", "correct horse");
        QVERIFY(!keep()->isEnabled());
        typeInto(field("Passphrase again"), QStringLiteral("correct horse battery"));
        moveIt();
        QCOMPARE(vault(), VaultKind::Passphrase);
        QVERIFY(m_keychain->entries().isEmpty());
        QVERIFY(m_service->session().isUnlocked());
    }

    void theKeychainItselfIsNoChange()
    {
        makeVault(VaultKind::Keychain);
        open();
        choose("In the keychain");
        QVERIFY(!keep()->isEnabled());
        QVERIFY(!field("New passphrase"));
    }

    void anotherPassphraseNeedsTheCurrentOne()
    {
        makeVault(VaultKind::Passphrase);
        open();
        typeNew("battery staple horse", "battery staple horse");
        QVERIFY(!keep()->isEnabled());
        typeInto(field("Current passphrase"), QStringLiteral("wrong"));
        QTest::mouseClick(keep(), Qt::LeftButton);
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(field("Current passphrase")->hasFocus());
        typeInto(field("Current passphrase"), QStringLiteral("correct horse"));
        QVERIFY(!message()->isVisible());
        moveIt();
        m_service->lock();
        const auto again =
            m_service->unlockWithPassphrase(Secret::fromBytes("battery staple horse"));
        QTRY_VERIFY(m_service->session().isUnlocked());
    }

    void intoTheKeychain()
    {
        makeVault(VaultKind::Passphrase);
        open();
        choose("In the keychain");
        QVERIFY(!field("New passphrase"));
        typeInto(field("Current passphrase"), QStringLiteral("correct horse"));
        moveIt();
        QCOMPARE(vault(), VaultKind::Keychain);
    }

    void aKeychainThatRefusesIsSaid()
    {
        makeVault(VaultKind::Passphrase);
        m_keychain->failAll(ErrorCode::NoKeychain);
        open();
        choose("In the keychain");
        typeInto(field("Current passphrase"), QStringLiteral("correct horse"));
        QTest::mouseClick(keep(), Qt::LeftButton);
        QTRY_VERIFY(message()->isVisible());
        QCOMPARE(vault(), VaultKind::Passphrase);
    }

    void cancelChangesNothing()
    {
        makeVault(VaultKind::Passphrase);
        open();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(vault(), VaultKind::Passphrase);
    }

private:
    void makeVault(VaultKind kind)
    {
        const auto made = m_service->createVault(kind, Secret::fromBytes("correct horse"));
        QTRY_VERIFY(made.isFinished());
        QVERIFY(made.result());
    }
    void open()
    {
        m_dialog = std::make_unique<KeyDialog>(*m_service);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void typeNew(const char *passphrase, const char *again)
    {
        typeInto(field("New passphrase"), QString::fromLatin1(passphrase));
        typeInto(field("Passphrase again"), QString::fromLatin1(again));
    }
    void choose(const char *beginning)
    {
        for (QAbstractButton *choice : m_dialog->findChildren<QAbstractButton *>())
            if (choice->text().remove(u'&').startsWith(QString::fromLatin1(beginning)))
                choice->click();
    }
    void moveIt()
    {
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QVERIFY(keep()->isEnabled());
        QTest::mouseClick(keep(), Qt::LeftButton);
        QTRY_COMPARE(accepted.size(), 1);
    }
    QAbstractButton *keep() const { return button(*m_dialog, QStringLiteral("Keep it there")); }
    QLineEdit *field(const char *name) const
    {
        return named<QLineEdit>(*m_dialog, QString::fromLatin1(name));
    }
    MessageStrip *message() const { return m_dialog->findChild<MessageStrip *>(); }
    VaultKind vault() { return m_service->vault().value().value(); }

    InMemoryUserRepository m_users;
    std::unique_ptr<FakeKeychain> m_keychain;
    FakeMasterKeys m_masterKeys;
    FakeClock m_clock;
    std::unique_ptr<SessionService> m_service;
    std::unique_ptr<KeyDialog> m_dialog;
};

QTEST_MAIN(KeyDialogTest)
#include "KeyDialogTest.moc"
