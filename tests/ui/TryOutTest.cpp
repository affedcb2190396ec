// SPDX-License-Identifier: MIT
#include "models/tryout/TrafficModel.h"
#include "tests/ui/TryOutScene.h"
#include "ui/detail/DetailPanel.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace jackfield;

using Scene = TryOutScene;

/// Trying a connector out in the window, as a person does it.
class TryOutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRunsBeforeTheButtonAndTheCommandIsShown();
    void aToolIsFilledInCalledAndAnswers();
    void whatIsMissingIsSaidAndHasTheFocus();
    void aCallShowsItsProgressAndIsCancelled();
    void aToolsOwnErrorIsToldApart();
    void aPictureIsShownWithItsSize();
    void jsonAndFormGoBothWays();
    void aDestructiveToolHasAQuietWord_data();
    void aDestructiveToolHasAQuietWord();
    void aLockedVaultHasItsRemedy();
    void aFailedStartSaysWhy();
    void anEndedServerKeepsWhatWasReadAndACallStartsIt();
    void aResourceAndATemplateAreRead();
    void aPromptIsGot();
    void trafficIsReadFilteredCopiedAndExported();
    void aThousandToolsDoNotHoldTheWindow();
};

void TryOutTest::nothingRunsBeforeTheButtonAndTheCommandIsShown()
{
    Scene scene;
    scene.openWindow();
    for (const char *name : {"toolsPage", "resourcesPage", "promptsPage", "trafficPage"}) {
        QWidget *page = scene.tab(name);
        QTRY_VERIFY(Scene::in<QPushButton>(page, QStringLiteral("startButton"))->isVisible());
        QVERIFY(Scene::textOf(page, "gateEndpoint").contains(QStringLiteral("npx -y sample")));
    }
    QVERIFY(scene.servers.created.isEmpty());
    scene.start(scene.tab("toolsPage"));
    QCOMPARE(scene.servers.created.size(), 1);
    QTRY_COMPARE(Scene::textOf(scene.tab("toolsPage"), "entriesNote"),
                 QStringLiteral("This server has no tools."));
}

void TryOutTest::aToolIsFilledInCalledAndAnswers()
{
    Scene scene;
    scene.servers.lists[ServerList::Tools] = array(R"([{"name":"first"},
        {"name":"add","title":"Add numbers","description":"Adds.","inputSchema":{"type":"object",
         "required":["a"],"properties":{"a":{"type":"integer"},"note":{"type":"string"},
         "mode":{"enum":["exact","rough"]},"flag":{"type":"boolean"}}}}])");
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    auto *list = Scene::in<QListView>(page, QStringLiteral("entries"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    // By keys alone, from the filter on.
    auto *filter = Scene::in<QLineEdit>(page, QStringLiteral("entriesFilter"));
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("numbers"));
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_COMPARE(Scene::textOf(page, "subjectTitle"), QStringLiteral("Add numbers"));
    QTest::keyClick(list, Qt::Key_Return);
    auto *number = Scene::in<QLineEdit>(page, QStringLiteral("field:a"));
    QTRY_VERIFY(number->hasFocus());
    QTest::keyClicks(number, QStringLiteral("42"));
    auto *mode = Scene::in<QComboBox>(page, QStringLiteral("field:mode"));
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    auto *call = Scene::in<QPushButton>(page, QStringLiteral("callButton"));
    call->setFocus();
    QTest::keyClick(call, Qt::Key_Space);
    QTRY_COMPARE(scene.server()->asked.size(), 1);
    QCOMPARE(scene.server()->asked.first().name, QStringLiteral("add"));
    QCOMPARE(compactJson(scene.server()->asked.first().arguments),
             QStringLiteral(R"({"a":42,"mode":"exact"})"));
    scene.server()->answer(0, object(R"({"content":[{"type":"text","text":"it is 42"},
        {"type":"resource_link","uri":"a://b","name":"b"}],"structuredContent":{"sum":42}})"));
    QTRY_COMPARE(Scene::shownTexts(page).size(), 3);
    QCOMPARE(Scene::shownTexts(page).first(), QStringLiteral("it is 42"));
    QVERIFY(Scene::shownTexts(page).last().contains(QStringLiteral("\"sum\": 42")));
}

void TryOutTest::whatIsMissingIsSaidAndHasTheFocus()
{
    Scene scene;
    scene.servers.lists[ServerList::Tools] = array(R"([{"name":"t","inputSchema":{"type":"object",
        "required":["a"],"properties":{"a":{"type":"string"}}}}])");
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    QTRY_VERIFY(Scene::isShown(page, "field:a"));
    Scene::click(page, "callButton");
    QVERIFY(scene.server()->asked.isEmpty());
    auto *field = Scene::in<QWidget>(page, QStringLiteral("field:a"));
    QTRY_VERIFY(field->hasFocus());
    QVERIFY(scene.textsIn("toolsPage").contains(QStringLiteral("This is required.")));
    QTest::keyClicks(field, QStringLiteral("x"));
    QTRY_VERIFY(!scene.textsIn("toolsPage").contains(QStringLiteral("This is required.")));
}

