// SPDX-License-Identifier: MIT
#include "tests/ui/TryOutScene.h"
#include "ui/detail/DetailPanel.h"
#include "ui/forms/WebAddressView.h"
#include "ui/tryout/ElicitationDialog.h"

#include <QPushButton>
#include <QScreen>

using namespace jackfield;
using Scene = TryOutScene;

/// What a server asks a person while it is tried out, and what is said of the pages that it wants
/// opened.
class QuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsAForm();
    void anAddressIsOpenedOnConsentOnly_data();
    void anAddressIsOpenedOnConsentOnly();
    void theEndOfTheServerEndsItsQuestion();
    void aLongFormFitsTheScreen();
    void aCallThatWaitsForItsPage();
    void aPageThatIsDone();
};

void QuestionsTest::aQuestionIsAForm()
{
    Scene scene;
    scene.openWindow();
    scene.start(scene.tab("toolsPage"));
    Elicitation question;
    question.message = QStringLiteral("Who are you?");
    question.schema = object(R"({"type":"object","required":["name"],"properties":{
        "name":{"type":"string","default":"ada"},"ok":{"type":"boolean","default":true}}})");
    QList<ElicitationAnswer> answers;
    const auto answered = [&](const ElicitationAnswer &answer) { answers.append(answer); };
    const auto dialog = [&]() -> ElicitationDialog * {
        for (auto *open : scene.window->findChildren<ElicitationDialog *>())
            if (open->isVisible())
                return open;
        return nullptr;
    };
    // Two at once are put one after the other.
    scene.server()->elicitor(question, answered);
    scene.server()->elicitor(question, answered);
    QTRY_VERIFY(dialog());
    QVERIFY(Scene::textOf(dialog(), "elicitationTitle").contains(QStringLiteral("sample")));
    QCOMPARE(Scene::textOf(dialog(), "elicitationMessage"), QStringLiteral("Who are you?"));
    QVERIFY(answers.isEmpty());
    Scene::click(dialog(), "elicitationAccept");
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.first().action, ElicitationAnswer::Action::Accept);
    QCOMPARE(compactJson(answers.first().content), QStringLiteral(R"({"name":"ada","ok":true})"));
    QTRY_VERIFY(dialog());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(answers.last().action, ElicitationAnswer::Action::Cancel);
    scene.server()->elicitor(question, answered);
    QTRY_VERIFY(dialog());
    Scene::click(dialog(), "elicitationDecline");
    QTRY_COMPARE(answers.size(), 3);
    QCOMPARE(answers.last().action, ElicitationAnswer::Action::Decline);
}

void QuestionsTest::anAddressIsOpenedOnConsentOnly_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("mayOpen");
    QTest::addColumn<int>("warnings");
    QTest::newRow("plain") << QStringLiteral("https://example.com/a?b=c") << true << 0;
    QTest::newRow("not encrypted") << QStringLiteral("http://example.com/") << true << 1;
    QTest::newRow("this machine") << QStringLiteral("http://localhost:9/") << true << 0;
    QTest::newRow("letters like others") << QStringLiteral("https://xn--e1awd7f.com/") << true << 1;
    QTest::newRow("not ASCII") << QString::fromUtf8("https://ex\xd0\xb0mple.com/") << true << 1;
    QTest::newRow("a name before the name")
        << QStringLiteral("https://example.com@evil.test/") << true << 1;
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false << 1;
    QTest::newRow("a script") << QStringLiteral("javascript:alert(1)") << false << 1;
    QTest::newRow("nothing") << QString() << false << 1;
}

void QuestionsTest::anAddressIsOpenedOnConsentOnly()
{
    QFETCH(QString, address);
    QFETCH(bool, mayOpen);
    QFETCH(int, warnings);
    QList<QUrl> opened;
    QList<ElicitationAnswer::Action> answers;
    Elicitation question;
    question.mode = Elicitation::Mode::Url;
    question.url = QUrl(address);
    auto *dialog = new ElicitationDialog(
        QStringLiteral("sample"), question,
        [&](const QUrl &url) {
            opened.append(url);
            return true;
        },
        nullptr);
    connect(dialog, &ElicitationDialog::answered, this,
            [&](const ElicitationAnswer &answer) { answers.append(answer.action); });
    dialog->open();
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(WebAddressView::warningsAbout(question.url).size(), warnings);
    QCOMPARE(dialog->findChild<QWidget *>(QStringLiteral("webAddressWarning"))->isVisible(),
             warnings > 0);
    QVERIFY(opened.isEmpty());
    const QString shown = Scene::textOf(dialog, "webAddress");
    if (mayOpen)
        QVERIFY(shown.contains(QStringLiteral("<b>")));
    auto *agree = dialog->findChild<QPushButton *>(QStringLiteral("elicitationAccept"));
    QCOMPARE(agree->isEnabled(), mayOpen);
    QTest::mouseClick(agree, Qt::LeftButton);
    QCOMPARE(opened.size(), mayOpen ? 1 : 0);
    if (!mayOpen)
        QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(answers, QList{mayOpen ? ElicitationAnswer::Action::Accept
                                    : ElicitationAnswer::Action::Cancel});
}

