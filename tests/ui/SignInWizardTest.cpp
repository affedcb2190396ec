// SPDX-License-Identifier: MIT
#include "ui/signin/SignInWizard.h"

#include "tests/oauth/OauthServer.h"
#include "tests/ui/WindowScene.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpSocket>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrlQuery>

using namespace jackfield;

namespace {

QStringList words(const char *flags)
{
    return QString::fromLatin1(flags).split(u' ', Qt::SkipEmptyParts);
}

/// The window over one connector of a real authorization server, and what a person does in the
/// wizard.
struct Scene : WindowScene
{
    OauthServer server;
    ConnectorId id;
    SignInWizard *wizard = nullptr;

    explicit Scene(const char *flags = "") : server(words(flags))
    {
        ConnectorDraft draft;
        draft.type = ConnectorType::Remote;
        draft.transport = TransportChoice::Auto;
        draft.name = QStringLiteral("linear");
        draft.url = server.url().toString();
        id = connectors.create(draft).value().id;
    }

    void openWizard()
    {
        open();
        QTRY_VERIFY(user.session().isUnlocked());
        for (QAction *action : window->actions())
            if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+L")))
                action->trigger();
        QTRY_VERIFY(wizard = window->findChild<SignInWizard *>());
        QTRY_VERIFY(wizard->isVisible());
    }
    template <typename Widget>
    Widget *in(const char *name) const
    {
        return wizard->findChild<Widget *>(QLatin1String(name));
    }
    bool canGoOn() const { return wizard->button(QWizard::NextButton)->isEnabled(); }
    void press(QWizard::WizardButton which)
    {
        QTest::mouseClick(wizard->button(which), Qt::LeftButton);
    }
    QString textsOfPage() const
    {
        QStringList texts;
        for (const QLabel *label : wizard->currentPage()->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts.join(u'\n').remove(QChar(0x200B));
    }
    void enterClient()
    {
        QTest::keyClicks(in<QLineEdit>("clientId"), QStringLiteral("mine"));
        QVERIFY(canGoOn());
        QLineEdit *secret = nullptr;
        for (QLineEdit *line : wizard->currentPage()->findChildren<QLineEdit *>())
            if (line->echoMode() != QLineEdit::Normal)
                secret = line;
        QVERIFY(secret);
        QTest::keyClicks(secret, QStringLiteral("hush"));
    }
    /// To the end of the wizard, and out of it.
    void signIn(const char *as)
    {
        goToBrowser();
        agree();
        QTRY_COMPARE(wizard->currentId(), int(SignInWizard::Done));
        QVERIFY2(textsOfPage().contains(QLatin1String(as)), qPrintable(textsOfPage()));
        QTRY_COMPARE(tests.runningCount(), 1);
        tests.last()->finish({});
        press(QWizard::FinishButton);
        QTRY_VERIFY(!window->findChild<SignInWizard *>());
    }
    QAction *actionNamed(const char *text) const
    {
        for (QAction *action : window->actions())
            if (action->text() == QString::fromUtf8(text))
                return action;
        return nullptr;
    }
    void goToBrowser()
    {
        openWizard();
        QTRY_VERIFY(canGoOn());
        press(QWizard::NextButton);
        QTRY_COMPARE(wizard->currentId(), int(SignInWizard::Browser));
        QTRY_VERIFY(in<QPushButton>("openBrowser")->isVisible());
    }
    /// As the person in the browser: agrees, and is sent back to us.
    void agree()
    {
        QTest::mouseClick(in<QPushButton>("openBrowser"), Qt::LeftButton);
        QCOMPARE(browser.opened.size(), 1);
        fetch(browser.opened.constFirst());
    }
    bool isListenedTo(const QUrl &page) const
    {
        const QUrl redirect(
            QUrlQuery(page).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        QTcpSocket socket;
        socket.connectToHost(redirect.host(), quint16(redirect.port()));
        return socket.waitForConnected(2'000);
    }
    bool wasAskedFor(const QString &path)
    {
        for (const QJsonObject &entry : logOf(server))
            if (entry.value(QStringLiteral("path")).toString() == path)
                return true;
        return false;
    }
    std::optional<SignInSummary> kept() const { return connectors.find(id)->signIn; }
};

} // namespace

/// Signing in as a person does it in the window, with a real authorization server.
class SignInWizardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeClicks();
    void whatWasSentCanBeRead();
    void theAddressOpensInAnotherBrowser();
    void leavingLeavesNothing();
    void goingBackBeginsAnew();
    void aClientIsEntered();
    void aProgramSignsInForItself();
    void anotherAccountIsAnotherConnector();
    void aRefusedRegistrationAsksForAClient();
    void anUnsafeServerIsRefusedAtOnce();
    void noIsAnAnswer();
    void anAddressIsPasted();
    void aLockedVaultIsUnlockedFirst();
    void aVaultLockedOnTheWayKeepsNothing();
    void signingOutIsAnAction();
};

void SignInWizardTest::threeClicks()
{
    Scene scene;
    scene.openWizard();
    QTRY_VERIFY(scene.canGoOn()); // one
    QVERIFY(scene.textsOfPage().contains(scene.server.issuer()));
    QVERIFY(scene.textsOfPage().contains(QStringLiteral("tools:read\ntools:write")));
    QVERIFY(scene.browser.opened.isEmpty());
    scene.press(QWizard::NextButton); // two
    QTRY_VERIFY(scene.in<QPushButton>("openBrowser")->isVisible());
    QVERIFY(scene.textsOfPage().contains(QStringLiteral("<b>127.0.0.1</b>")));
    QVERIFY(scene.in<QLabel>("timeLeft")->text().contains(u':'));
    scene.agree(); // three
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Done));
    QVERIFY(scene.kept()->isSignedIn());
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    TestReport report;
    report.tools = 3;
    scene.tests.last()->finish(report);
    QTRY_VERIFY(scene.textsOfPage().contains(QStringLiteral("It works. Tools: 3.")));
    scene.press(QWizard::FinishButton);
    QTRY_VERIFY(!scene.window->findChild<SignInWizard *>());
    QTRY_VERIFY(scene.part<QWidget>("detailPanel")->isVisible());
}

