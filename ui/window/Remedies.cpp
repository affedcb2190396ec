// SPDX-License-Identifier: MIT
#include "ui/window/Remedies.h"

#include "mcp/ColdStart.h"
#include "models/ReportAdvice.h"
#include "ui/window/ConnectorCommands.h"
#include "ui/window/WindowDialogs.h"

#include <QClipboard>
#include <QGuiApplication>

namespace jackfield {

Remedies::Remedies(const WindowServices &services, WindowDialogs &dialogs,
                   ConnectorCommands &commands, QObject *parent)
    : QObject(parent), m_services(services), m_dialogs(dialogs), m_commands(commands)
{
}

void Remedies::apply(const ConnectorId &id, Remedy remedy)
{
    switch (remedy) {
    case Remedy::TestAgain:
        m_commands.test({id});
        break;
    case Remedy::Edit:
        m_dialogs.openExisting(id);
        break;
    case Remedy::SignIn:
        m_dialogs.openSignIn(id);
        break;
    case Remedy::SetVariable:
        m_dialogs.openExisting(id, wantedVariable(lastReport(id)));
        break;
    case Remedy::CopyInstall:
        copyInstall(id);
        break;
    case Remedy::RaiseLimit:
        raiseLimit(id);
        break;
    case Remedy::TrustIssuer:
        if (const auto issuer = lastReport(id).http.issuer)
            m_dialogs.confirmIssuer(*issuer, [this, id] { m_commands.test({id}); });
        break;
    case Remedy::Unlock:
        m_dialogs.openUnlock();
        break;
    }
}

TestReport Remedies::lastReport(const ConnectorId &id) const
{
    const auto report = m_services.connectors.lastReport(id);
    return report && *report ? **report : TestReport();
}

void Remedies::raiseLimit(const ConnectorId &id)
{
    const auto connector = m_services.connectors.find(id);
    const bool isLauncher = connector && mayDownload(connector->command, connector->args);
    m_dialogs.openSettings(isLauncher ? SettingsDialog::Place::ColdStartLimit
                                      : SettingsDialog::Place::TimeLimit);
}

void Remedies::copyInstall(const ConnectorId &id)
{
    const auto connector = m_services.connectors.find(id);
    if (!connector)
        return;
    const QString command = installCommandFor(lastReport(id), connector->command);
    QGuiApplication::clipboard()->setText(command);
    Q_EMIT noticed(tr("Copied: %1. Run it in a terminal, then test again.").arg(command));
}

} // namespace jackfield
