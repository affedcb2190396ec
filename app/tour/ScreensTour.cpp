// SPDX-License-Identifier: MIT
#include "app/tour/ScreensTour.h"

#include "app/tour/ElicitationTour.h"
#include "app/tour/SampleScene.h"
#include "app/tour/SampleServerTour.h"
#include "app/tour/SampleTasks.h"
#include "app/tour/SignInTour.h"
#include "app/tour/TaskTour.h"
#include "app/tour/ToolTour.h"
#include "ui/connector/ConnectorDialog.h"
#include "ui/unlock/KeyDialog.h"
#include "ui/unlock/UnlockDialog.h"
#include "ui/window/ConnectorTable.h"

#include <QLineEdit>

namespace jackfield {

using namespace std::chrono_literals;

ScreensTour::ScreensTour(WindowProgram &program, Robot &robot) : m_program(program), m_robot(robot)
{
}

bool ScreensTour::run()
{
    MainWindow &window = m_program.window();
    if (!unlockByHand(m_program, m_robot, QStringLiteral("vault-light")))
        return false;
    for (const auto &[look, name] : {std::pair{Appearance::Light, QStringLiteral("light")},
                                     std::pair{Appearance::Dark, QStringLiteral("dark")}}) {
        setLook(look);
        m_robot.picture(&window, QStringLiteral("empty-%1").arg(name));
    }
    const auto added =
        addSampleConnectors(m_program.composition().connectors(), QDateTime::currentDateTimeUtc());
    if (!added) {
        m_robot.say(QStringLiteral("The sample was not saved: %1").arg(added.error().detail));
        return false;
    }
    const auto tasks = addSampleTasks(m_program.composition());
    if (!tasks) {
        m_robot.say(
            QStringLiteral("The sample tasks were not saved: %1").arg(tasks.error().detail));
        return false;
    }
    m_robot.waitFor([&] { return window.table()->model()->rowCount() == 12; }, 5s);
    for (const auto &[look, name] : {std::pair{Appearance::Light, QStringLiteral("light")},
                                     std::pair{Appearance::Dark, QStringLiteral("dark")}}) {
        setLook(look);
        if (!SignInTour(m_program, m_robot).run(name) || !TaskTour(m_program, m_robot).run(name))
            return false;
        m_robot.waitFor([&] { return window.table()->model()->rowCount() == 12; }, 5s);
    }
    setLook(Appearance::Light);
    if (!all(QStringLiteral("light")))
        return false;
    setLook(Appearance::Dark);
    return all(QStringLiteral("dark"));
}

void ScreensTour::setLook(Appearance appearance)
{
    Settings settings = m_program.composition().settings().load();
    settings.appearance = appearance;
    m_program.window().applySettings(settings);
}

bool ScreensTour::all(const QString &look)
{
    return mainWindow(look) && dialogs(look) && unlockDialog(look) && testing(look);
}

bool ScreensTour::select(const QString &name)
{
    const auto found = m_program.composition().connectors().findByName(name);
    if (!found)
        return false;
    m_robot.activate(&m_program.window());
    m_program.window().table()->setFocus();
    m_program.window().table()->select({found->id});
    return true;
}

bool ScreensTour::mainWindow(const QString &look)
{
    MainWindow &window = m_program.window();
    if (!select(QStringLiteral("everything")))
        return false;
    m_robot.picture(&window, QStringLiteral("main-%1").arg(look));
    if (!ToolTour(m_program, m_robot)
             .run(QStringLiteral("echo"), QStringLiteral("message"),
                  QStringLiteral("tool-%1").arg(look), QStringLiteral("traffic-%1").arg(look)))
        return false;
    if (!ElicitationTour(m_program, m_robot)
             .run(QStringLiteral("Elicitation Request"),
                  QStringLiteral("elicitation-%1").arg(look)))
        return false;
    if (!select(QStringLiteral("browserbase")))
        return false;
    m_robot.picture(&window, QStringLiteral("error-%1").arg(look));
    if (!select(QStringLiteral("linear")))
        return false;
    m_robot.picture(&window, QStringLiteral("sign-in-%1").arg(look));
    if (!select(QStringLiteral("github")))
        return false;
    m_robot.picture(&window, QStringLiteral("tools-changed-%1").arg(look));
    m_robot.press(window.table(), Qt::Key_A, Qt::ControlModifier);
    m_robot.picture(&window, QStringLiteral("several-%1").arg(look));

    // Removing, and undoing it.
    if (!select(QStringLiteral("weather")))
        return false;
    m_robot.press(window.table(), Qt::Key_Delete);
    if (!m_robot.waitFor([&] { return window.table()->model()->rowCount() == 11; }, 5s))
        return false;
    m_robot.picture(&window, QStringLiteral("removed-%1").arg(look));
    m_robot.press(window.table(), Qt::Key_Z, Qt::ControlModifier);
    if (!m_robot.waitFor([&] { return window.table()->model()->rowCount() == 12; }, 5s))
        return false;

    auto *filter = window.findChild<QLineEdit *>(QStringLiteral("filter"));
    m_robot.type(filter, QStringLiteral("nothing like this"));
    m_robot.picture(&window, QStringLiteral("no-match-%1").arg(look));
    m_robot.press(filter, Qt::Key_Escape);
    return true;
}

bool ScreensTour::dialogPicture(const QString &name, int escapes)
{
    MainWindow &window = m_program.window();
    const auto open = [&] { return Robot::dialog<QDialog>(window); };
    if (!m_robot.waitFor([&] { return open() != nullptr; }, 5s)) {
        m_robot.say(QStringLiteral("The dialog for %1 did not open.").arg(name));
        return false;
    }
    m_robot.picture(open(), name);
    for (int i = 0; i < escapes && open(); ++i)
        m_robot.press(open(), Qt::Key_Escape);
    return m_robot.waitFor([&] { return open() == nullptr; }, 5s);
}

bool ScreensTour::dialogs(const QString &look)
{
    ConnectorTable *table = m_program.window().table();
    m_robot.press(table, Qt::Key_N, Qt::ControlModifier);
    if (!dialogPicture(QStringLiteral("add-local-%1").arg(look)))
        return false;
    m_robot.press(table, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    if (!dialogPicture(QStringLiteral("add-remote-%1").arg(look)))
        return false;
    if (!select(QStringLiteral("postgres")))
        return false;
    m_robot.press(table, Qt::Key_Return);
    if (!dialogPicture(QStringLiteral("edit-%1").arg(look)))
        return false;
    m_robot.press(table, Qt::Key_Comma, Qt::ControlModifier);
    if (!dialogPicture(QStringLiteral("settings-%1").arg(look)))
        return false;
    KeyDialog key(m_program.composition().sessions(), &m_program.window());
    key.open();
    return dialogPicture(QStringLiteral("key-%1").arg(look));
}

bool ScreensTour::unlockDialog(const QString &look)
{
    MainWindow &window = m_program.window();
    SessionService &sessions = m_program.composition().sessions();
    const auto vault = sessions.vault();
    if (!vault || !vault->has_value() || **vault != VaultKind::Passphrase) {
        m_robot.say(QStringLiteral("  the keychain has the key: no unlock dialog to show"));
        return true;
    }
    // A dialog of its own over the open session would close at once; it is shown, not used.
    sessions.lock();
    m_robot.picture(&window, QStringLiteral("locked-%1").arg(look));
    UnlockDialog dialog(sessions, &window);
    dialog.open();
    m_robot.picture(&dialog, QStringLiteral("unlock-%1").arg(look));
    dialog.close();
    return true;
}

bool ScreensTour::testing(const QString &look)
{
    MainWindow &window = m_program.window();
    ConnectorService &connectors = m_program.composition().connectors();
    ConnectorTester &tester = m_program.composition().tester();
    ConnectorDraft silent;
    silent.name = QStringLiteral("silent server");
    silent.command = QStringLiteral("sleep");
    silent.args = QStringList{QStringLiteral("60")};
    const auto made = connectors.create(silent);
    if (!made)
        return false;
    m_robot.waitFor([&] { return window.table()->model()->rowCount() == 13; }, 5s);
    window.table()->select({made->id});
    m_robot.press(window.table(), Qt::Key_T, Qt::ControlModifier);
    m_robot.waitFor([&] { return false; }, 1'500ms);
    m_robot.picture(&window, QStringLiteral("testing-%1").arg(look));
    m_robot.press(window.table(), Qt::Key_Period, Qt::ControlModifier);
    m_robot.waitFor([&] { return tester.pendingCount() == 0; }, 20s);
    const bool removed = connectors.remove(made->id).has_value();
    return m_robot.waitFor([&] { return window.table()->model()->rowCount() == 12; }, 5s) &&
           removed;
}

} // namespace jackfield
