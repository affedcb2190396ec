// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/RunCommand.h"

#include "agents/AgentAdapter.h"
#include "app/jackfieldctl/BridgeRun.h"

namespace jackfield {

QFuture<Outcome> RunCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    // Standard output belongs to the protocol, whatever was asked for.
    workspace.console().setMode(Console::Mode::Text);
    workspace.neverAsk();
    if (const auto claimed = workspace.input().claim(name()); !claimed)
        return ready(failure(claimed.error()));
    const QString connector = parsed.positionalArguments().constFirst();
    auto *const bridge = new BridgeRun(workspace);
    const auto grant = TaskGrant::fromText(qEnvironmentVariable(grantVariable));
    return grant ? bridge->start(*grant, connector) : bridge->start(connector);
}

} // namespace jackfield