void TryOutTest::aCallShowsItsProgressAndIsCancelled()
{
    Scene scene;
    scene.servers.lists[ServerList::Tools] = array(R"([{"name":"long"}])");
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    QTRY_COMPARE(Scene::textOf(page, "subjectTitle"), QStringLiteral("long"));
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 1);
    const RequestTag tag = scene.server()->asked.first().tag;
    Q_EMIT scene.server()->progressed(tag, {1, 4, QStringLiteral("step one")});
    QVERIFY(Scene::textOf(page, "callMessage").startsWith(QStringLiteral("step one")));
    Scene::click(page, "cancelButton");
    QCOMPARE(scene.server()->cancelled, QList<RequestTag>{tag});
    QTRY_VERIFY(scene.textsIn("toolsPage").contains(QStringLiteral("Cancelled.")));
    QVERIFY(Scene::in<QPushButton>(page, QStringLiteral("callButton"))->isEnabled());
}

void TryOutTest::aToolsOwnErrorIsToldApart()
{
    Scene scene;
    scene.servers.lists[ServerList::Tools] = array(R"([{"name":"fail"}])");
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    QTRY_COMPARE(Scene::textOf(page, "subjectTitle"), QStringLiteral("fail"));
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 1);
    scene.server()->answer(
        0, object(R"({"isError":true,"content":[{"type":"text","text":"no such row"}]})"));
    QTRY_VERIFY(
        scene.textsIn("toolsPage").contains(QStringLiteral("The tool answered that it failed.")));
    QCOMPARE(Scene::shownTexts(page), QStringList{QStringLiteral("no such row")});
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 2);
    scene.server()->answer(1, failure(ErrorCode::Timeout));
    QTRY_VERIFY(scene.textsIn("toolsPage").contains(QStringLiteral("timeout")));
}

void TryOutTest::aPictureIsShownWithItsSize()
{
    QImage picture(64, 32, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(picture.save(&buffer, "PNG"));
    const auto image = [](const QByteArray &data, const char *type) {
        return QJsonObject{{QStringLiteral("type"), QStringLiteral("image")},
                           {QStringLiteral("data"), QString::fromLatin1(data.toBase64())},
                           {QStringLiteral("mimeType"), QString::fromLatin1(type)}};
    };
    Scene scene;
    scene.servers.lists[ServerList::Tools] = array(R"([{"name":"draw"}])");
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    QTRY_COMPARE(Scene::textOf(page, "subjectTitle"), QStringLiteral("draw"));
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 1);
    scene.server()->answer(
        0, QJsonObject{{QStringLiteral("content"),
                        QJsonArray{image(png, "image/png"), image("<svg/>", "image/svg+xml")}}});
    QTRY_COMPARE(page->findChildren<QLabel *>(QStringLiteral("partCaption")).size(), 2);
    const auto captions = page->findChildren<QLabel *>(QStringLiteral("partCaption"));
    QTRY_VERIFY(captions.first()->text().startsWith(QStringLiteral("64 × 32 · image/png")));
    QVERIFY(Scene::in<QLabel>(page, QStringLiteral("partPicture"))->isVisible());
    QTRY_VERIFY(captions.last()->text().contains(QStringLiteral("cannot be shown")));
    // It is saved byte by byte.
    QTest::mouseClick(Scene::in<QPushButton>(page, QStringLiteral("partSave")), Qt::LeftButton);
    QTRY_VERIFY(page->findChild<QFileDialog *>());
    const QString path = scene.folder.filePath(QStringLiteral("saved.png"));
    Q_EMIT page->findChild<QFileDialog *>()->fileSelected(path);
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), png);
}

