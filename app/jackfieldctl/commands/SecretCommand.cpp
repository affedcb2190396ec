// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/SecretCommand.h"

#include "app/jackfieldctl/ConnectorOutput.h"

namespace jackfield {

namespace {

Outcome reveal(Workspace &workspace, const ConnectorId &id, const QString &key)
{
    auto value = workspace.connectors().revealVariable(id, key);
    if (!value && value.error().code == ErrorCode::NotFound)
        value = workspace.connectors().revealHeader(id, key);
    if (!value)
        return failure(value.error());
    Console &console = workspace.console();
    value->withBytes([&](QByteArrayView bytes) {
        if (console.isJson())
            console.print(QJsonObject{{QStringLiteral("key"), key},
                                      {QStringLiteral("value"), QString::fromUtf8(bytes)}});
        else
            console.printBytes(bytes);
    });
    return ExitStatus::Done;
}

} // namespace

QFuture<Outcome> SecretCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const QStringList words = parsed.positionalArguments();
    if (words.at(0) != QLatin1String("reveal"))
        return ready(failure(ErrorCode::InvalidInput,
                             tr("What can be done with a secret is: secret reveal NAME KEY.")));
    const auto connector = workspace.find(words.at(1));
    if (!connector)
        return ready(failure(connector.error()));
    const auto sealed = sealedNames(workspace.connectors(), connector->id, false);
    if (!sealed)
        return ready(failure(sealed.error()));
    const auto work = [&workspace, id = connector->id, key = words.at(2)] {
        return reveal(workspace, id, key);
    };
    // Where nothing is sealed, the answer needs no key.
    return sealed->environment ? ready(work()) : workspace.withKeys(work);
}

} // namespace jackfield
