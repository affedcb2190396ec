// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ConnectorOutput.h"

#include "app/jackfieldctl/TextTable.h"
#include "app/jackfieldctl/ToolChangesOutput.h"

#include <QCoreApplication>
#include <QLocale>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectorOutput)
};

QString namesText(const std::optional<QStringList> &names)
{
    return names ? names->join(QStringLiteral(", ")) : Text::tr("(locked)");
}

QString statusText(const Connector &connector)
{
    if (connector.status == ConnectorStatus::Error && connector.lastTest &&
        connector.lastTest->code)
        return QStringLiteral("%1 (%2)").arg(wireName(connector.status),
                                             wireName(*connector.lastTest->code));
    return wireName(connector.status);
}

QString signInText(const std::optional<SignInSummary> &signIn)
{
    if (!signIn)
        return {};
    switch (signIn->state) {
    case SignInSummary::State::SignedIn:
        break;
    case SignInSummary::State::Refused:
        return Text::tr("refused by %1; sign in again").arg(signIn->issuer);
    case SignInSummary::State::SignedOut:
        return Text::tr("signed out");
    }
    QStringList parts{signIn->account.isEmpty()
                          ? Text::tr("signed in at %1").arg(signIn->issuer)
                          : Text::tr("signed in at %1 as %2")
                                .arg(signIn->issuer, Console::plain(signIn->account))};
    if (signIn->expiresAt.isValid())
        parts.append((signIn->renews ? Text::tr("renews itself after %1") : Text::tr("until %1"))
                         .arg(signIn->expiresAt.toString(Qt::ISODate)));
    if (!signIn->scopes.isEmpty())
        parts.append(Text::tr("for %1").arg(signIn->scopes.join(u' ')));
    return parts.join(QStringLiteral(", "));
}

QString testText(const TestSummary &test)
{
    QStringList parts{test.testedAt.toString(Qt::ISODate)};
    if (!test.serverName.isEmpty())
        parts.append(QStringLiteral("%1 %2").arg(test.serverName, test.serverVersion).trimmed());
    if (!test.protocolVersion.isEmpty())
        parts.append(Text::tr("protocol %1").arg(test.protocolVersion));
    if (test.tools)
        parts.append(Text::tr("%1 tools").arg(*test.tools));
    if (test.resources)
        parts.append(Text::tr("%1 resources").arg(*test.resources));
    if (test.prompts)
        parts.append(Text::tr("%1 prompts").arg(*test.prompts));
    return parts.join(QStringLiteral(", "));
}

QList<std::pair<QString, QString>> linesOf(const Connector &connector, const SealedNames &names)
{
    QList<std::pair<QString, QString>> lines{
        {Text::tr("Name"), connector.name},
        {Text::tr("Description"), connector.description},
        {Text::tr("Type"), wireName(connector.type)},
        {connector.type == ConnectorType::Local ? Text::tr("Command") : Text::tr("Address"),
         endpointText(connector)},
        {Text::tr("Folder"), connector.cwd},
        {Text::tr("Transport"), wireName(connector.transport)},
        {Text::tr("Variables"), namesText(names.environment)},
        {Text::tr("Headers"), namesText(names.headers)},
        {Text::tr("OAuth client"), connector.oauthClientId},
        {Text::tr("Sign-in"), signInText(connector.signIn)},
        {Text::tr("Enabled"), connector.enabled ? Text::tr("yes") : Text::tr("no")},
        {Text::tr("Status"), statusText(connector)},
    };
    if (connector.lastTest)
        lines.append({Text::tr("Last test"), testText(*connector.lastTest)});
    if (connector.lastTest && connector.lastTest->toolDrift != ToolDrift::None)
        lines.append(
            {Text::tr("Tools"), Text::tr("not what was accepted: %1 (tools NAME --changes)")
                                    .arg(toolDriftText(connector.lastTest->toolDrift))});
    lines.append({Text::tr("Slug"), connector.slug});
    lines.append({Text::tr("Id"), connector.id.toString()});
    return lines;
}

void printJson(Console &console, const Connector &connector, const SealedNames &names)
{
    JsonText json;
    json.begin();
    json.begin(QLatin1String("connector"));
    writeShown(json, connector, names);
    json.end();
    json.end();
    console.printBytes(json.take());
}

} // namespace

Result<SealedNames> sealedNames(ConnectorService &connectors, const ConnectorId &id, bool unlocked)
{
    const auto hasVariables = connectors.hasSecrets(id, SealedField::Environment);
    if (!hasVariables)
        return failure(hasVariables.error());
    const auto hasHeaders = connectors.hasSecrets(id, SealedField::Headers);
    if (!hasHeaders)
        return failure(hasHeaders.error());
    if (!*hasVariables && !*hasHeaders)
        return SealedNames{QStringList{}, QStringList{}};
    if (!unlocked)
        return SealedNames{};
    const auto variables = connectors.environmentNames(id);
    if (!variables)
        return failure(variables.error());
    const auto headers = connectors.headerNames(id);
    if (!headers)
        return failure(headers.error());
    return SealedNames{*variables, *headers};
}

void printShown(Console &console, const Connector &connector, const SealedNames &names)
{
    if (console.isJson())
        return printJson(console, connector, names);
    const auto lines = linesOf(connector, names);
    int width = 0;
    for (const auto &[label, value] : lines)
        width = std::max(width, columnsOf(label));
    for (const auto &[label, value] : lines)
        if (!value.isEmpty())
            console.print(label + QString(width - columnsOf(label) + 2, u' ') +
                          Console::plain(value));
}

Outcome reportChange(Workspace &workspace, const Result<Connector> &changed,
                     const QString &sentence)
{
    if (!changed)
        return failure(changed.error());
    Console &console = workspace.console();
    if (!console.isJson()) {
        console.print(sentence.arg(Console::plain(changed->name)));
        return ExitStatus::Done;
    }
    // The change is made; names that do not open now are no reason to call it a failure.
    const bool unlocked = workspace.services().sessions().session().isUnlocked();
    const auto names = sealedNames(workspace.connectors(), changed->id, unlocked);
    printShown(console, *changed, names.value_or(SealedNames{}));
    return ExitStatus::Done;
}

} // namespace jackfield
