// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/ListCommand.h"

#include "app/jackfieldctl/ConnectorJson.h"
#include "app/jackfieldctl/TextTable.h"
#include "app/jackfieldctl/Workspace.h"

namespace jackfield {

namespace {

QString testedText(const Connector &connector)
{
    if (!connector.lastTest || !connector.lastTest->testedAt.isValid())
        return QStringLiteral("–");
    return connector.lastTest->testedAt.toUTC().toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

QString toolsText(const Connector &connector)
{
    if (!connector.lastTest || !connector.lastTest->tools)
        return QStringLiteral("–");
    return QString::number(*connector.lastTest->tools);
}

QString statusText(const Connector &connector)
{
    if (connector.status == ConnectorStatus::Error && connector.lastTest &&
        connector.lastTest->code)
        return wireName(*connector.lastTest->code);
    return wireName(connector.status);
}

QStringList rowOf(const Connector &connector)
{
    return {connector.name,
            wireName(connector.type),
            endpointText(connector),
            statusText(connector),
            toolsText(connector),
            testedText(connector),
            connector.enabled ? QStringLiteral("✓") : QStringLiteral("–")};
}

void printJson(const QList<Connector> &connectors, Console &console)
{
    JsonText json;
    json.begin();
    json.beginArray(QLatin1String("connectors"));
    for (const Connector &connector : connectors) {
        json.begin();
        writeListed(json, connector);
        json.end();
        console.printPart(json.take());
    }
    json.endArray();
    json.end();
    console.printBytes(json.take());
}

} // namespace

QFuture<Outcome> ListCommand::run(const QCommandLineParser &, Workspace &workspace)
{
    const auto there = workspace.openIfThere();
    if (!there)
        return ready(failure(there.error()));
    QList<Connector> connectors;
    if (*there) {
        const auto listed = workspace.connectors().list();
        if (!listed)
            return ready(failure(listed.error()));
        connectors = *listed;
    }
    print(connectors, workspace.console());
    return ready(ExitStatus::Done);
}

void ListCommand::print(const QList<Connector> &connectors, Console &console)
{
    if (console.isJson())
        return printJson(connectors, console);
    if (connectors.isEmpty()) {
        console.progress(tr("There are no connectors yet; jackfieldctl add makes one."));
        return;
    }
    TextTable table({tr("NAME"), tr("TYPE"), tr("ENDPOINT"), tr("STATUS"), tr("TOOLS"),
                     tr("TESTED (UTC)"), tr("ON")});
    table.setAlignment(4, TextTable::Align::Right);
    table.write(
        connectors.size(), [&](qsizetype index) { return rowOf(connectors.at(index)); },
        Console::terminalWidth(), [&](const QString &line) { console.print(line); });
}

} // namespace jackfield
