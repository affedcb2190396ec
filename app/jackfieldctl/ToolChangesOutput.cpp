// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ToolChangesOutput.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ToolChanges)
};

QString whatChanged(const ChangedTool &tool)
{
    if (tool.wordsChanged() && tool.schemaChanged())
        return Text::tr("description and schema");
    return tool.wordsChanged() ? Text::tr("description") : Text::tr("schema");
}

QStringList linesOf(const ToolDifference &difference)
{
    QStringList lines;
    for (const ChangedTool &tool : difference.changed)
        lines.append(
            QStringLiteral("~ %1: %2").arg(Console::plain(tool.after.name), whatChanged(tool)));
    for (const ToolRecord &tool : difference.added)
        lines.append(QStringLiteral("+ ") + Console::plain(tool.name));
    for (const ToolRecord &tool : difference.removed)
        lines.append(QStringLiteral("- ") + Console::plain(tool.name));
    if (difference.beyondChanged)
        lines.append(Text::tr("~ some of the tools beyond the first %1 by name")
                         .arg(ToolSnapshot::mostTools));
    return lines;
}

/// Each line of a text that is somebody else's, behind a mark.
void printText(Console &console, const QString &mark, const QString &words)
{
    const QStringList lines = words.split(u'\n');
    for (const QString &line : lines)
        console.print(QStringLiteral("    ") + mark + u' ' + Console::plain(line));
}

void printBoth(Console &console, const QString &before, const QString &after)
{
    printText(console, QStringLiteral("-"), before);
    printText(console, QStringLiteral("+"), after);
    if (before == after)
        console.print(
            QStringLiteral("    ") +
            Text::tr("(they differ behind what is kept of them, or in what cannot be seen)"));
}

void printLines(Console &console, const ToolDifference &difference)
{
    for (const ChangedTool &tool : difference.changed) {
        console.print(
            QStringLiteral("~ %1: %2").arg(Console::plain(tool.after.name), whatChanged(tool)));
        if (tool.wordsChanged())
            printBoth(console, tool.before.words, tool.after.words);
        if (tool.schemaChanged())
            printBoth(console, tool.before.schema, tool.after.schema);
    }
    ToolDifference others = difference;
    others.changed.clear();
    for (const QString &line : linesOf(others))
        console.print(line);
}

QJsonObject textsOf(const ToolRecord &tool)
{
    return {{QStringLiteral("description"), tool.words}, {QStringLiteral("schema"), tool.schema}};
}

QJsonArray listOf(const QList<ToolRecord> &tools)
{
    QJsonArray array;
    for (const ToolRecord &tool : tools) {
        QJsonObject json = textsOf(tool);
        json.insert(QStringLiteral("name"), tool.name);
        array.append(json);
    }
    return array;
}

QJsonObject documentOf(const ToolDifference &difference)
{
    QJsonArray changed;
    for (const ChangedTool &tool : difference.changed)
        changed.append(QJsonObject{{QStringLiteral("name"), tool.after.name},
                                   {QStringLiteral("before"), textsOf(tool.before)},
                                   {QStringLiteral("after"), textsOf(tool.after)}});
    return {{QStringLiteral("changes"),
             QJsonObject{{QStringLiteral("added"), listOf(difference.added)},
                         {QStringLiteral("removed"), listOf(difference.removed)},
                         {QStringLiteral("changed"), changed},
                         {QStringLiteral("beyond"), difference.beyondChanged}}}};
}

Result<ToolMemory> memoryOf(Workspace &workspace, const Connector &connector)
{
    return workspace.connectors()
        .lastReport(connector.id)
        .map([](const std::optional<TestReport> &report) {
            return report ? report->toolMemory : ToolMemory();
        });
}

} // namespace

QString toolDriftText(ToolDrift drift)
{
    switch (drift) {
    case ToolDrift::Known:
        return Text::tr("a tool that you know is described or called in another way now");
    case ToolDrift::List:
        return Text::tr("some came or went");
    case ToolDrift::None:
        break;
    }
    return {};
}

void warnOfToolChanges(Console &console, const QString &connector, const ToolDifference &difference)
{
    if (difference.isEmpty())
        return;
    constexpr qsizetype mostLines = 20;
    QStringList lines = linesOf(difference);
    const qsizetype more = lines.size() - mostLines;
    if (more > 0)
        lines = lines.mid(0, mostLines) << Text::tr("and %1 more").arg(more);
    console.warn(Text::tr("%1: the tools are not what was accepted: %2.")
                     .arg(Console::plain(connector), toolDriftText(difference.drift())) +
                 QStringLiteral("\n  ") + lines.join(QStringLiteral("\n  ")) +
                 QStringLiteral("\n  ") +
                 Text::tr("Look at it with: jackfieldctl tools NAME --changes. Then: --accept."));
}

Outcome showToolChanges(Workspace &workspace, const Connector &connector)
{
    const auto memory = memoryOf(workspace, connector);
    if (!memory)
        return failure(memory.error());
    const ToolDifference difference = memory->difference();
    Console &console = workspace.console();
    if (console.isJson())
        console.print(documentOf(difference));
    else if (difference.isEmpty())
        console.progress(Text::tr("The tools are what was accepted."));
    else
        printLines(console, difference);
    return ExitStatus::Done;
}

Outcome acceptToolChanges(Workspace &workspace, const Connector &connector)
{
    const auto memory = memoryOf(workspace, connector);
    if (!memory)
        return failure(memory.error());
    if (memory->seen)
        if (const auto done = workspace.connectors().acceptTools(connector.id, *memory->seen);
            !done)
            return failure(done.error());
    Console &console = workspace.console();
    if (console.isJson())
        console.print(documentOf({}));
    else
        console.print(Text::tr("The tools of “%1” are accepted as its last test saw them.")
                          .arg(Console::plain(connector.name)));
    return ExitStatus::Done;
}

} // namespace jackfield
