// SPDX-License-Identifier: MIT
#include "tests/ui/DialogScene.h"
#include "tests/ui/WindowScene.h"
#include "ui/connector/ConnectorDialog.h"
#include "ui/detail/StepsView.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/start/ImportDialog.h"
#include "ui/start/PresetCard.h"
#include "ui/unlock/KeyDialog.h"
#include "ui/unlock/UnlockDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeWidget>

#include <chrono>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        if (action->isVisible() && !action->isSeparator())
            texts.append(action->text().remove(u'&'));
    return texts;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyWindowSaysHowToBegin()
    {
        WindowScene scene;
        scene.open();
        auto *empty = scene.part<QWidget>("emptyState");
        QVERIFY(empty && empty->isVisible());
        QVERIFY(!scene.table()->isVisible());
        const auto cards = empty->findChildren<PresetCard *>();
        QCOMPARE(cards.size(), 13);
        // From the first card on, by keys alone.
        cards.constFirst()->setFocus();
        QTest::keyClick(cards.constFirst(), Qt::Key_Tab);
        QTRY_VERIFY(cards.at(1)->hasFocus());
        QTest::keyClick(cards.at(1), Qt::Key_Space);
        QTRY_VERIFY(openDialog<ConnectorDialog>(scene));
    }

    void aConnectorAddedElsewhereAppears()
    {
        WindowScene scene;
        scene.open();
        scene.repository.writeFromOutside([&](auto &rows) {
            Connector added;
            added.id = ConnectorId(QStringLiteral("other"));
            added.userId = scene.user.user();
            added.name = QStringLiteral("from outside");
            rows.insert(added.id, {added, {}});
        });
        QTRY_COMPARE_WITH_TIMEOUT(scene.rows(), 1, 2'000);
        QTRY_VERIFY(scene.table()->isVisible());
        QCOMPARE(scene.nameAt(0), QStringLiteral("from outside"));
    }

    void testShowsItsWayAndItsEnd()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"));
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.clickRow(0);
        scene.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(scene.tests.createdCount(), 1);
        scene.tests.at(0)->reportStep(TestStep::Kind::Start, TestStep::State::Done, {}, 12);
        auto *steps = scene.part<QWidget>("detailPanel")->findChild<StepsView *>();
        QTRY_VERIFY(steps->isVisible());
        QCOMPARE(steps->model()->rowCount(), 1);
        scene.tests.at(0)->succeed(13);
        const auto cell = [&](int column) {
            return scene.table()->model()->index(0, column).data().toString();
        };
        QTRY_COMPARE(cell(ConnectorTableModel::Status), QStringLiteral("Connected"));
        QCOMPARE(cell(ConnectorTableModel::Tools), QStringLiteral("13"));
        QTRY_VERIFY(scene.status().contains(QStringLiteral("1 of 1 connected")));
        QVERIFY(scene.textsIn("detailPanel").contains(QStringLiteral("fake 1.0.0")));
    }

    void aFailureSaysWhatToDo()
    {
        WindowScene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"), QStringLiteral("some-server"));
        scene.saveTest(id, ErrorCode::CommandNotFound, 0, scene.user.clock.now());
        scene.open();
        const QStringList texts = scene.textsIn("detailPanel");
        QVERIFY(texts.contains(QStringLiteral("The command was not found.")));
        QVERIFY(texts.contains(QStringLiteral("Code: command-not-found")));
        auto *remedy = scene.part<QPushButton>("remedyButton");
        QVERIFY(remedy->isVisible());
        QTest::mouseClick(remedy, Qt::LeftButton);
        QTRY_VERIFY(openDialog<ConnectorDialog>(scene));
    }

    void theKeyIsKeptElsewhereFromTheSettings()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"));
        scene.open();
        QTRY_VERIFY(scene.status().contains(QStringLiteral("key in Test Keychain")));
        scene.press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(openDialog<SettingsDialog>(scene));
        auto *settings = openDialog<SettingsDialog>(scene);
        QVERIFY(press(*settings, QStringLiteral("Keep it elsewhere…")));
        auto *key = settings->findChild<KeyDialog *>();
        QVERIFY(key);
        typeInto(named<QLineEdit>(*key, QStringLiteral("New passphrase")), QStringLiteral("horse"));
        typeInto(named<QLineEdit>(*key, QStringLiteral("Passphrase again")),
                 QStringLiteral("horse"));
        QVERIFY(press(*key, QStringLiteral("Keep it there")));
        QTRY_VERIFY(scene.status().contains(QStringLiteral("key under a passphrase")));
    }

    void testAllCanBeStopped()
    {
        WindowScene scene;
        for (int i = 0; i < 6; ++i)
            scene.add(QStringLiteral("x %1").arg(i));
        QVERIFY(scene.connectors.setEnabled(scene.connectors.list()->at(5).id, false).has_value());
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(scene.tester.pendingCount(), 5);
        QTRY_VERIFY(scene.status().contains(QStringLiteral("tests to go: 5")));
        scene.press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_COMPARE(scene.tester.pendingCount(), 0);
        // What was stopped is not called an error.
        const QList<Connector> all = scene.connectors.list().value();
        for (const Connector &connector : all)
            QCOMPARE(connector.status, ConnectorStatus::Disconnected);
    }

    void deleteCanBeUndoneByKeyAndByButton()
    {
        WindowScene scene;
        for (const char *name : {"a", "b", "c", "d"})
            scene.add(QString::fromLatin1(name));
        scene.open();
        scene.clickRow(1);
        scene.press(Qt::Key_Delete);
        QTRY_COMPARE(scene.rows(), 3);
        QVERIFY(scene.banner("undoBanner")->isVisible());
        QCOMPARE(scene.banner("undoBanner")->text(), QStringLiteral("Removed “b”."));
        // The next row is selected, so that Delete goes on.
        QTRY_COMPARE(scene.selectedNames(), QStringList{QStringLiteral("c")});
        scene.press(Qt::Key_Delete);
        QTRY_COMPARE(scene.rows(), 2);
        scene.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(scene.rows(), 3);
        QCOMPARE(scene.selectedNames(), QStringList{QStringLiteral("c")});
        QTest::mouseClick(scene.banner("undoBanner")->actionButton(), Qt::LeftButton);
        QTRY_COMPARE(scene.rows(), 4);
        QVERIFY(!scene.banner("undoBanner")->isVisible());
    }

    void theLastOneCanComeBack()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"));
        scene.open();
        scene.press(Qt::Key_Delete);
        QTRY_VERIFY(scene.part<QWidget>("emptyState"));
        QTRY_VERIFY(scene.part<QWidget>("emptyState")->isVisible());
        QTest::keyClick(scene.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(scene.table()->isVisible());
        QCOMPARE(scene.rows(), 1);
    }

    void aNameIsEditedWithF2()
    {
        WindowScene scene;
        scene.add(QStringLiteral("alpha"));
        scene.add(QStringLiteral("beta"));
        scene.open();
        scene.clickRow(0);
        scene.press(Qt::Key_F2);
        QTRY_VERIFY(scene.table()->viewport()->findChild<QLineEdit *>());
        auto *editor = scene.table()->viewport()->findChild<QLineEdit *>();
        QTest::keyClicks(editor, QStringLiteral("gamma"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(scene.nameAt(1), QStringLiteral("gamma"));
        QCOMPARE(scene.selectedNames(), QStringList{QStringLiteral("gamma")});
        QVERIFY(!openDialog<ConnectorDialog>(scene));

        scene.press(Qt::Key_F2);
        QTRY_VERIFY(scene.table()->viewport()->findChild<QLineEdit *>());
        editor = scene.table()->viewport()->findChild<QLineEdit *>();
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("beta"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(scene.banner("problemBanner")->isVisible());
        QVERIFY(scene.banner("problemBanner")->text().contains(QStringLiteral("gamma")));
    }

    void enterAndDoubleClickEdit()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"));
        scene.open();
        scene.clickRow(0);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(openDialog<ConnectorDialog>(scene));
        QTest::keyClick(openDialog<ConnectorDialog>(scene), Qt::Key_Escape);
        QTRY_VERIFY(!openDialog<ConnectorDialog>(scene));
        const QRect cell =
            scene.table()->visualRect(scene.table()->model()->index(0, ConnectorTableModel::Type));
        QTest::mouseDClick(scene.table()->viewport(), Qt::LeftButton, {}, cell.center());
        QTRY_VERIFY(openDialog<ConnectorDialog>(scene));
    }

    void spaceTurnsTheSelectedOnAndOff()
    {
        WindowScene scene;
        for (const char *name : {"a", "b", "c"})
            scene.add(QString::fromLatin1(name));
        scene.open();
        scene.clickRow(0);
        scene.clickRow(1, Qt::ShiftModifier);
        const auto on = [&] {
            int count = 0;
            const QList<Connector> all = scene.connectors.list().value();
            for (const Connector &connector : all)
                count += connector.enabled ? 1 : 0;
            return count;
        };
        scene.press(Qt::Key_Space);
        QTRY_COMPARE(on(), 1);
        scene.press(Qt::Key_Space);
        QTRY_COMPARE(on(), 3);
        QCOMPARE(scene.selectedNames().size(), 2);
    }

    void aClickOnTheSwitchTurnsThatOneOff()
    {
        WindowScene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.open();
        const QModelIndex on = scene.table()->model()->index(0, ConnectorTableModel::On);
        QStyleOptionViewItem option;
        option.initFrom(scene.table());
        option.rect = scene.table()->visualRect(on);
        option.features = QStyleOptionViewItem::HasCheckIndicator;
        option.widget = scene.table();
        const QRect box = scene.table()->style()->subElementRect(
            QStyle::SE_ItemViewItemCheckIndicator, &option, scene.table());
        QTest::mouseClick(scene.table()->viewport(), Qt::LeftButton, {}, box.center());
        QTRY_VERIFY(!scene.connectors.find(id)->enabled);
    }

    void theFilterFindsAndEscapeClears()
    {
        WindowScene scene;
        for (const char *name : {"alpha", "beta", "gamma"})
            scene.add(QString::fromLatin1(name));
        scene.open();
        scene.press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(scene.filter()->hasFocus());
        QTest::keyClicks(scene.filter(), QStringLiteral("bet"));
        QCOMPARE(scene.rows(), 1);
        QTest::keyClicks(scene.filter(), QStringLiteral("zzz"));
        QCOMPARE(scene.rows(), 0);
        QVERIFY(!scene.table()->isVisible());
        QTest::keyClick(scene.filter(), Qt::Key_Escape);
        QTRY_COMPARE(scene.rows(), 3);
        QTRY_VERIFY(scene.table()->hasFocus());
    }

    void selectionAndScrollSurviveAReload()
    {
        WindowScene scene;
        scene.fill(500);
        scene.open();
        // The view takes in new rows a turn later.
        QTRY_VERIFY(scene.table()->verticalScrollBar()->maximum() > 300);
        scene.table()->scrollTo(scene.table()->model()->index(300, 0),
                                QAbstractItemView::PositionAtTop);
        const int scrolled = scene.table()->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        scene.clickRow(302);
        const QStringList selected = scene.selectedNames();
        QCOMPARE(selected.size(), 1);
        const ConnectorId id = scene.table()->selectedIds().constFirst();
        scene.repository.writeFromOutside(
            [&](auto &rows) { rows[id].connector.description = QStringLiteral("changed"); });
        QTRY_VERIFY_WITH_TIMEOUT(scene.textsIn("detailPanel").contains(QStringLiteral("changed")),
                                 2'000);
        QCOMPARE(scene.selectedNames(), selected);
        QCOMPARE(scene.table()->verticalScrollBar()->value(), scrolled);
    }

    void severalSelectedAreSummedUp()
    {
        WindowScene scene;
        for (const char *name : {"a", "b", "c"})
            scene.add(QString::fromLatin1(name));
        scene.open();
        scene.press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(scene.textsIn("detailPanel").join(u' ').contains(QStringLiteral("3")));
        scene.press(Qt::Key_Delete);
        QTRY_COMPARE(scene.connectors.list()->size(), 0);
        QTest::keyClick(scene.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(scene.connectors.list()->size(), 3);
    }

    void theContextMenuHasWhatTheToolbarHas()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"));
        scene.open();
        scene.clickRow(0);
        const QPoint place =
            scene.table()->visualRect(scene.table()->model()->index(0, 1)).center();
        Q_EMIT scene.table()->customContextMenuRequested(place);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QStringList texts = textsOf(*menu);
        for (const char *wanted : {"Edit…", "Rename", "Duplicate", "Test", "Test all", "Turn off",
                                   "Copy endpoint", "Remove", "Undo", "Add", "Settings…"})
            QVERIFY2(texts.contains(QString::fromUtf8(wanted)), wanted);
        menu->close();
    }

    void copiesTheEndpoint()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"), QStringLiteral("uvx"));
        scene.open();
        scene.clickRow(0);
        scene.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("uvx"));
    }

    void duplicates()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"));
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        scene.clickRow(0);
        scene.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(scene.rows(), 2);
        QCOMPARE(scene.selectedNames(), QStringList{QStringLiteral("x 2")});
    }

    void groupsShowTheirOwn()
    {
        WindowScene scene;
        scene.saveTest(scene.add(QStringLiteral("good")), std::nullopt, 1, scene.user.clock.now());
        scene.saveTest(scene.add(QStringLiteral("bad")), ErrorCode::Exited, 0,
                       scene.user.clock.now());
        scene.open();
        auto *sideBar = scene.part<QTreeWidget>("sideBar");
        QTRY_COMPARE(sideBar->topLevelItem(0)->text(1), QStringLiteral("2"));
        QCOMPARE(sideBar->topLevelItem(2)->text(1), QStringLiteral("1"));
        const QRect item = sideBar->visualItemRect(sideBar->topLevelItem(2));
        QTest::mouseClick(sideBar->viewport(), Qt::LeftButton, {}, item.center());
        QTRY_COMPARE(scene.rows(), 1);
        QCOMPARE(scene.nameAt(0), QStringLiteral("bad"));
    }

    void aLockedSessionSaysSoAndUnlocks()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"));
        scene.user.service.lock();
        scene.user.keychain.failAll(ErrorCode::Locked);
        scene.open();
        QTRY_VERIFY(scene.banner("lockBanner")->isVisible());
        QTRY_VERIFY(scene.status().contains(QStringLiteral("locked")));
        // The list is there all the same.
        QCOMPARE(scene.rows(), 1);
        scene.user.keychain.succeed();
        QTest::mouseClick(scene.banner("lockBanner")->actionButton(), Qt::LeftButton);
        QTRY_VERIFY(scene.user.session().isUnlocked());
        QTRY_VERIFY(!scene.banner("lockBanner")->isVisible());
        QTRY_VERIFY(scene.status().contains(QStringLiteral("key in Test Keychain")));
    }

    void aDatabaseThatCannotBeReadIsSaid()
    {
        WindowScene scene;
        scene.repository.failWith = Error{ErrorCode::StorageCorrupt, {}};
        scene.open();
        QTRY_VERIFY(scene.window->findChildren<QLabel *>().size() > 0);
        const auto says = [&](const QString &text) {
            for (const QLabel *label : scene.window->findChildren<QLabel *>())
                if (label->isVisible() && label->text().contains(text))
                    return true;
            return false;
        };
        QVERIFY(says(QStringLiteral("Part of the database is damaged.")));
        QVERIFY(says(QStringLiteral("storage-corrupt")));
        scene.repository.failWith.reset();
        scene.fill(2);
        for (QPushButton *button : scene.window->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QStringLiteral("&Try again"))
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(scene.rows(), 2);
    }

    void importShowsTheCommandsFirst()
    {
        WindowScene scene;
        scene.open();
        QTRY_VERIFY(scene.user.session().isUnlocked());
        QMimeData data;
        data.setText(QStringLiteral(
            R"({"mcpServers":{"files":{"command":"npx","args":["-y","a b"],"env":{"K":"v"}}}})"));
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(scene.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scene.window.get(), &drop);
        QTRY_VERIFY(openDialog<ImportDialog>(scene));
        auto *dialog = openDialog<ImportDialog>(scene);
        auto *list = dialog->findChild<QTreeWidget *>();
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("npx -y 'a b'"));
        QCOMPARE(scene.connectors.list()->size(), 0);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("importButton")),
                          Qt::LeftButton);
        QTRY_COMPARE(scene.rows(), 1);
        QCOMPARE(scene.selectedNames(), QStringList{QStringLiteral("files")});
        QCOMPARE(
            scene.connectors.environmentNames(scene.connectors.list()->constFirst().id).value(),
            QStringList{QStringLiteral("K")});
    }

    void namesThatLookLikeMarkupAreText()
    {
        WindowScene scene;
        scene.add(QStringLiteral("<b>bold</b>"));
        scene.open();
        QVERIFY(scene.textsIn("detailPanel").contains(QStringLiteral("<b>bold</b>")));
        for (const QLabel *label : scene.part<QWidget>("detailPanel")->findChildren<QLabel *>())
            if (label->text().contains(QLatin1String("<b>")))
                QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void arrangementIsKept()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"));
        scene.open();
        scene.window->resize(770, 640); // the display that is not there has 800 columns
        scene.table()->horizontalHeader()->resizeSection(ConnectorTableModel::Name, 222);
        scene.window->close();
        scene.open();
        QCOMPARE(scene.window->size(), QSize(770, 640));
        QCOMPARE(scene.table()->columnWidth(ConnectorTableModel::Name), 222);
    }

    void everyWidgetThatTakesTheFocusHasAName()
    {
        WindowScene scene;
        scene.saveTest(scene.add(QStringLiteral("x")), ErrorCode::Exited, 0,
                       scene.user.clock.now());
        scene.open();
        for (QWidget *widget : scene.window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const auto *label = qobject_cast<QLabel *>(widget);
            const bool hasName = !widget->accessibleName().isEmpty() ||
                                 (button && !button->text().isEmpty()) ||
                                 (label && !label->text().isEmpty());
            const bool isFrame = widget->inherits("QSplitter") || widget->inherits("QHeaderView") ||
                                 widget->inherits("QScrollArea") ||
                                 widget->inherits("QToolBarExtension");
            QVERIFY2(hasName || isFrame, widget->metaObject()->className());
        }
    }

    void mirrorsForRightToLeft()
    {
        WindowScene scene;
        scene.add(QStringLiteral("x"));
        scene.open();
        scene.window->setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(scene.part<QWidget>("sideBar")->mapToGlobal(QPoint()).x() >
                    scene.part<QWidget>("detailPanel")->mapToGlobal(QPoint()).x());
    }
};

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
