// SPDX-License-Identifier: MIT
#include "app/tour/SampleServerTour.h"

#include "app/tour/ToolTour.h"
#include "models/TestStepsModel.h"
#include "ui/connector/ConnectorDialog.h"
#include "ui/theme/Icons.h"
#include "ui/unlock/UnlockDialog.h"
#include "ui/window/ConnectorTable.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QUuid>

namespace jackfield {

using namespace std::chrono_literals;

namespace {

QPushButton *defaultButton(const QDialog &dialog)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->isVisible() && button->isDefault())
            return button;
    return nullptr;
}

} // namespace

bool unlockByHand(WindowProgram &program, Robot &robot, const QString &pictureName)
{
    const auto isUnlocked = [&] { return program.composition().sessions().session().isUnlocked(); };
    const auto dialog = [&] { return Robot::dialog<UnlockDialog>(program.window()); };
    robot.waitFor([&] { return isUnlocked() || dialog() != nullptr; }, 60s);
    if (isUnlocked()) {
        robot.say(QStringLiteral("Unlocked: %1 has the key.")
                      .arg(program.composition().sessions().keychainName()));
        return true;
    }
    if (!dialog())
        return false;
    robot.say(QStringLiteral("No keychain here: making a vault under a passphrase."));
    const auto passwordFields = [&] {
        QList<QLineEdit *> fields;
        for (QLineEdit *field : dialog()->findChildren<QLineEdit *>())
            if (field->isVisible() && field->isEnabled())
                fields.append(field);
        return fields;
    };
    robot.waitFor([&] { return !dialog() || !passwordFields().isEmpty(); }, 20s);
    if (!dialog())
        return isUnlocked();
    robot.picture(dialog(), pictureName);
    const QString passphrase = QUuid::createUuid().toString(QUuid::WithoutBraces);
    for (QLineEdit *field : passwordFields())
        robot.type(field, passphrase);
    robot.click(defaultButton(*dialog()));
    return robot.waitFor([&] { return isUnlocked() && !dialog(); }, 60s);
}

SampleServerTour::SampleServerTour(WindowProgram &program, Robot &robot)
    : m_program(program), m_robot(robot)
{
}

bool SampleServerTour::run()
{
    return unlock() && addSampleServer() && testIt() && tryIt();
}

bool SampleServerTour::unlock()
{
    if (!unlockByHand(m_program, m_robot, QStringLiteral("tour-1-vault"))) {
        m_robot.say(QStringLiteral("The session did not unlock."));
        return false;
    }
    m_robot.picture(&m_program.window(), QStringLiteral("tour-2-empty"));
    return true;
}

bool SampleServerTour::addSampleServer()
{
    MainWindow &window = m_program.window();
    m_robot.say(QStringLiteral("Choosing the preset “Everything”, the sample server."));
    if (!m_robot.click(window.findChild<QWidget *>(QStringLiteral("preset/Everything")))) {
        m_robot.say(QStringLiteral("The preset is not there."));
        return false;
    }
    const auto dialog = [&] { return Robot::dialog<ConnectorDialog>(window); };
    if (!m_robot.waitFor([&] { return dialog() && defaultButton(*dialog()); }, 10s)) {
        m_robot.say(QStringLiteral("The dialog did not open."));
        return false;
    }
    m_robot.picture(dialog(), QStringLiteral("tour-3-add"));
    m_robot.click(defaultButton(*dialog()));
    if (!m_robot.waitFor([&] { return !dialog() && window.table()->model()->rowCount() == 1; },
                         10s)) {
        m_robot.say(QStringLiteral("The connector was not saved."));
        return false;
    }
    m_robot.picture(&window, QStringLiteral("tour-4-added"));
    return true;
}

bool SampleServerTour::tryIt()
{
    m_robot.say(QStringLiteral("Calling one of its tools."));
    return ToolTour(m_program, m_robot)
        .run(QStringLiteral("echo"), QStringLiteral("message"), QStringLiteral("tour-7-called"),
             QStringLiteral("tour-8-traffic"));
}

bool SampleServerTour::testIt()
{
    MainWindow &window = m_program.window();
    ConnectorTester &tester = m_program.composition().tester();
    m_robot.say(QStringLiteral("Testing it: npx fetches and starts a real server."));
    QString outcome;
    bool ok = false;
    QObject::connect(&tester, &ConnectorTester::testFinished, &window,
                     [&](const ConnectorId &, const TestReport &report) {
                         ok = report.ok();
                         outcome = ok ? QStringLiteral("Connected: %1 %2, %3 tools.")
                                            .arg(report.serverName, report.serverVersion)
                                            .arg(report.tools.value_or(0))
                                      : QStringLiteral("Failed: %1 %2\n%3")
                                            .arg(wireName(report.error->code), report.error->detail,
                                                 report.stderrTail);
                     });
    QObject::connect(&tester, &ConnectorTester::stepReported, &window,
                     [&](const ConnectorId &, const TestStep &step) {
                         if (step.state == TestStep::State::Done)
                             m_robot.say(QStringLiteral("  %1 (%2 ms) %3")
                                             .arg(stepText(step.kind))
                                             .arg(step.elapsedMs)
                                             .arg(step.detail.section(u'\n', 0, 0)));
                     });
    m_robot.press(window.table(), Qt::Key_T, Qt::ControlModifier);
    m_robot.waitFor([&] { return tester.pendingCount() > 0; }, 5s);
    m_robot.waitFor([&] { return tester.pendingCount() == 0; }, 400ms);
    if (tester.pendingCount() > 0)
        m_robot.picture(&window, QStringLiteral("tour-5-testing"));
    m_robot.waitFor([&] { return !outcome.isEmpty(); }, 300s);
    m_robot.say(outcome.isEmpty() ? QStringLiteral("The test did not end.") : outcome);
    m_robot.picture(&window,
                    ok ? QStringLiteral("tour-6-connected") : QStringLiteral("tour-6-failed"));
    return ok;
}

} // namespace jackfield
