// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/DuplicateCommand.h"

#include "app/jackfieldctl/ConnectorOutput.h"

namespace jackfield {

QFuture<Outcome> DuplicateCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const QStringList names = parsed.positionalArguments();
    const auto connector = workspace.find(names.at(0));
    if (!connector)
        return ready(failure(connector.error()));
    bool sealed = false;
    for (const SealedField field : {SealedField::Environment, SealedField::Headers,
                                    SealedField::OauthClientSecret, SealedField::OauthTokens}) {
        const auto has = workspace.connectors().hasSecrets(connector->id, field);
        if (!has)
            return ready(failure(has.error()));
        sealed = sealed || *has;
    }
    const auto duplicate = [&workspace, id = connector->id, name = names.at(1)] {
        return reportChange(workspace, workspace.connectors().duplicate(id, name),
                            tr("Made “%1”."));
    };
    return sealed ? workspace.withKeys(duplicate) : ready(duplicate());
}

} // namespace jackfield
