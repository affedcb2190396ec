// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/CallCommand.h"

#include "app/jackfieldctl/ArgumentsOption.h"
#include "app/jackfieldctl/Elicitors.h"
#include "app/jackfieldctl/SavedServer.h"
#include "app/jackfieldctl/ServerAnswers.h"

namespace jackfield {

void CallCommand::declare(QCommandLineParser &parser) const
{
    declareArgumentsOption(
        parser, tr("The tool's arguments, a JSON object; - reads it from standard input."));
    declareElicitOption(parser);
    declareVisitOptions(parser);
}

QFuture<Outcome> CallCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    auto options = visitOptionsOf(parsed);
    if (!options)
        return ready(failure(options.error()));
    const auto arguments = argumentsOf(parsed, workspace);
    if (!arguments)
        return ready(failure(arguments.error()));
    const auto elicitor = elicitorOf(parsed, workspace.console());
    if (!elicitor)
        return ready(failure(elicitor.error()));
    options->elicitor = *elicitor;
    const QStringList words = parsed.positionalArguments();
    return visitSaved(
        workspace, words.at(0), *options,
        [tool = words.at(1), arguments = *arguments](McpClient &client) {
            return client.callTool(tool, arguments, ServerVisit::requestTag);
        },
        [&workspace](const QJsonObject &result) {
            return printToolResult(result, workspace.console());
        });
}

} // namespace jackfield