void SignInWizardTest::whatWasSentCanBeRead()
{
    Scene scene;
    scene.openWizard();
    QTRY_VERIFY(scene.canGoOn());
    scene.press(QWizard::CustomButton1);
    auto *exchanges = scene.in<QTreeWidget>("exchanges");
    QTRY_VERIFY(exchanges && exchanges->isVisible());
    QCOMPARE(exchanges->topLevelItemCount(), 3); // the refusal, the resource, the server
    QVERIFY(scene.in<QLabel>("remarks")->text().contains(QStringLiteral("RFC 9728, 5.1")));
    exchanges->setCurrentItem(exchanges->topLevelItem(1));
    QVERIFY(scene.in<QPlainTextEdit>("exchange")
                ->toPlainText()
                .contains(QStringLiteral("/.well-known/oauth-protected-")));
    QTest::mouseClick(scene.in<QPushButton>("copyInspection"), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(QStringLiteral("- good: PKCE with S256 is announced.")));
}

void SignInWizardTest::theAddressOpensInAnotherBrowser()
{
    Scene scene;
    scene.goToBrowser();
    QTest::mouseClick(scene.in<QPushButton>("copyAddress"), Qt::LeftButton);
    const QString address = QGuiApplication::clipboard()->text();
    QVERIFY(address.startsWith(scene.server.url(QStringLiteral("/authorize")).toString()));
    scene.in<QToolButton>("otherBrowsers")->menu()->actions().constFirst()->trigger();
    QCOMPARE(scene.browser.usedProgram, QStringLiteral("firefox"));
    QCOMPARE(scene.browser.opened, QList<QUrl>{QUrl(address)});
    scene.browser.isMissing = true;
    QTest::mouseClick(scene.in<QPushButton>("openBrowser"), Qt::LeftButton);
    QVERIFY(scene.textsOfPage().contains(QStringLiteral("open it yourself")));
}

void SignInWizardTest::leavingLeavesNothing()
{
    Scene scene;
    scene.goToBrowser();
    QTest::mouseClick(scene.in<QPushButton>("openBrowser"), Qt::LeftButton);
    const QUrl page = scene.browser.opened.constFirst();
    QVERIFY(scene.isListenedTo(page));
    scene.press(QWizard::CancelButton);
    QTRY_VERIFY(!scene.window->findChild<SignInWizard *>());
    QVERIFY(!scene.isListenedTo(page));
    QCOMPARE(scene.kept(), std::nullopt);
    QCOMPARE(scene.connectors.signIn(scene.id).value(), std::nullopt);
}

