// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/LogoutCommand.h"

#include "app/jackfieldctl/ConnectorOutput.h"
#include "app/jackfieldctl/Workspace.h"
#include "connectors/SignInService.h"

namespace jackfield {

QFuture<Outcome> LogoutCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto connector = workspace.find(parsed.positionalArguments().constFirst());
    if (!connector)
        return ready(failure(connector.error()));
    return workspace.unlock()
        .then(&workspace,
              [id = connector->id, &workspace](const Result<void> &unlocked) {
                  return unlocked ? workspace.services().signIns().signOut(id)
                                  : QtFuture::makeReadyFuture(unlocked);
              })
        .unwrap()
        .then(&workspace, [id = connector->id, &workspace](const Result<void> &told) -> Outcome {
            const auto now = workspace.connectors().find(id);
            const bool isOut = now && (!now->signIn || !now->signIn->isSignedIn());
            if (!told && (!isOut || told.error().code == ErrorCode::NotFound))
                return failure(told.error());
            if (!told)
                workspace.console().warn(
                    tr("The server could not be told, so that the tokens may be good there until "
                       "they end: %1")
                        .arg(Console::plain(told.error().detail)));
            return reportChange(workspace, now, tr("Signed out of “%1”."));
        });
}

} // namespace jackfield