void TryOutTest::jsonAndFormGoBothWays()
{
    Scene scene;
    scene.servers.lists[ServerList::Tools] = array(R"([{"name":"t","inputSchema":{"type":"object",
        "properties":{"a":{"type":"string"}}}}])");
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    QTRY_VERIFY(Scene::isShown(page, "field:a"));
    QTest::keyClicks(Scene::in<QWidget>(page, QStringLiteral("field:a")), QStringLiteral("one"));
    auto *views = Scene::in<QTabBar>(page, QStringLiteral("argumentViews"));
    auto *json = Scene::in<QPlainTextEdit>(page, QStringLiteral("argumentsJson"));
    views->setCurrentIndex(1);
    QTRY_VERIFY(json->isVisible());
    QVERIFY(json->toPlainText().contains(QStringLiteral("\"a\": \"one\"")));
    json->setPlainText(QStringLiteral("[no"));
    views->setCurrentIndex(0);
    QCOMPARE(views->currentIndex(), 1); // what is no object stays, to be mended
    json->setPlainText(QStringLiteral(R"({"a":"two","b":3})"));
    views->setCurrentIndex(0);
    QTRY_VERIFY(Scene::in<QPlainTextEdit>(page, QStringLiteral("field:a")));
    QCOMPARE(Scene::in<QPlainTextEdit>(page, QStringLiteral("field:a"))->toPlainText(),
             QStringLiteral("two"));
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 1);
    QCOMPARE(compactJson(scene.server()->asked.first().arguments),
             QStringLiteral(R"({"a":"two","b":3})"));
}

void TryOutTest::aDestructiveToolHasAQuietWord_data()
{
    QTest::addColumn<QByteArray>("annotations");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("says nothing") << QByteArray("{}") << true;
    QTest::newRow("only reads") << QByteArray(R"({"readOnlyHint":true})") << false;
}

void TryOutTest::aDestructiveToolHasAQuietWord()
{
    QFETCH(QByteArray, annotations);
    QFETCH(bool, isWarned);
    Scene scene;
    QJsonObject tool = object(R"({"name":"t"})");
    tool.insert(QStringLiteral("annotations"), object(annotations.constData()));
    scene.servers.lists[ServerList::Tools] = QJsonArray{tool};
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    QTRY_COMPARE(Scene::textOf(page, "subjectTitle"), QStringLiteral("t"));
    QCOMPARE(!Scene::textOf(page, "callWarning").isEmpty(), isWarned);
}

void TryOutTest::aLockedVaultHasItsRemedy()
{
    Scene scene;
    ConnectorDraft draft;
    draft.name = QStringLiteral("a secretive one");
    draft.command = QStringLiteral("x");
    SecretsPatch secrets;
    secrets.environment.set = {{QStringLiteral("K"), Secret::fromBytes("s3cret-value")}};
    QVERIFY(scene.connectors.create(draft, secrets).has_value());
    scene.openWindow();
    scene.user.service.lock();
    QWidget *page = scene.tab("toolsPage");
    Scene::click(page, "startButton");
    QTRY_COMPARE(scene.live.state(), LiveServer::State::Failed);
    auto *remedy = Scene::in<QPushButton>(page, QStringLiteral("gateRemedy"));
    QVERIFY(remedy->isVisible());
    QCOMPARE(remedy->text(), remedyText(Remedy::Unlock));
    QVERIFY(scene.servers.created.isEmpty());
    QVERIFY(scene.user.unlock());
    QTRY_COMPARE(scene.live.state(), LiveServer::State::Closed);
    scene.start(page);
}

void TryOutTest::aFailedStartSaysWhy()
{
    Scene scene;
    scene.servers.opensByItself = false;
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    Scene::click(page, "startButton");
    QTRY_COMPARE(Scene::textOf(page, "gateTitle"), QStringLiteral("Starting the server…"));
    scene.server()->tail = QStringLiteral("KEY is not set");
    scene.server()->fail({ErrorCode::CommandNotFound, {}});
    QTRY_COMPARE(Scene::textOf(page, "gateTitle"), QStringLiteral("The command was not found."));
    QVERIFY(scene.textsIn("toolsPage").contains(QStringLiteral("Code: command-not-found")));
    QVERIFY(Scene::in<QPushButton>(page, QStringLiteral("gateRemedy"))->isVisible());
}

void TryOutTest::anEndedServerKeepsWhatWasReadAndACallStartsIt()
{
    Scene scene;
    scene.servers.lists[ServerList::Tools] = array(R"([{"name":"t"}])");
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    QTRY_COMPARE(Scene::textOf(page, "subjectTitle"), QStringLiteral("t"));
    scene.live.stop();
    QVERIFY(Scene::in<QLabel>(page, QStringLiteral("subjectTitle"))->isVisible());
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.servers.created.size(), 2);
    QTRY_COMPARE(scene.server()->asked.size(), 1);
}

