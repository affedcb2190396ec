// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/EditCommand.h"

#include "app/jackfieldctl/ConnectorOutput.h"
#include "app/jackfieldctl/EndpointOptions.h"
#include "app/jackfieldctl/SecretOptions.h"

namespace jackfield {

namespace {

const QString nameOption = QStringLiteral("name");

} // namespace

void EditCommand::declare(QCommandLineParser &parser) const
{
    parser.addOption({nameOption, tr("Give it another name."), QStringLiteral("NEW")});
    declareEndpointOptions(parser);
    declareDescriptionOption(parser);
    declareSecretOptions(parser);
    declareUnsetOptions(parser);
}

QFuture<Outcome> EditCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto saved = workspace.find(parsed.positionalArguments().constFirst());
    if (!saved)
        return ready(failure(saved.error()));
    auto draft = applyEndpoint(parsed, ConnectorDraft::from(*saved));
    if (!draft)
        return ready(failure(draft.error()));
    if (parsed.isSet(nameOption))
        draft->name = parsed.value(nameOption);
    if (const auto checked = reportProblems(validate(*draft)); !checked)
        return ready(failure(checked.error()));
    auto secrets = readSecrets(parsed, workspace);
    if (!secrets)
        return ready(failure(secrets.error()));
    secrets->environment.remove = parsed.values(QStringLiteral("unset-env"));
    secrets->headers.remove = parsed.values(QStringLiteral("unset-header"));

    const auto update = [&workspace, id = saved->id, draft = *draft, secrets = *secrets] {
        return reportChange(workspace, workspace.connectors().update(id, draft, secrets),
                            tr("Changed “%1”."));
    };
    // A patch that names no secret opens none: it works locked too.
    return secrets->isEmpty() ? ready(update()) : workspace.withKeys(update);
}

} // namespace jackfield