void QuestionsTest::theEndOfTheServerEndsItsQuestion()
{
    Scene scene;
    scene.openWindow();
    scene.start(scene.tab("toolsPage"));
    QList<ElicitationAnswer::Action> answers;
    scene.server()->elicitor(
        {}, [&](const ElicitationAnswer &answer) { answers.append(answer.action); });
    QTRY_VERIFY(scene.window->findChild<ElicitationDialog *>());
    scene.live.stop();
    QCOMPARE(answers, QList{ElicitationAnswer::Action::Cancel});
    QTRY_VERIFY(!scene.window->findChild<ElicitationDialog *>());
}

void QuestionsTest::aLongFormFitsTheScreen()
{
    QJsonObject properties;
    for (int i = 0; i < 60; ++i)
        properties.insert(QStringLiteral("field %1").arg(i),
                          object(R"({"type":"string","description":"What it is for."})"));
    Elicitation question;
    question.schema = {{QStringLiteral("type"), QStringLiteral("object")},
                       {QStringLiteral("properties"), properties}};
    QWidget window;
    const auto noBrowser = [](const QUrl &) { return false; };
    ElicitationDialog large(QStringLiteral("sample"), question, noBrowser, &window);
    large.setAttribute(Qt::WA_DeleteOnClose, false);
    large.show();
    QVERIFY(QTest::qWaitForWindowExposed(&large));
    QVERIFY(large.height() <= large.screen()->availableGeometry().height());
    QVERIFY(large.height() <= 42 * large.fontMetrics().lineSpacing());
    // The buttons are in sight, the rest scrolls.
    const auto *send = Scene::in<QPushButton>(&large, QStringLiteral("elicitationAccept"));
    QVERIFY(large.rect().contains(send->geometry().translated(send->parentWidget()->pos())));
}

void QuestionsTest::aCallThatWaitsForItsPage()
{
    Scene scene;
    scene.servers.lists[ServerList::Tools] = array(R"([{"name":"page"}])");
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    QTRY_COMPARE(Scene::textOf(page, "subjectTitle"), QStringLiteral("page"));
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 1);
    const RequestTag tag = scene.server()->asked.first().tag;
    QVERIFY(!Scene::isShown(page, "goOnButton"));
    Q_EMIT scene.server()->pagesAwaited(tag + 1, 1); // another's
    QVERIFY(!Scene::isShown(page, "goOnButton"));
    Q_EMIT scene.server()->pagesAwaited(tag, 2);
    QVERIFY(Scene::isShown(page, "goOnButton"));
    QVERIFY(Scene::textOf(page, "callMessage").contains(QStringLiteral("goes on by itself")));
    // One of the two is not all.
    Q_EMIT scene.server()->pagesAwaited(tag, 1);
    Q_EMIT scene.server()->pageCompleted();
    QVERIFY(Scene::textOf(page, "callMessage").contains(QStringLiteral("goes on by itself")));
    Scene::click(page, "goOnButton");
    QCOMPARE(scene.server()->wentOn, QList<RequestTag>{tag});
    Q_EMIT scene.server()->pagesAwaited(tag, 0);
    QVERIFY(!Scene::isShown(page, "goOnButton"));
    QVERIFY(Scene::textOf(page, "callMessage").startsWith(QStringLiteral("The page is done")));
    scene.server()->answer(0, object(R"({"content":[{"type":"text","text":"signed in"}]})"));
    QTRY_COMPARE(Scene::shownTexts(page), QStringList{QStringLiteral("signed in")});
    // The next call knows nothing of it.
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 2);
    QVERIFY(!Scene::textOf(page, "callMessage").contains(QStringLiteral("page")));
    Q_EMIT scene.server()->pagesAwaited(scene.server()->asked.last().tag, 1);
    Scene::click(page, "cancelButton");
    QTRY_VERIFY(scene.textsIn("toolsPage").contains(QStringLiteral("Cancelled.")));
    QVERIFY(!Scene::isShown(page, "goOnButton"));
}

void QuestionsTest::aPageThatIsDone()
{
    Scene scene;
    scene.servers.lists[ServerList::Tools] = array(R"([{"name":"page"}])");
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    QTRY_COMPARE(Scene::textOf(page, "subjectTitle"), QStringLiteral("page"));
    // Nothing was called here: there is no place for it.
    Q_EMIT scene.server()->pageCompleted();
    QVERIFY(!Scene::isShown(page, "callMessage"));
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 1);
    Q_EMIT scene.server()->pageCompleted();
    QVERIFY(Scene::textOf(page, "callMessage").startsWith(QStringLiteral("The page is done")));
    scene.server()->answer(0, object(R"({"content":[{"type":"text","text":"later"}]})"));
    QTRY_VERIFY(Scene::textOf(page, "callMessage").startsWith(QStringLiteral("Took")));
    // The call had ended before its page.
    Q_EMIT scene.server()->pageCompleted();
    QCOMPARE(Scene::textOf(page, "callMessage"),
             QStringLiteral("The page is done. You can ask the server again."));
}

QTEST_MAIN(QuestionsTest)
#include "QuestionsTest.moc"