void SignInWizardTest::goingBackBeginsAnew()
{
    Scene scene;
    scene.goToBrowser();
    scene.press(QWizard::BackButton);
    QCOMPARE(scene.wizard->currentId(), int(SignInWizard::Found));
    QTRY_VERIFY(scene.canGoOn());
    scene.press(QWizard::NextButton);
    QTRY_VERIFY(scene.in<QPushButton>("openBrowser")->isVisible());
    scene.agree();
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Done));
}

void SignInWizardTest::aClientIsEntered()
{
    Scene scene("--fault no-registration --client mine:hush --auth client_secret_basic");
    scene.openWizard();
    QTRY_VERIFY(scene.canGoOn());
    scene.press(QWizard::NextButton);
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Client));
    QTRY_VERIFY(scene.in<QLineEdit>("redirectUri")->text().endsWith(QStringLiteral("/callback")));
    QTest::mouseClick(scene.in<QPushButton>("copyRedirect"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), scene.in<QLineEdit>("redirectUri")->text());
    QVERIFY(!scene.canGoOn());
    scene.enterClient();
    scene.press(QWizard::NextButton);
    QTRY_VERIFY(scene.in<QPushButton>("openBrowser")->isVisible());
    scene.agree();
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Done));
    QCOMPARE(scene.kept()->clientId, QStringLiteral("mine"));
}

void SignInWizardTest::aProgramSignsInForItself()
{
    Scene scene("--grants authorization_code,client_credentials --client mine:hush "
                "--auth client_secret_basic");
    scene.openWizard();
    QTRY_VERIFY(scene.canGoOn());
    auto *grants = scene.in<QComboBox>("grants");
    QVERIFY(grants->isVisible());
    QTest::keyClick(grants, Qt::Key_Down);
    scene.press(QWizard::NextButton);
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Client));
    QVERIFY(!scene.in<QLineEdit>("redirectUri")->isVisible()); // nobody is sent anywhere
    QVERIFY(scene.in<QPushButton>("chooseKey")->isVisible());
    scene.enterClient();
    scene.press(QWizard::NextButton);
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Done));
    QVERIFY(scene.browser.opened.isEmpty());
    QVERIFY(scene.kept()->isSignedIn());
    QVERIFY(scene.kept()->renews);
}

void SignInWizardTest::anotherAccountIsAnotherConnector()
{
    Scene scene("--account ada@example.com");
    scene.signIn("ada@example.com");
    const auto pick = [&scene] {
        QAction *const other = scene.actionNamed("Use another a&ccount…");
        QVERIFY(other);
        QTRY_VERIFY(other->isVisible());
        other->trigger();
        QTRY_VERIFY(scene.wizard = scene.window->findChild<SignInWizard *>());
        QTRY_VERIFY(scene.canGoOn());
        QCOMPARE(scene.connectors.list()->size(), 2);
    };
    pick();
    scene.press(QWizard::CancelButton);
    QTRY_COMPARE(scene.connectors.list()->size(), 1); // nothing is left of it
    QVERIFY(scene.kept()->isSignedIn());

    QTRY_VERIFY(!scene.window->findChild<SignInWizard *>());
    scene.browser.opened.clear();
    pick();
    scene.press(QWizard::NextButton);
    QTRY_VERIFY(scene.in<QPushButton>("openBrowser")->isVisible());
    scene.agree();
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Done));
    QCOMPARE(QUrlQuery(scene.browser.opened.constFirst()).queryItemValue(QStringLiteral("prompt")),
             QStringLiteral("select_account"));
    QTRY_COMPARE(scene.tests.runningCount(), 1);
    scene.tests.last()->finish({});
    scene.press(QWizard::FinishButton);
    QCOMPARE(scene.connectors.list()->size(), 2);
    // Each says that there is the other one.
    const auto tells = [&scene](const QString &text) {
        for (const QLabel *label : scene.window->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    };
    QTRY_VERIFY(tells(QStringLiteral(" (ada@example.com)")));
}

void SignInWizardTest::aRefusedRegistrationAsksForAClient()
{
    Scene scene("--fault registration-refused");
    scene.openWizard();
    QTRY_VERIFY(scene.canGoOn());
    scene.press(QWizard::NextButton);
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Client));
    QTRY_VERIFY(scene.textsOfPage().contains(QStringLiteral("Only known clients")));
    QVERIFY(!scene.in<QLineEdit>("redirectUri")->text().isEmpty());
    scene.press(QWizard::BackButton);
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Found));
    QTRY_VERIFY(scene.canGoOn());
}