void TryOutTest::aResourceAndATemplateAreRead()
{
    Scene scene;
    scene.servers.lists[ServerList::Resources] =
        array(R"([{"uri":"a://1","name":"one","mimeType":"text/plain","size":3}])");
    scene.servers.lists[ServerList::ResourceTemplates] =
        array(R"([{"uriTemplate":"a://{n}","name":"any"}])");
    scene.openWindow();
    QWidget *page = scene.tab("resourcesPage");
    scene.start(page);
    QTRY_COMPARE(Scene::textOf(page, "subjectTitle"), QStringLiteral("one"));
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 1);
    QCOMPARE(scene.server()->asked.first().name, QStringLiteral("a://1"));
    scene.server()->answer(0, object(R"({"contents":[{"uri":"a://1","text":"abc"}]})"));
    QTRY_COMPARE(Scene::shownTexts(page), QStringList{QStringLiteral("abc")});
    auto *list = Scene::in<QListView>(page, QStringLiteral("entries"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY(Scene::isShown(page, "field:n"));
    QTest::keyClicks(Scene::in<QWidget>(page, QStringLiteral("field:n")), QStringLiteral("x y"));
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 2);
    QCOMPARE(scene.server()->asked.last().name, QStringLiteral("a://x%20y"));
}

void TryOutTest::aPromptIsGot()
{
    Scene scene;
    scene.servers.lists[ServerList::Prompts] =
        array(R"([{"name":"review","arguments":[{"name":"code","required":true}]}])");
    scene.openWindow();
    QWidget *page = scene.tab("promptsPage");
    scene.start(page);
    QTRY_VERIFY(Scene::isShown(page, "field:code"));
    Scene::click(page, "callButton");
    QVERIFY(scene.server()->asked.isEmpty());
    QTest::keyClicks(Scene::in<QWidget>(page, QStringLiteral("field:code")), QStringLiteral("x"));
    Scene::click(page, "callButton");
    QTRY_COMPARE(scene.server()->asked.size(), 1);
    scene.server()->answer(
        0, object(R"({"messages":[{"role":"user","content":{"type":"text","text":"Review x"}}]})"));
    QTRY_COMPARE(Scene::shownTexts(page), QStringList{QStringLiteral("Review x")});
    QVERIFY(scene.textsIn("promptsPage").contains(QStringLiteral("User")));
}

void TryOutTest::trafficIsReadFilteredCopiedAndExported()
{
    Scene scene;
    scene.openWindow();
    QWidget *page = scene.tab("trafficPage");
    scene.start(page);
    for (const char *method : {"initialize", "tools/list"}) {
        TrafficEntry entry;
        entry.at = QDateTime::currentDateTimeUtc();
        entry.method = QString::fromLatin1(method);
        entry.id = QStringLiteral("1");
        entry.text = QStringLiteral(R"({"method":"%1"})").arg(entry.method);
        Q_EMIT scene.server()->trafficSeen(entry);
    }
    auto *table = Scene::in<QTreeView>(page, QStringLiteral("trafficTable"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTest::keyClicks(Scene::in<QLineEdit>(page, QStringLiteral("trafficFilter")),
                     QStringLiteral("tools"));
    QCOMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    auto *text = Scene::in<QPlainTextEdit>(page, QStringLiteral("trafficText"));
    QCOMPARE(text->toPlainText(), QStringLiteral("{\n    \"method\": \"tools/list\"\n}"));
    Scene::click(page, "trafficCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
    Scene::click(page, "trafficExport");
    QTRY_VERIFY(page->findChild<QFileDialog *>());
    const QString path = scene.folder.filePath(QStringLiteral("t.jsonl"));
    Q_EMIT page->findChild<QFileDialog *>()->fileSelected(path);
    QFile exported(path);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QCOMPARE(exported.readAll().count('\n'), 2); // all of them, whatever is filtered
    Scene::click(page, "trafficClear");
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(text->toPlainText().isEmpty());
}

void TryOutTest::aThousandToolsDoNotHoldTheWindow()
{
    QJsonArray tools;
    for (int i = 0; i < 1'000; ++i)
        tools.append(object(QStringLiteral(R"({"name":"tool-%1","description":"Does %1.",
            "inputSchema":{"type":"object","properties":{"a":{"type":"string"}}}})")
                                .arg(i)
                                .toUtf8()
                                .constData()));
    Scene scene;
    scene.servers.lists[ServerList::Tools] = tools;
    scene.openWindow();
    QWidget *page = scene.tab("toolsPage");
    scene.start(page);
    auto *list = Scene::in<QListView>(page, QStringLiteral("entries"));
    QTRY_COMPARE(list->model()->rowCount(), 1'000);
    // One widget for the chosen tool, none for the others.
    QVERIFY(list->viewport()->findChildren<QWidget *>().isEmpty());
    QTest::keyClicks(Scene::in<QLineEdit>(page, QStringLiteral("entriesFilter")),
                     QStringLiteral("tool-99"));
    QCOMPARE(list->model()->rowCount(), 11);
}

QTEST_MAIN(TryOutTest)
#include "TryOutTest.moc"
