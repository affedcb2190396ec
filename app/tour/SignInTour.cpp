// SPDX-License-Identifier: MIT
#include "app/tour/SignInTour.h"

#include "ui/signin/SignInWizard.h"
#include "ui/window/ConnectorTable.h"

#include <QComboBox>
#include <QPushButton>
#include <QTreeWidget>

namespace jackfield {

using namespace std::chrono_literals;

bool SignInTour::run(const QString &look)
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(QStringLiteral("python3"),
                   {QStringLiteral("-B"), QStringLiteral(JACKFIELD_TEST_SERVERS "/oauth_server.py"),
                    QStringLiteral("--iss"), QStringLiteral("--account"),
                    QStringLiteral("ada@example.com"), QStringLiteral("--grants"),
                    QStringLiteral("authorization_code,client_credentials")});
    if (!m_robot.waitFor([&] { return m_server.canReadLine(); }, 20s))
        return false;
    // The browser is a program that follows redirects.
    qputenv("BROWSER", "python3 -c 'import sys, urllib.request as u; u.urlopen(sys.argv[1])' %s");
    ConnectorService &connectors = m_program.composition().connectors();
    ConnectorDraft draft;
    draft.type = ConnectorType::Remote;
    draft.transport = TransportChoice::Auto;
    draft.name = QStringLiteral("notes");
    draft.url = QStringLiteral("http://127.0.0.1:%1/mcp")
                    .arg(QString::fromLatin1(m_server.readLine().trimmed()));
    const auto made = connectors.create(draft);
    if (!made)
        return false;
    const bool done = pages(made->id, look);
    m_server.kill();
    m_robot.waitFor([&] { return m_server.state() == QProcess::NotRunning; }, 5s);
    return connectors.remove(made->id).has_value() && done;
}

bool SignInTour::pages(const ConnectorId &id, const QString &look)
{
    MainWindow &window = m_program.window();
    const auto picture = [&](QWidget *of, const char *name) {
        m_robot.picture(of, QStringLiteral("sign-in-%1-%2").arg(QLatin1String(name), look));
    };
    m_robot.waitFor([&] { return window.table()->model()->rowCount() == 13; }, 5s);
    m_robot.activate(&window);
    window.table()->select({id});
    m_robot.press(window.table(), Qt::Key_L, Qt::ControlModifier);
    SignInWizard *wizard = nullptr;
    if (!m_robot.waitFor([&] { return (wizard = window.findChild<SignInWizard *>()); }, 5s) ||
        !waitForButton(*wizard, QWizard::NextButton)) {
        m_robot.say(QStringLiteral("The server of the sign-in was not found."));
        return false;
    }
    picture(wizard, "found");
    click(*wizard, QWizard::CustomButton1);
    auto *inspector = wizard->findChild<QDialog *>(QStringLiteral("signInInspector"));
    if (!inspector)
        return false;
    auto *exchanges = inspector->findChild<QTreeWidget *>();
    exchanges->setCurrentItem(exchanges->topLevelItem(2));
    picture(inspector, "inspector");
    inspector->close();
    // The page of a client, and back: a program signs in for itself.
    auto *grants = wizard->findChild<QComboBox *>(QStringLiteral("grants"));
    m_robot.press(grants, Qt::Key_Down);
    click(*wizard, QWizard::NextButton);
    picture(wizard, "client");
    click(*wizard, QWizard::BackButton);
    if (!waitForButton(*wizard, QWizard::NextButton))
        return false;
    m_robot.press(grants, Qt::Key_Up);
    click(*wizard, QWizard::NextButton);
    auto *open = wizard->findChild<QPushButton *>(QStringLiteral("openBrowser"));
    if (!m_robot.waitFor([&] { return open->isVisible(); }, 20s))
        return false;
    picture(wizard, "browser");
    m_robot.click(open);
    ConnectorTester &tester = m_program.composition().tester();
    if (!m_robot.waitFor([&] { return wizard->currentId() == SignInWizard::Done; }, 20s) ||
        !m_robot.waitFor([&] { return tester.pendingCount() == 0; }, 20s)) {
        m_robot.say(QStringLiteral("The sign-in did not get to its end."));
        return false;
    }
    picture(wizard, "done");
    click(*wizard, QWizard::FinishButton);
    picture(&window, "after");
    return true;
}

bool SignInTour::waitForButton(SignInWizard &wizard, int button)
{
    const auto *waited = wizard.button(QWizard::WizardButton(button));
    return m_robot.waitFor([&] { return waited->isEnabled(); }, 20s);
}

void SignInTour::click(SignInWizard &wizard, int button)
{
    m_robot.click(wizard.button(QWizard::WizardButton(button)));
}

} // namespace jackfield
