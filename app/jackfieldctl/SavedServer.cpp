// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/SavedServer.h"

#include "app/jackfieldctl/EndpointOptions.h"
#include "app/jackfieldctl/TestRun.h"

namespace jackfield {

void declareVisitOptions(QCommandLineParser &parser)
{
    declareTimeoutOption(parser);
    declareVerboseOption(parser);
}

Result<VisitOptions> visitOptionsOf(const QCommandLineParser &parsed)
{
    const auto timeout = timeoutOf(parsed);
    if (!timeout)
        return failure(timeout.error());
    return VisitOptions{*timeout, isVerbose(parsed)};
}

QFuture<Outcome> visitSaved(Workspace &workspace, const QString &name, const VisitOptions &options,
                            const ServerVisit::Question &question,
                            const std::function<ExitStatus(const QJsonObject &)> &print)
{
    const auto connector = workspace.find(name);
    if (!connector)
        return ready(failure(connector.error()));
    const auto needsKey = workspace.connectors().needsKey(connector->id);
    if (!needsKey)
        return ready(failure(needsKey.error()));

    const auto visit = [&workspace, id = connector->id, options, question, print] {
        const auto target = workspace.connectors().target(id);
        if (!target)
            return ready(failure(target.error()));
        Composition &services = workspace.services();
        const TestLimits usual = Composition::limitsOf(services.settings().load());
        auto *const server =
            new ServerVisit(*target, limitsWith(usual, options.timeout), services.clientServices(),
                            workspace.console(), &workspace);
        if (options.elicitor)
            server->setElicitor(options.elicitor);
        if (options.verbose)
            server->showTraffic();
        return server->ask(question).then(
            &workspace, [print](const Result<QJsonObject> &answer) -> Outcome {
                return answer ? Outcome(print(*answer)) : failure(answer.error());
            });
    };
    if (!*needsKey)
        return visit();
    return workspace.unlock()
        .then(&workspace,
              [visit](const Result<void> &unlocked) -> QFuture<Outcome> {
                  return unlocked ? visit() : ready(failure(unlocked.error()));
              })
        .unwrap();
}

} // namespace jackfield
