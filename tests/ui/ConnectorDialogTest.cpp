// SPDX-License-Identifier: MIT
#include "ui/connector/ConnectorDialog.h"
#include "tests/ui/DialogScene.h"
#include "ui/forms/FieldNote.h"
#include "ui/forms/MessageStrip.h"
#include "ui/secrets/SecretEntriesView.h"

#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace jackfield;

namespace {

/// The problems that are to be seen, wherever they stand.
QStringList visibleProblems(const QWidget &root)
{
    QStringList problems;
    for (const FieldNote *note : root.findChildren<FieldNote *>())
        if (note->isProblem() && note->isVisibleTo(&root))
            problems.append(note->text());
    return problems;
}

QString messageOf(const QWidget &dialog)
{
    const auto *strip =
        dialog.findChild<MessageStrip *>(QStringLiteral("message"), Qt::FindDirectChildrenOnly);
    return strip && strip->isVisible() ? strip->text() : QString();
}

QString resultOf(const QWidget &dialog)
{
    const auto *strip = dialog.findChild<MessageStrip *>(QStringLiteral("testResult"));
    return strip && strip->isVisible() ? strip->text() : QString();
}

} // namespace

class ConnectorDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<DialogScene>();
        m_dialog.reset();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_scene.reset();
    }

    void aLocalConnectorIsAddedByTyping()
    {
        openNew();
        const QSignalSpy savedSpy(m_dialog.get(), &ConnectorDialog::connectorSaved);
        type("Name", "My memory");
        type("Command", "npx -y 'a server'");
        press(*m_dialog, QStringLiteral("Add variable"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("TOKEN"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("s3cret"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QCOMPARE(savedSpy.size(), 1);
        QVERIFY(!m_dialog->isVisible());
        const auto id = savedSpy.constFirst().constFirst().value<ConnectorId>();
        const Connector connector = m_scene->connectors.find(id).value();
        QCOMPARE(connector.name, QStringLiteral("My memory"));
        QCOMPARE(connector.command, QStringLiteral("npx"));
        QCOMPARE(connector.args, (QStringList{QStringLiteral("-y"), QStringLiteral("a server")}));
        QCOMPARE(bytesOf(m_scene->connectors.revealVariable(id, QStringLiteral("TOKEN"))),
                 QByteArray("s3cret"));
    }

    void aRemoteConnectorIsAddedByTyping()
    {
        openNew();
        press(*m_dialog, QStringLiteral("Remote server"));
        type("Name", "Far");
        type("Address", "https://example.com/mcp");
        press(*m_dialog, QStringLiteral("Add header"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Authorization"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Bearer x"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        const Connector connector = m_scene->connectors.findByName(QStringLiteral("Far")).value();
        QCOMPARE(connector.type, ConnectorType::Remote);
        QCOMPARE(connector.transport, TransportChoice::Auto);
        QCOMPARE(bytesOf(m_scene->connectors.revealHeader(connector.id,
                                                          QStringLiteral("authorization"))),
                 QByteArray("Bearer x"));
    }

    void aPresetIsFilledIn()
    {
        ConnectorDraft preset;
        preset.name = QStringLiteral("Browserbase");
        preset.command = QStringLiteral("npx");
        preset.args = QStringList{QStringLiteral("-y"), QStringLiteral("@browserbasehq/mcp")};
        make();
        m_dialog->openNew(preset, {QStringLiteral("API_KEY"), QStringLiteral("PROJECT_ID")});
        QCOMPARE(field("Command")->text(), QStringLiteral("npx -y @browserbasehq/mcp"));
        QCOMPARE(view()->model()->rowCount(), 2);
        // Nothing was typed, so there is nothing to ask about.
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void anEmptyFormDoesNotReproachUntilSaved()
    {
        openNew();
        QVERIFY(visibleProblems(*m_dialog).isEmpty());
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(visibleProblems(*m_dialog).size(), 2);
        QVERIFY(!messageOf(*m_dialog).isEmpty());
        QVERIFY(field("Name")->hasFocus());
    }

    void wrongInputIsSaidAtItsFieldAndNothingElseIsLost_data()
    {
        QTest::addColumn<bool>("remote");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        const QString name = QStringLiteral("Name");
        const QString command = QStringLiteral("Command");
        const QString folder = QStringLiteral("Working folder");
        const QString address = QStringLiteral("Address");
        const QString url = QStringLiteral("https://example.com/mcp");
        QTest::newRow("empty name") << false << name << QString() << QStringLiteral("x");
        QTest::newRow("blank name") << false << name << QStringLiteral("  ") << QStringLiteral("x");
        QTest::newRow("10,000 characters")
            << false << name << QString(10'000, u'n') << QStringLiteral("x");
        QTest::newRow("no command") << false << command << QString() << QStringLiteral("npx");
        QTest::newRow("single quote")
            << false << command << QStringLiteral("npx 'a") << QStringLiteral("npx 'a'");
        QTest::newRow("double quote")
            << false << command << QStringLiteral("npx \"a") << QStringLiteral("npx a");
        QTest::newRow("backslash")
            << false << command << QStringLiteral("npx \\") << QStringLiteral("npx");
        QTest::newRow("folder that is not there")
            << false << folder << QStringLiteral("/no/such/folder") << QDir::tempPath();
        QTest::newRow("relative folder") << false << folder << QStringLiteral("here") << QString();
        QTest::newRow("no address") << true << address << QString() << url;
        QTest::newRow("ftp") << true << address << QStringLiteral("ftp://example.com") << url;
        QTest::newRow("password in it")
            << true << address << QStringLiteral("https://ada:pw@example.com/") << url;
        QTest::newRow("no host") << true << address << QStringLiteral("https://") << url;
        QTest::newRow("no scheme") << true << address << QStringLiteral("example.com/mcp") << url;
    }

    void wrongInputIsSaidAtItsFieldAndNothingElseIsLost()
    {
        QFETCH(bool, remote);
        QFETCH(QString, where);
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        openNew();
        type("Name", "Name");
        type("Description", "Words");
        if (remote) {
            press(*m_dialog, QStringLiteral("Remote server"));
            type("Address", "https://example.com/mcp");
        } else {
            type("Command", "npx server");
        }
        auto *input = named<QLineEdit>(*m_dialog, where);
        QVERIFY(input);
        input->setFocus();
        if (wrong.size() > 100)
            input->setText(wrong); // ten thousand key presses would prove no more
        else
            typeInto(input, wrong);
        QTest::keyClick(input, Qt::Key_Tab);
        QCOMPARE(visibleProblems(*m_dialog).size(), 1);
        QCOMPARE(input->accessibleDescription(), visibleProblems(*m_dialog).constFirst());

        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QVERIFY(m_dialog->isVisible());
        QVERIFY(input->hasFocus());
        QCOMPARE(field("Description")->text(), QStringLiteral("Words"));
        QVERIFY(m_scene->connectors.list().value().isEmpty());

        typeInto(input, right);
        QVERIFY(visibleProblems(*m_dialog).isEmpty());
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QCOMPARE(m_scene->connectors.list().value().size(), 1);
    }

    void namesInAnyScriptAreTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Arabic") << QStringLiteral("موصل الذاكرة");
        QTest::newRow("Chinese") << QStringLiteral("记忆");
        QTest::newRow("emoji") << QStringLiteral("🧠 memory");
    }

    void namesInAnyScriptAreTaken()
    {
        QFETCH(QString, name);
        openNew();
        field("Name")->setText(name);
        type("Command", "npx");
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QCOMPARE(m_scene->connectors.list().value().constFirst().name, name);
    }

    void aNameThatIsTakenIsSaidAtTheName()
    {
        m_scene->addLocal(QStringLiteral("taken"));
        openNew();
        type("Name", "taken");
        type("Command", "npx");
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(visibleProblems(*m_dialog).size(), 1);
        QVERIFY(field("Name")->hasFocus());
        type("Name", "free");
        QVERIFY(visibleProblems(*m_dialog).isEmpty());
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QVERIFY(!m_dialog->isVisible());
    }

    void aWrongVariableKeepsTheDialogOpen()
    {
        openNew();
        type("Name", "x");
        type("Command", "npx");
        press(*m_dialog, QStringLiteral("Add variable"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("A=B"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(visibleProblems(*m_dialog).size(), 1);
        QVERIFY(view()->hasFocus());
    }

    void openingAndSavingWithoutTouchingSecretsDecryptsNothing()
    {
        const Connector connector =
            m_scene->addLocal(QStringLiteral("kept"), {DialogScene::entry("TOKEN", "s3cret")});
        const SealedFields before = m_scene->repository.sealedFields(connector.id).value();
        m_scene->cipher.opened = 0;
        openExisting(connector);
        type("Description", "Other words");
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_scene->cipher.opened, 0);
        QCOMPARE(m_scene->repository.sealedFields(connector.id).value(), before);
        QCOMPARE(m_scene->connectors.find(connector.id)->description,
                 QStringLiteral("Other words"));
    }

    void savedVariablesAreKeptReplacedAndRemoved()
    {
        const Connector connector = m_scene->addLocal(
            QStringLiteral("x"), {DialogScene::entry("A", "1"), DialogScene::entry("B", "2"),
                                  DialogScene::entry("C", "3")});
        openExisting(connector);
        QVERIFY(press(*m_dialog, QStringLiteral("Edit variables")));
        view()->setCurrentIndex(view()->model()->index(1, 1));
        QTest::keyClick(view(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("two"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        view()->setCurrentIndex(view()->model()->index(2, 1));
        QTest::keyClick(view(), Qt::Key_Delete);
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        const auto value = [&](const char *name) {
            return bytesOf(
                m_scene->connectors.revealVariable(connector.id, QString::fromLatin1(name)));
        };
        QCOMPARE(value("A"), QByteArray("1"));
        QCOMPARE(value("B"), QByteArray("two"));
        QCOMPARE(value("C"), QByteArray("no secret"));
    }

    void changingTheTypeKeepsWhatWasTyped()
    {
        openNew();
        type("Name", "Both");
        type("Command", "npx server");
        press(*m_dialog, QStringLiteral("Remote server"));
        QCOMPARE(field("Name")->text(), QStringLiteral("Both"));
        QVERIFY(!field("Command"));
        type("Address", "https://example.com/mcp");
        press(*m_dialog, QStringLiteral("Local command"));
        QCOMPARE(field("Command")->text(), QStringLiteral("npx server"));
        press(*m_dialog, QStringLiteral("Remote server"));
        QCOMPARE(field("Address")->text(), QStringLiteral("https://example.com/mcp"));
    }

    void whatWillRunIsShownWhole()
    {
        openNew();
        const QString command =
            QStringLiteral("npx -y ") + QString(600, u'p') + QStringLiteral(" '--with blank'");
        field("Command")->setText(command);
        const auto *subject =
            named<QPlainTextEdit>(*m_dialog, QStringLiteral("What the test starts or asks"));
        QVERIFY(subject);
        QCOMPARE(subject->toPlainText(), command);
        QCOMPARE(m_scene->tests.createdCount(), 0);
    }

    void aTestBeforeSavingShowsItsStepsAndIsKept()
    {
        openNew();
        type("Name", "tested");
        type("Command", "npx server");
        QVERIFY(press(*m_dialog, QStringLiteral("Test")));
        FakeConnectionTest *test = m_scene->tests.last();
        QVERIFY(test && test->wasStarted());
        QVERIFY(button(*m_dialog, QStringLiteral("Stop the test")));
        test->reportStep(TestStep::Kind::FindCommand, TestStep::State::Done,
                         QStringLiteral("/usr/bin/npx"), 12);
        test->reportStep(TestStep::Kind::Handshake, TestStep::State::Running);
        QVERIFY(label(QStringLiteral("/usr/bin/npx")));
        test->succeed(13);
        QVERIFY(resultOf(*m_dialog).contains(QStringLiteral("13")));
        QVERIFY(m_scene->connectors.list().value().isEmpty());

        type("Name", "another name"); // says nothing about how it connects
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        const Connector saved = m_scene->connectors.list().value().constFirst();
        QCOMPARE(saved.status, ConnectorStatus::Connected);
        QCOMPARE(saved.lastTest->tools, std::optional<int>(13));
    }

    void aTestOfSomethingElseIsNotKept()
    {
        openNew();
        type("Name", "changed");
        type("Command", "npx server");
        press(*m_dialog, QStringLiteral("Test"));
        m_scene->tests.last()->succeed(13);
        type("Command", "npx other");
        QVERIFY(!resultOf(*m_dialog).contains(QStringLiteral("13")));
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QCOMPARE(m_scene->connectors.list().value().constFirst().status,
                 ConnectorStatus::Disconnected);
    }

    void aFailedTestSaysWhatToDo()
    {
        openNew();
        type("Command", "npx server"); // no name: it is not needed for this
        press(*m_dialog, QStringLiteral("Test"));
        m_scene->tests.last()->reportStderr(QStringLiteral("API_KEY is missing"));
        m_scene->tests.last()->fail(ErrorCode::Exited, QStringLiteral("status 1"));
        QVERIFY(resultOf(*m_dialog).contains(QStringLiteral("status 1")));
        QVERIFY(label(QStringLiteral("exited")));
        QCOMPARE(named<QPlainTextEdit>(*m_dialog, QStringLiteral("Standard error"))->toPlainText(),
                 QStringLiteral("API_KEY is missing"));
        QVERIFY(button(*m_dialog, QStringLiteral("Test")));
    }

    void aTestUsesSavedSecretsAndThePatch()
    {
        const Connector connector =
            m_scene->addLocal(QStringLiteral("x"), {DialogScene::entry("A", "1")});
        openExisting(connector);
        QVERIFY(press(*m_dialog, QStringLiteral("Test")));
        const auto &target = std::get<LocalTarget>(m_scene->tests.last()->target().endpoint);
        QCOMPARE(namesOf(target.environment), QStringList{QStringLiteral("A")});
        QCOMPARE(m_scene->tests.last()->limits().warm, std::chrono::milliseconds(30'000));
    }

    void aRunningTestIsStopped()
    {
        openNew();
        type("Command", "npx server");
        press(*m_dialog, QStringLiteral("Test"));
        QPointer<FakeConnectionTest> test = m_scene->tests.last();
        QVERIFY(press(*m_dialog, QStringLiteral("Stop the test")));
        QVERIFY(test->wasCancelled());
        QTRY_VERIFY(button(*m_dialog, QStringLiteral("Test")));
        QTRY_VERIFY(!test);
    }

    void closingEndsARunningTest()
    {
        make();
        ConnectorDraft preset;
        preset.command = QStringLiteral("npx");
        m_dialog->openNew(preset, {});
        press(*m_dialog, QStringLiteral("Test"));
        QPointer<FakeConnectionTest> test = m_scene->tests.last();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(!test || test->wasCancelled());
        QTRY_COMPARE(m_scene->tests.runningCount(), 0);
    }

    void escapeAsksBeforeTypedThingsAreLost()
    {
        openNew();
        type("Name", "typed");
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question && question->isVisible());
        QVERIFY(press(*question, QStringLiteral("Keep editing")));
        QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(field("Name")->text(), QStringLiteral("typed"));

        m_dialog->close();
        QVERIFY(m_dialog->isVisible());
        question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(press(*question, QStringLiteral("Discard")));
        QVERIFY(!m_dialog->isVisible());
    }

    void aFailedSaveLosesNothing_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("full disk") << int(ErrorCode::DiskFull);
        QTest::newRow("busy") << int(ErrorCode::StorageBusy);
        QTest::newRow("read-only") << int(ErrorCode::ReadOnlyStorage);
    }

    void aFailedSaveLosesNothing()
    {
        QFETCH(int, code);
        openNew();
        type("Name", "x");
        type("Command", "npx");
        press(*m_dialog, QStringLiteral("Add variable"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("TOKEN"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        m_scene->repository.failWith = Error{ErrorCode(code), {}};
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!messageOf(*m_dialog).isEmpty());
        QVERIFY(label(wireName(ErrorCode(code))));
        QCOMPARE(field("Name")->text(), QStringLiteral("x"));
        QCOMPARE(view()->model()->rowCount(), 1);

        m_scene->repository.failWith.reset();
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_scene->connectors.list().value().size(), 1);
    }

    void aLockedSessionIsSaidAndCanBeUnlocked()
    {
        const Connector connector =
            m_scene->addLocal(QStringLiteral("x"), {DialogScene::entry("A", "1")});
        m_scene->user.service.lock();
        openExisting(connector);
        const QSignalSpy unlock(m_dialog.get(), &ConnectorDialog::unlockRequested);
        QVERIFY(press(*m_dialog, QStringLiteral("Edit variables")));
        QVERIFY(press(*m_dialog, QStringLiteral("Unlock…")));
        QCOMPARE(unlock.size(), 1);
        QVERIFY(m_scene->user.unlock());
        QVERIFY(press(*m_dialog, QStringLiteral("Edit variables")));
        QCOMPARE(view()->model()->rowCount(), 1);
    }

    void aChangeFromElsewhereIsSaidOnce()
    {
        const Connector connector = m_scene->addLocal(QStringLiteral("x"));
        openExisting(connector);
        ConnectorDraft theirs = ConnectorDraft::from(connector);
        theirs.args = QStringList{QStringLiteral("theirs")};
        theirs.enabled = false;
        QVERIFY(m_scene->connectors.update(connector.id, theirs));
        type("Command", "npx mine");
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!messageOf(*m_dialog).isEmpty());
        QVERIFY(press(*m_dialog, QStringLiteral("Save")));
        const Connector saved = m_scene->connectors.find(connector.id).value();
        QCOMPARE(saved.args, QStringList{QStringLiteral("mine")});
        QVERIFY(!saved.enabled); // which this dialog does not edit
    }

    void theSizeIsRemembered()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
        make();
        m_dialog->rememberSizeIn(store);
        m_dialog->openNew({}, {});
        const QSize size = m_dialog->size() + QSize(-10, 4);
        m_dialog->resize(size);
        m_dialog->close();
        make();
        m_dialog->rememberSizeIn(store);
        m_dialog->openNew({}, {});
        QCOMPARE(m_dialog->size(), size);
        m_dialog.reset(); // the store outlives it
    }

    void nothingScrollsAndItFitsASmallScreen_data()
    {
        QTest::addColumn<bool>("remote");
        QTest::newRow("local") << false;
        QTest::newRow("remote") << true;
    }

    void nothingScrollsAndItFitsASmallScreen()
    {
        QFETCH(bool, remote);
        openNew();
        if (remote)
            press(*m_dialog, QStringLiteral("Remote server"));
        QVERIFY(m_dialog->sizeHint().width() <= 1'024);
        QVERIFY(m_dialog->sizeHint().height() <= 700);
        m_dialog->resize(m_dialog->sizeHint());
        QCoreApplication::processEvents();
        for (const QScrollArea *area : m_dialog->findChildren<QScrollArea *>())
            QCOMPARE(area->verticalScrollBar()->maximum(), 0);
    }

    void everyFieldHasANameForScreenReaders()
    {
        openNew();
        for (const bool remote : {false, true}) {
            if (remote)
                press(*m_dialog, QStringLiteral("Remote server"));
            for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
                const bool isField = qobject_cast<const QLineEdit *>(widget) ||
                                     qobject_cast<const QPlainTextEdit *>(widget) ||
                                     qobject_cast<const SecretEntriesView *>(widget);
                const bool ours = !widget->objectName().startsWith(QLatin1String("qt_"));
                if (isField && ours && widget->isVisibleTo(m_dialog.get()))
                    QVERIFY2(!widget->accessibleName().isEmpty(),
                             widget->metaObject()->className());
            }
        }
    }

private:
    void make()
    {
        m_dialog =
            std::make_unique<ConnectorDialog>(m_scene->connectors, m_scene->tests, Settings());
    }
    void openNew()
    {
        make();
        m_dialog->openNew({}, {});
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void openExisting(const Connector &connector)
    {
        make();
        m_dialog->openExisting(connector);
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    QLineEdit *field(const char *name) const
    {
        return named<QLineEdit>(*m_dialog, QString::fromLatin1(name));
    }
    void type(const char *name, const char *text)
    {
        QVERIFY2(field(name), name);
        typeInto(field(name), QString::fromLatin1(text));
    }
    SecretEntriesView *view() const
    {
        for (auto *candidate : m_dialog->findChildren<SecretEntriesView *>())
            if (candidate->isVisible())
                return candidate;
        return nullptr;
    }
    bool label(const QString &text) const
    {
        for (const QLabel *candidate : m_dialog->findChildren<QLabel *>())
            if (candidate->text() == text && candidate->isVisible())
                return true;
        return false;
    }

    std::unique_ptr<DialogScene> m_scene;
    std::unique_ptr<ConnectorDialog> m_dialog;
};

QTEST_MAIN(ConnectorDialogTest)
#include "ConnectorDialogTest.moc"
