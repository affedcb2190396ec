// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/RenameCommand.h"

#include "app/jackfieldctl/ConnectorOutput.h"

namespace jackfield {

QFuture<Outcome> RenameCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const QStringList names = parsed.positionalArguments();
    const auto connector = workspace.find(names.at(0));
    if (!connector)
        return ready(failure(connector.error()));
    return ready(reportChange(workspace, workspace.connectors().rename(connector->id, names.at(1)),
                              tr("Renamed to “%1”.")));
}

} // namespace jackfield
