// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/TestProgress.h"

#include "app/jackfieldctl/ConnectorJson.h"
#include "app/jackfieldctl/TextTable.h"
#include "domain/ErrorText.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TestProgress)
};

QString wordFor(TestStep::Kind kind)
{
    switch (kind) {
    case TestStep::Kind::FindCommand:
        return Text::tr("find the command");
    case TestStep::Kind::Start:
        return Text::tr("start");
    case TestStep::Kind::Connect:
        return Text::tr("connect");
    case TestStep::Kind::Download:
        return Text::tr("download");
    case TestStep::Kind::Handshake:
        return Text::tr("handshake");
    case TestStep::Kind::ListTools:
        return Text::tr("list tools");
    case TestStep::Kind::ListResources:
        return Text::tr("list resources");
    case TestStep::Kind::ListPrompts:
        return Text::tr("list prompts");
    }
    return {};
}

QString sign(TestStep::State state)
{
    switch (state) {
    case TestStep::State::Done:
        return QStringLiteral("✓");
    case TestStep::State::Failed:
        return QStringLiteral("✗");
    case TestStep::State::Skipped:
        return QStringLiteral("–");
    case TestStep::State::Running:
        break;
    }
    return QStringLiteral("…");
}

QString prefix(const QString &name)
{
    return name.isEmpty() ? QString() : Console::plain(name) + QStringLiteral(": ");
}

QString numberText(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QStringLiteral("–");
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

QStringList resultRow(const NamedReport &result)
{
    const TestReport &report = result.report;
    const QString server = report.serverVersion.isEmpty()
                               ? report.serverName
                               : report.serverName + u' ' + report.serverVersion;
    return {orDash(result.name.value_or(QString())),
            report.ok() ? Text::tr("connected") : wireName(report.error->code),
            orDash(server),
            orDash(report.protocolVersion),
            numberText(report.tools),
            numberText(report.resources),
            numberText(report.prompts),
            Text::tr("%1 ms").arg(report.timings.totalMs)};
}

void printTable(Console &console, const QList<NamedReport> &results)
{
    TextTable table({Text::tr("NAME"), Text::tr("RESULT"), Text::tr("SERVER"), Text::tr("PROTOCOL"),
                     Text::tr("TOOLS"), Text::tr("RESOURCES"), Text::tr("PROMPTS"),
                     Text::tr("TIME")});
    for (const int column : {4, 5, 6, 7})
        table.setAlignment(column, TextTable::Align::Right);
    for (const NamedReport &result : results)
        table.addRow(resultRow(result));
    console.print(table.toString(Console::terminalWidth()));
}

/// What came over HTTP with a failure.
QStringList httpLines(const TestReport &report)
{
    QStringList lines = report.http.headers;
    if (!report.http.proxy.isEmpty())
        lines.append(Text::tr("through the proxy %1").arg(report.http.proxy));
    if (report.http.issuer)
        lines.append(Text::tr("issuer: %1, SHA-256 %2")
                         .arg(report.http.issuer->subject, report.http.issuer->sha256));
    if (!report.http.body.isEmpty())
        lines += report.http.body.split(u'\n');
    return lines;
}

/// What went wrong, and what to do, on standard error: the table has the word alone.
void explainFailure(Console &console, const NamedReport &result)
{
    const TestReport &report = result.report;
    if (report.ok())
        return;
    const ErrorText words = textFor(*report.error);
    QString lines = prefix(result.name.value_or(QString())) + Console::plain(words.cause);
    if (!words.remedy.isEmpty())
        lines += QStringLiteral("\n  ") + Console::plain(words.remedy);
    if (!report.resolvedCommand.isEmpty())
        lines += QStringLiteral("\n  ") +
                 Console::plain(report.resolvedThrough.isEmpty()
                                    ? report.resolvedCommand
                                    : QStringLiteral("%1 (%2)").arg(report.resolvedCommand,
                                                                    report.resolvedThrough));
    for (const QString &line : httpLines(report))
        lines += QStringLiteral("\n  ") + Console::plain(line);
    console.warn(lines);
}

/// What was printed where only messages belong: many servers do it, and it is theirs to mend.
void tellNoise(Console &console, const NamedReport &result)
{
    const TestReport &report = result.report;
    if (report.stdoutNoise == 0)
        return;
    QString lines =
        prefix(result.name.value_or(QString())) +
        Text::tr("lines on standard output that are no message: %1").arg(report.stdoutNoise);
    for (const QString &line : report.noiseLines)
        lines += QStringLiteral("\n  ") + Console::plain(line);
    console.progress(lines);
}

/// What a success says, and what it does not.
void tellWhatWasChecked(Console &console, const QList<NamedReport> &results)
{
    const bool any = std::any_of(results.begin(), results.end(),
                                 [](const NamedReport &result) { return result.report.ok(); });
    if (any)
        console.progress(
            Text::tr("Connected: the handshake and the lists succeeded. Whether a key is "
                     "right shows only when a tool is called."));
}

ExitStatus statusOf(const QList<NamedReport> &results)
{
    ExitStatus gravest = ExitStatus::Done;
    for (const NamedReport &result : results) {
        if (result.report.ok())
            continue;
        const ExitStatus status = exitStatusFor(result.report.error->code);
        // Bad input of a saved connector is the answer "no", not a misuse of this command.
        gravest = std::max(gravest, status == ExitStatus::Usage ? ExitStatus::No : status);
    }
    return gravest;
}

} // namespace

void reportStep(Console &console, const QString &name, const TestStep &step)
{
    if (step.state == TestStep::State::Running)
        return;
    QString line = QStringLiteral("%1%2 %3 (%4 ms)")
                       .arg(prefix(name), sign(step.state), wordFor(step.kind))
                       .arg(step.elapsedMs);
    if (!step.detail.isEmpty())
        line += QStringLiteral(": ") + Console::plain(step.detail);
    console.progress(line);
}

void reportServerLine(Console &console, const QString &name, const QString &line)
{
    console.progress(prefix(name) + QStringLiteral("  | ") + Console::plain(line));
}

void reportProgress(Console &console, const RequestProgress &progress)
{
    QString line = QStringLiteral("… ") + QString::number(progress.progress);
    if (progress.total)
        line += u'/' + QString::number(*progress.total);
    if (!progress.message.isEmpty())
        line += u' ' + Console::plain(progress.message);
    console.progress(line);
}

ExitStatus printResults(Console &console, const QList<NamedReport> &results)
{
    if (console.isJson()) {
        QJsonArray array;
        for (const NamedReport &result : results)
            array.append(resultJson(result.name, result.report));
        console.print(QJsonObject{{QStringLiteral("results"), array}});
        return statusOf(results);
    }
    printTable(console, results);
    for (const NamedReport &result : results) {
        tellNoise(console, result);
        explainFailure(console, result);
    }
    tellWhatWasChecked(console, results);
    return statusOf(results);
}

} // namespace jackfield
