// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/ShowCommand.h"

#include "app/jackfieldctl/ConnectorOutput.h"
#include "domain/ErrorText.h"

namespace jackfield {

namespace {

Outcome show(Workspace &workspace, const Connector &connector, bool unlocked)
{
    const auto names = sealedNames(workspace.connectors(), connector.id, unlocked);
    if (!names)
        return failure(names.error());
    printShown(workspace.console(), connector, *names);
    return ExitStatus::Done;
}

} // namespace

QFuture<Outcome> ShowCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto connector = workspace.find(parsed.positionalArguments().constFirst());
    if (!connector)
        return ready(failure(connector.error()));
    const auto locked = sealedNames(workspace.connectors(), connector->id, false);
    if (!locked)
        return ready(failure(locked.error()));
    // Nothing is sealed: nothing is to be unlocked.
    if (locked->environment)
        return ready(show(workspace, *connector, false));
    return workspace.unlock().then(
        &workspace, [&workspace, connector = *connector](const Result<void> &unlocked) -> Outcome {
            if (unlocked)
                return show(workspace, connector, true);
            const Error &error = unlocked.error();
            if (exitStatusFor(error.code) != ExitStatus::Locked ||
                error.code == ErrorCode::WrongPassphrase)
                return failure(error);
            // What is not secret is shown all the same.
            workspace.console().warn(textFor(error).cause);
            return show(workspace, connector, false);
        });
}

} // namespace jackfield
