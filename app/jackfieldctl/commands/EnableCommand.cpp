// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/EnableCommand.h"

#include "app/jackfieldctl/ConnectorOutput.h"

namespace jackfield {

QFuture<Outcome> EnableCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto connector = workspace.find(parsed.positionalArguments().constFirst());
    if (!connector)
        return ready(failure(connector.error()));
    return ready(reportChange(workspace, workspace.connectors().setEnabled(connector->id, m_enable),
                              m_enable ? tr("Switched “%1” on.") : tr("Switched “%1” off.")));
}

} // namespace jackfield
