// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/RemoveCommand.h"

#include "app/jackfieldctl/ConnectorJson.h"
#include "app/jackfieldctl/Workspace.h"

namespace jackfield {

QFuture<Outcome> RemoveCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto connector = workspace.find(parsed.positionalArguments().constFirst());
    if (!connector)
        return ready(failure(connector.error()));
    const auto removed = workspace.connectors().remove(connector->id);
    if (!removed)
        return ready(failure(removed.error()));
    Console &console = workspace.console();
    if (console.isJson()) {
        JsonText json;
        json.begin();
        json.begin(QLatin1String("removed"));
        writeListed(json, removed->connector);
        json.end();
        json.end();
        console.printBytes(json.take());
    } else {
        console.print(tr("Removed “%1”.").arg(Console::plain(removed->connector.name)));
    }
    return ready(ExitStatus::Done);
}

} // namespace jackfield
