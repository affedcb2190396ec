// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/SavedServer.h"

#include "app/jackfieldctl/ConnectorOutput.h"
#include "app/jackfieldctl/TestRun.h"

namespace jackfield {

QFuture<Outcome> visitSaved(Workspace &workspace, const QString &name,
                            const std::optional<std::chrono::milliseconds> &timeout,
                            const ServerVisit::Question &question,
                            const std::function<ExitStatus(const QJsonObject &)> &print,
                            const Elicitor &elicitor)
{
    const auto connector = workspace.find(name);
    if (!connector)
        return ready(failure(connector.error()));
    const auto sealed = sealedNames(workspace.connectors(), connector->id, false);
    if (!sealed)
        return ready(failure(sealed.error()));

    const auto visit = [&workspace, id = connector->id, timeout, question, print, elicitor] {
        const auto target = workspace.connectors().target(id);
        if (!target)
            return ready(failure(target.error()));
        Composition &services = workspace.services();
        const TestLimits usual = Composition::limitsOf(services.settings().load());
        auto *const server =
            new ServerVisit(*target, limitsWith(usual, timeout), services.clientServices(),
                            workspace.console(), &workspace);
        if (elicitor)
            server->setElicitor(elicitor);
        return server->ask(question).then(
            &workspace, [print](const Result<QJsonObject> &answer) -> Outcome {
                return answer ? Outcome(print(*answer)) : failure(answer.error());
            });
    };
    if (sealed->environment)
        return visit();
    return workspace.unlock()
        .then(&workspace,
              [visit](const Result<void> &unlocked) -> QFuture<Outcome> {
                  return unlocked ? visit() : ready(failure(unlocked.error()));
              })
        .unwrap();
}

} // namespace jackfield
