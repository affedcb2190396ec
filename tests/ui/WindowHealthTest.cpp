// SPDX-License-Identifier: MIT
#include "ui/window/WindowHealth.h"
#include "tests/ui/WindowScene.h"
#include "ui/health/StatusBadge.h"
#include "ui/health/TrayIcon.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QSystemTrayIcon>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

struct Scene : WindowScene
{
    ConnectorId addTested(const QString &name)
    {
        const ConnectorId id = add(name);
        saveTest(id, {}, 3, user.clock.now());
        return id;
    }
    /// Opens the window with a re-test every hour, and lets the first one be due.
    void openAndWait()
    {
        settings.settings.health.retestEvery = 1h;
        open();
        QTRY_VERIFY(user.session().isUnlocked());
        health.look();
        user.clock.advance(1h);
        health.look();
        QTRY_COMPARE(tests.createdCount(), 1);
    }
    void fail(ErrorCode code)
    {
        TestReport report;
        report.error = Error{code, {}};
        report.testedAt = user.clock.now();
        tests.last()->finish(report);
    }
    WindowHealth *windowHealth() const { return window->findChild<WindowHealth *>(); }
    const QSystemTrayIcon &trayIcon() const { return windowHealth()->tray()->icon(); }
};

QAction *actionNamed(QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions())
        if (action->text().remove(u'&') == text)
            return action;
    return nullptr;
}

} // namespace

