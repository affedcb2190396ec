// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/EnvCommand.h"

#include "app/jackfieldctl/SecretOptions.h"

#include <QJsonArray>

namespace jackfield {

namespace {

const QString setOption = QStringLiteral("set");
const QString unsetOption = QStringLiteral("unset");

/// Names that are to be removed and are not there: a typing mistake that would go unnoticed.
Result<void> checkThere(const QStringList &names, const QStringList &there)
{
    for (const QString &name : names)
        if (!there.contains(name))
            return failure(
                ErrorCode::NotFound,
                QCoreApplication::translate("EnvCommand", "There is no variable named “%1”.")
                    .arg(name.left(200)));
    return {};
}

Outcome print(const QStringList &names, Console &console)
{
    if (console.isJson()) {
        console.print(QJsonObject{{QStringLiteral("envKeys"), QJsonArray::fromStringList(names)}});
        return ExitStatus::Done;
    }
    for (const QString &name : names)
        console.print(Console::plain(name) + QStringLiteral("=••••••••"));
    if (names.isEmpty())
        console.progress(QCoreApplication::translate("EnvCommand", "There are no variables."));
    return ExitStatus::Done;
}

Outcome change(Workspace &workspace, const Connector &connector, const SecretPatch &patch)
{
    const auto before = workspace.connectors().environmentNames(connector.id);
    if (!before)
        return failure(before.error());
    if (const auto checked = checkThere(patch.remove, *before); !checked)
        return failure(checked.error());
    if (patch.isEmpty())
        return print(*before, workspace.console());
    const auto updated = workspace.connectors().update(
        connector.id, ConnectorDraft::from(connector), SecretsPatch{patch, {}, {}});
    if (!updated)
        return failure(updated.error());
    const auto after = workspace.connectors().environmentNames(connector.id);
    if (!after)
        return failure(after.error());
    return print(*after, workspace.console());
}

} // namespace

void EnvCommand::declare(QCommandLineParser &parser) const
{
    parser.addOptions({
        {setOption, tr("Set a variable; with a name alone, its value is read from standard input."),
         QStringLiteral("KEY[=VALUE]")},
        {unsetOption, tr("Remove a variable."), QStringLiteral("KEY")},
    });
}

QFuture<Outcome> EnvCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto connector = workspace.find(parsed.positionalArguments().constFirst());
    if (!connector)
        return ready(failure(connector.error()));
    const auto set = readVariables(parsed.values(setOption), QStringLiteral("--set"), workspace);
    if (!set)
        return ready(failure(set.error()));
    if (const auto checked = reportProblems(validate(*set, Field::Environment)); !checked)
        return ready(failure(checked.error()));
    const SecretPatch patch{*set, parsed.values(unsetOption)};

    const auto has = workspace.connectors().hasSecrets(connector->id, SealedField::Environment);
    if (!has)
        return ready(failure(has.error()));
    const auto work = [&workspace, connector = *connector, patch] {
        return change(workspace, connector, patch);
    };
    return *has || !patch.isEmpty() ? workspace.withKeys(work) : ready(work());
}

} // namespace jackfield
