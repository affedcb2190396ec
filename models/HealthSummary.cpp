// SPDX-License-Identifier: MIT
#include "models/HealthSummary.h"

#include <QCoreApplication>
#include <QStringList>

namespace jackfield {

namespace {

struct Health
{
    Q_DECLARE_TR_FUNCTIONS(Health)
};

} // namespace

StatusKind HealthSummary::worst() const
{
    if (broken > 0)
        return StatusKind::Error;
    if (toolsChanged > 0)
        return StatusKind::ToolsChanged;
    if (needSignIn > 0)
        return StatusKind::NeedsSignIn;
    return connected > 0 ? StatusKind::Connected : StatusKind::Disconnected;
}

QString HealthSummary::text() const
{
    QStringList lines{Health::tr("%1 of %2 connected").arg(connected + toolsChanged).arg(on)};
    if (broken > 0)
        lines.append(Health::tr("with an error: %1").arg(broken));
    if (toolsChanged > 0)
        lines.append(Health::tr("with changed tools: %1").arg(toolsChanged));
    if (needSignIn > 0)
        lines.append(Health::tr("to sign in to: %1").arg(needSignIn));
    return lines.join(u'\n');
}

HealthSummary healthOf(const ConnectorTableModel &model)
{
    HealthSummary summary;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Connector &connector = model.connectorAt(row);
        summary.on += connector.enabled ? 1 : 0;
        switch (statusKind(connector, false)) {
        case StatusKind::Connected:
            ++summary.connected;
            break;
        case StatusKind::Error:
            ++summary.broken;
            break;
        case StatusKind::ToolsChanged:
            ++summary.toolsChanged;
            break;
        case StatusKind::NeedsSignIn:
        case StatusKind::SignInRefused:
            ++summary.needSignIn;
            break;
        case StatusKind::Testing:
        case StatusKind::Disconnected:
        case StatusKind::Off:
            break;
        }
    }
    return summary;
}

} // namespace jackfield
