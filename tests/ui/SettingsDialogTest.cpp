// SPDX-License-Identifier: MIT
#include "ui/settings/SettingsDialog.h"
#include "tests/ui/DialogScene.h"
#include "ui/forms/MessageStrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace jackfield;

namespace {

class FakeSettingsRepository final : public SettingsRepository
{
public:
    Settings saved;
    std::optional<Error> failWith;

    Settings load() const override { return saved; }
    Result<void> save(const Settings &settings) override
    {
        if (failWith)
            return failure(*failWith);
        saved = settings;
        return {};
    }
};

} // namespace

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_repository = FakeSettingsRepository();
        m_dialog = std::make_unique<SettingsDialog>(m_repository);
    }

    void whatIsSavedIsShown()
    {
        m_repository.saved.appearance = Appearance::Dark;
        m_repository.saved.parallelTests = 9;
        open();
        QCOMPARE(named<QComboBox>(*m_dialog, QStringLiteral("Colours"))->currentText(),
                 QStringLiteral("Dark"));
        QCOMPARE(box("At once")->value(), 9);
        QCOMPARE(box("Time limit")->value(), 30);
    }

    void openingSavesNothing()
    {
        const QSignalSpy changed(m_dialog.get(), &SettingsDialog::settingsChanged);
        m_repository.saved.parallelTests = 9;
        open();
        QCOMPARE(changed.size(), 0);
    }

    void everyChangeIsSavedAndAppliedAtOnce()
    {
        open();
        const QSignalSpy changed(m_dialog.get(), &SettingsDialog::settingsChanged);
        auto *colours = named<QComboBox>(*m_dialog, QStringLiteral("Colours"));
        colours->setFocus();
        QTest::keyClick(colours, Qt::Key_Down);
        QCOMPARE(m_repository.saved.appearance, Appearance::Light);
        QCOMPARE(changed.size(), 1);

        typeNumber("Time limit", "45");
        QCOMPARE(m_repository.saved.testTimeLimit, std::chrono::seconds(45));
        typeNumber("First start", "300");
        QCOMPARE(m_repository.saved.coldStartLimit, std::chrono::seconds(300));
        typeNumber("At once", "8");
        QCOMPARE(m_repository.saved.parallelTests, 8);
        typeNumber("Hide again after", "5");
        QCOMPARE(m_repository.saved.revealHidesAfter, std::chrono::seconds(5));
        typeNumber("Clear the clipboard after", "10");
        QCOMPARE(m_repository.saved.clipboardClearsAfter, std::chrono::seconds(10));
        // One change each: no half-typed number was saved.
        QCOMPARE(changed.size(), 6);
        QCOMPARE(changed.last().constFirst().value<Settings>(), m_repository.saved);
    }

    void whatHappensMeanwhileIsSavedAtOnce()
    {
        m_repository.saved.health.retestEvery = std::chrono::hours(6);
        open();
        auto *again = named<QComboBox>(*m_dialog, QStringLiteral("Test again"));
        QCOMPARE(again->currentText(), QStringLiteral("Every 6 hours"));
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Home);
        QCOMPARE(m_repository.saved.health.retestEvery, std::chrono::seconds(0));
        QTest::keyClick(again, Qt::Key_Down);
        QCOMPARE(m_repository.saved.health.retestEvery, std::chrono::minutes(15));
        const HealthSettings before = m_repository.saved.health;
        for (const char *name : {"Tell me", "Show an icon", "Keep running"}) {
            auto *box = named<QCheckBox>(*m_dialog, QString::fromLatin1(name));
            QVERIFY2(box, name);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
        }
        const HealthSettings after = m_repository.saved.health;
        QCOMPARE(after.notifications, !before.notifications);
        QCOMPARE(after.trayIcon, !before.trayIcon);
        QCOMPARE(after.closeToTray, !before.closeToTray);
    }

    void numbersStayWithinTheirRange()
    {
        open();
        typeNumber("At once", "999");
        QVERIFY(m_repository.saved.parallelTests <= 64);
        QVERIFY(m_repository.saved.parallelTests >= 1);
    }

    void aFailureIsSaidInPlaceAndCanBeTriedAgain()
    {
        open();
        const QSignalSpy changed(m_dialog.get(), &SettingsDialog::settingsChanged);
        m_repository.failWith = Error{ErrorCode::ReadOnlyStorage, {}};
        typeNumber("At once", "8");
        const auto *message = m_dialog->findChild<MessageStrip *>();
        QVERIFY(message->isVisible());
        QCOMPARE(box("At once")->value(), 8);
        QCOMPARE(changed.last().constFirst().value<Settings>().parallelTests, 8);
        QCOMPARE(m_repository.saved.parallelTests, 4);

        m_repository.failWith.reset();
        QVERIFY(press(*m_dialog, QStringLiteral("Save again")));
        QVERIFY(!message->isVisible());
        QCOMPARE(m_repository.saved.parallelTests, 8);
    }

    void whomToTrustIsLookedAt()
    {
        open();
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("office.pem"));
        auto *field = named<QLineEdit>(*m_dialog, QStringLiteral("Trust also"));
        type(*field, file); // not there
        QCOMPARE(m_repository.saved.extraCaFile, QString());
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                       QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                       QStringLiteral("-keyout"), QStringLiteral("/dev/null"),
                       QStringLiteral("-subj"), QStringLiteral("/CN=x"), QStringLiteral("-out"),
                       file});
        QVERIFY(openssl.waitForFinished());
        type(*field, file);
        QCOMPARE(m_repository.saved.extraCaFile, file);
        type(*field, folder.path()); // no file: the last one stays
        QCOMPARE(m_repository.saved.extraCaFile, file);
    }

    void aClientDocumentIsAnHttpsAddress()
    {
        open();
        auto *field = named<QLineEdit>(*m_dialog, QStringLiteral("Client document"));
        for (const char *wrong : {"http://a.example/client.json", "https://a.example", "client"}) {
            type(*field, QString::fromLatin1(wrong));
            QCOMPARE(m_repository.saved.clientDocument, QString());
        }
        const QString good = QStringLiteral("https://a.example/client.json");
        type(*field, good);
        QCOMPARE(m_repository.saved.clientDocument, good);
    }

    void theTimeLimitsCanBeGoneTo()
    {
        open();
        m_dialog->focus(SettingsDialog::Place::ColdStartLimit);
        QTRY_VERIFY(box("First start")->hasFocus());
        m_dialog->focus(SettingsDialog::Place::TimeLimit);
        QTRY_VERIFY(box("Time limit")->hasFocus());
    }

private:
    void open()
    {
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    QSpinBox *box(const char *name) const
    {
        return named<QSpinBox>(*m_dialog, QString::fromLatin1(name));
    }
    static void type(QLineEdit &field, const QString &text)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Tab);
    }
    void typeNumber(const char *name, const char *digits)
    {
        QVERIFY2(box(name), name);
        box(name)->setFocus();
        box(name)->selectAll();
        QTest::keyClicks(box(name), QString::fromLatin1(digits));
        QTest::keyClick(box(name), Qt::Key_Tab);
    }

    FakeSettingsRepository m_repository;
    std::unique_ptr<SettingsDialog> m_dialog;
};

QTEST_MAIN(SettingsDialogTest)
#include "SettingsDialogTest.moc"
