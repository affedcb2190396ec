// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/AddCommand.h"

#include "app/jackfieldctl/ConnectorOutput.h"
#include "app/jackfieldctl/EndpointOptions.h"
#include "app/jackfieldctl/SecretOptions.h"

namespace jackfield {

void AddCommand::declare(QCommandLineParser &parser) const
{
    declareEndpointOptions(parser);
    declareDescriptionOption(parser);
    declareSecretOptions(parser);
}

QFuture<Outcome> AddCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    if (!namesEndpoint(parsed))
        return ready(
            failure(ErrorCode::InvalidInput,
                    tr("Give --command for a local connector or --url for a remote one.")));
    ConnectorDraft named;
    named.name = parsed.positionalArguments().constFirst();
    const auto draft = applyEndpoint(parsed, named);
    if (!draft)
        return ready(failure(draft.error()));
    // All of the input is looked at before anything is made or anybody is asked for a passphrase.
    if (const auto checked = reportProblems(validate(*draft)); !checked)
        return ready(failure(checked.error()));
    const auto secrets = readSecrets(parsed, workspace);
    if (!secrets)
        return ready(failure(secrets.error()));

    if (const auto opened = workspace.openOrMake(); !opened)
        return ready(failure(opened.error()));
    const auto create = [&workspace, draft = *draft, secrets = *secrets] {
        return reportChange(workspace, workspace.connectors().create(draft, secrets),
                            tr("Added “%1”."));
    };
    return secrets->isEmpty() ? ready(create()) : workspace.withKeys(create);
}

} // namespace jackfield