/// The real window while nobody looks at it: quiet tests, what is told of them, the icon.
class WindowHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedToolsAreShownUntilTheyAreSeen()
    {
        Scene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.saveTool(id, QStringLiteral("read"), QStringLiteral("Reads a file."));
        scene.open();
        auto *box = scene.part<QWidget>("toolChanges");
        QVERIFY(!box->isVisible());
        scene.saveTool(id, QStringLiteral("read"), QStringLiteral("Sends a file to <b>us</b>."));
        QTRY_VERIFY(box->isVisible());
        QTRY_VERIFY(scene.textsIn("toolChanges").contains(QStringLiteral("≠ read")));
        const QStringList texts = scene.textsIn("toolChanges");
        QVERIFY(texts.contains(QStringLiteral("Reads a file.")));
        QVERIFY(texts.contains(QStringLiteral("Sends a file to <b>us</b>.")));
        for (const QLabel *label : box->findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);

        // A failure later on takes nothing of it away.
        scene.saveTest(id, ErrorCode::Exited, 0, scene.user.clock.now());
        QTRY_VERIFY(scene.textsIn("detailPanel").contains(QStringLiteral("Code: exited")));
        QVERIFY(box->isVisible());
        auto *seen = scene.part<QPushButton>("toolsSeenButton");
        seen->setFocus();
        QTest::keyClick(seen, Qt::Key_Space);
        QTRY_VERIFY(!box->isVisible());
        QCOMPARE(scene.connectors.find(id)->lastTest->toolDrift, ToolDrift::None);
    }

    void aQuietTestTurnsNoArc()
    {
        Scene scene;
        const ConnectorId id = scene.addTested(QStringLiteral("x"));
        scene.openAndWait();
        const auto word = [&] {
            return scene.table()->model()->index(0, ConnectorTableModel::Status).data().toString();
        };
        QCOMPARE(word(), QStringLiteral("Connected"));
        QVERIFY(!scene.status().contains(QStringLiteral("tests to go")));
        scene.fail(ErrorCode::Refused);
        QTRY_COMPARE(word(), QStringLiteral("Error"));
        QCOMPARE(scene.connectors.find(id)->status, ConnectorStatus::Error);
    }

    void aBreakIsToldInABannerWhereThereIsNoTray()
    {
        Scene scene;
        scene.addTested(QStringLiteral("github"));
        const ConnectorId other = scene.add(QStringLiteral("other"));
        scene.openAndWait();
        scene.table()->select({other});
        auto *banner = scene.banner("healthBanner");
        QVERIFY(!banner->isVisible());
        scene.fail(ErrorCode::Refused);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(QStringLiteral("github")));
        QVERIFY(!scene.windowHealth()->tray());
        QTest::mouseClick(banner->actionButton(), Qt::LeftButton);
        QTRY_COMPARE(scene.selectedNames(), QStringList{QStringLiteral("github")});
        QVERIFY(!banner->isVisible());
    }

    void nothingIsToldWhereThatIsTheWish()
    {
        Scene scene;
        scene.settings.settings.health.notifications = false;
        const ConnectorId id = scene.addTested(QStringLiteral("x"));
        scene.openAndWait();
        QSignalSpy noticed(&scene.health, &HealthWatch::noticed);
        scene.fail(ErrorCode::Refused);
        QTRY_COMPARE(noticed.count(), 1);
        QCOMPARE(scene.connectors.find(id)->status, ConnectorStatus::Error);
        QVERIFY(!scene.banner("healthBanner")->isVisible());
    }

    void severalBreaksAreOneMessage()
    {
        Scene scene;
        scene.open();
        QList<HealthNotice> notices;
        for (int i = 0; i < 7; ++i)
            notices.append({HealthNotice::Kind::Broke, ConnectorId::generate(),
                            QStringLiteral("c%1").arg(i), ErrorCode::Dns});
        notices.append({HealthNotice::Kind::ToolsChanged, ConnectorId::generate(),
                        QStringLiteral("files"), std::nullopt});
        Q_EMIT scene.health.noticed(notices);
        const QString text = scene.banner("healthBanner")->text();
        QVERIFY(text.contains(QStringLiteral("7 connectors are no longer connected.")));
        QVERIFY(text.contains(QStringLiteral("c4, and 2 more")));
        QVERIFY(text.contains(QStringLiteral("The tools of “files” changed.")));
    }

    void theIconHasTheNumbersAndAMenu()
    {
        Scene scene;
        scene.hasTray = true;
        const ConnectorId id = scene.addTested(QStringLiteral("x"));
        scene.open();
        QVERIFY(scene.windowHealth()->tray());
        QTRY_VERIFY(scene.trayIcon().toolTip().contains(QStringLiteral("1 of 1 connected")));
        const QImage well = scene.trayIcon().icon().pixmap(24).toImage();
        scene.saveTest(id, ErrorCode::Exited, 0, scene.user.clock.now());
        QTRY_VERIFY(scene.trayIcon().toolTip().contains(QStringLiteral("with an error: 1")));
        QVERIFY(scene.trayIcon().icon().pixmap(24).toImage() != well);

        QMenu &menu = scene.windowHealth()->tray()->menu();
        actionNamed(menu, QStringLiteral("Test all"))->trigger();
        QTRY_COMPARE(scene.tests.runningCount(), 1);
        scene.window->hide();
        actionNamed(menu, QStringLiteral("Open Jackfield"))->trigger();
        QVERIFY(scene.window->isVisible());
        actionNamed(menu, QStringLiteral("Quit"))->trigger();
        QVERIFY(!scene.window->isVisible());
    }

    void noIconWhereThatIsTheWish()
    {
        Scene scene;
        scene.hasTray = true;
        scene.open();
        QVERIFY(scene.windowHealth()->tray());
        Settings settings = scene.settings.settings;
        settings.health.trayIcon = false;
        scene.window->applySettings(settings);
        QVERIFY(!scene.windowHealth()->tray());
    }

    void closingHides_data()
    {
        QTest::addColumn<bool>("hasTray");
        QTest::addColumn<bool>("wished");
        QTest::addColumn<bool>("hides");
        QTest::newRow("as ever") << true << false << false;
        QTest::newRow("wished") << true << true << true;
        QTest::newRow("wished, and no tray") << false << true << false;
    }
    void closingHides()
    {
        QFETCH(bool, hasTray);
        QFETCH(bool, wished);
        QFETCH(bool, hides);
        Scene scene;
        scene.hasTray = hasTray;
        scene.settings.settings.health.closeToTray = wished;
        scene.addTested(QStringLiteral("x"));
        scene.openAndWait();
        QCOMPARE(scene.window->close(), !hides);
        QVERIFY(!scene.window->isVisible());
        // Hidden, it goes on; closed, it ends what it had started.
        QTRY_COMPARE(scene.tests.runningCount(), hides ? 1 : 0);
        if (hides) {
            scene.window->show();
            scene.window->quit();
            QVERIFY(!scene.window->isVisible());
            QTRY_COMPARE(scene.tests.runningCount(), 0);
        }
    }

    void theBadgeFollowsThePalette()
    {
        QPalette light;
        light.setColor(QPalette::WindowText, Qt::black);
        light.setColor(QPalette::Window, Qt::white);
        QPalette dark;
        dark.setColor(QPalette::WindowText, Qt::white);
        dark.setColor(QPalette::Window, Qt::black);
        QList<QImage> images;
        for (const QPalette &palette : {light, dark})
            for (const StatusKind kind :
                 {StatusKind::Disconnected, StatusKind::Connected, StatusKind::Error,
                  StatusKind::ToolsChanged, StatusKind::NeedsSignIn})
                images.append(badgedIcon(kind, palette).pixmap(24).toImage());
        for (int i = 0; i < images.size(); ++i)
            for (int j = 0; j < i; ++j)
                QVERIFY2(images.at(i) != images.at(j),
                         qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
    }
};

QTEST_MAIN(WindowHealthTest)
#include "WindowHealthTest.moc"