void SignInWizardTest::anUnsafeServerIsRefusedAtOnce()
{
    Scene scene("--fault issuer-mismatch");
    scene.openWizard();
    QTRY_VERIFY(scene.textsOfPage().contains(QStringLiteral("sign-in-unsafe")));
    QVERIFY(scene.textsOfPage().contains(QStringLiteral("This step failed")));
    QVERIFY(!scene.canGoOn());
}

void SignInWizardTest::noIsAnAnswer()
{
    Scene scene("--fault denied");
    scene.goToBrowser();
    scene.agree();
    QTRY_VERIFY(scene.textsOfPage().contains(QStringLiteral("sign-in-refused")));
    QVERIFY(scene.textsOfPage().contains(QStringLiteral("The owner said no")));
    QPushButton *again = nullptr;
    for (QPushButton *button : scene.wizard->currentPage()->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == QStringLiteral("&Begin again"))
            again = button;
    QVERIFY(again);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Found));
    QTRY_VERIFY(scene.canGoOn());
    QCOMPARE(scene.kept(), std::nullopt);
}

void SignInWizardTest::anAddressIsPasted()
{
    Scene scene;
    scene.goToBrowser();
    QTest::keyClicks(scene.in<QLineEdit>("pastedAddress"), QStringLiteral("https://example.org/"));
    QTest::mouseClick(scene.in<QPushButton>("takePasted"), Qt::LeftButton);
    QCOMPARE(scene.wizard->currentId(), int(SignInWizard::Browser)); // the wait goes on
    // A browser that cannot reach us ends at the address that it was sent to.
    QTest::mouseClick(scene.in<QPushButton>("copyAddress"), Qt::LeftButton);
    QNetworkRequest request(QUrl(QGuiApplication::clipboard()->text()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    QNetworkAccessManager browser;
    QNetworkReply *const reply = browser.get(request);
    QTRY_VERIFY(reply->isFinished());
    scene.in<QLineEdit>("pastedAddress")
        ->setText(QString::fromLatin1(reply->rawHeader("Location")));
    reply->deleteLater();
    QTest::mouseClick(scene.in<QPushButton>("takePasted"), Qt::LeftButton);
    QTRY_COMPARE(scene.wizard->currentId(), int(SignInWizard::Done));
}

void SignInWizardTest::aLockedVaultIsUnlockedFirst()
{
    Scene scene;
    ConnectorDraft draft = ConnectorDraft::from(*scene.connectors.find(scene.id));
    SecretsPatch secrets;
    secrets.environment.set = {{QStringLiteral("A"), Secret::fromBytes("b")}};
    QVERIFY(scene.user.unlock());
    QVERIFY(scene.connectors.update(scene.id, draft, secrets));
    scene.openWizard();
    scene.user.service.lock();
    scene.wizard->begin();
    QTRY_VERIFY(scene.textsOfPage().contains(QStringLiteral("locked")));
    QVERIFY(!scene.canGoOn());
    QVERIFY(scene.user.unlock());
    QTRY_VERIFY(scene.canGoOn()); // by itself
}

void SignInWizardTest::aVaultLockedOnTheWayKeepsNothing()
{
    Scene scene;
    scene.openWizard();
    QTRY_VERIFY(scene.canGoOn());
    scene.user.service.lock();
    scene.press(QWizard::NextButton);
    QTRY_VERIFY(scene.in<QPushButton>("openBrowser")->isVisible());
    scene.agree();
    // What cannot be sealed is not kept, and that is said.
    QTRY_VERIFY(scene.textsOfPage().contains(QStringLiteral("locked")));
    QCOMPARE(scene.kept(), std::nullopt);
}

void SignInWizardTest::signingOutIsAnAction()
{
    Scene scene;
    scene.signIn("");
    QAction *const signOut = scene.actionNamed("Sign &out");
    QVERIFY(signOut);
    QTRY_VERIFY(signOut->isVisible());
    signOut->trigger();
    QTRY_COMPARE(scene.kept()->state, SignInSummary::State::SignedOut);
    QTRY_VERIFY(!signOut->isVisible());
    QTRY_VERIFY(scene.wasAskedFor(QStringLiteral("/revoke")));
}

QTEST_MAIN(SignInWizardTest)
#include "SignInWizardTest.moc"
