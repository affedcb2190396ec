// SPDX-License-Identifier: MIT
#include "ui/detail/ReportText.h"

#include "models/RelativeTime.h"
#include "models/ReportAdvice.h"

#include <QCoreApplication>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString transportText(WireTransport transport)
{
    switch (transport) {
    case WireTransport::Stdio:
        return Report::tr("standard input and output");
    case WireTransport::StreamableHttp:
        return Report::tr("Streamable HTTP");
    case WireTransport::Sse:
        return Report::tr("HTTP with SSE");
    }
    return {};
}

Remedy remedyFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CommandNotFound:
    case ErrorCode::NotExecutable:
    case ErrorCode::WorkingFolder:
    case ErrorCode::Exited:
    case ErrorCode::LauncherFailed:
    case ErrorCode::NotMcp:
    case ErrorCode::Forbidden:
    case ErrorCode::Dns:
    case ErrorCode::MissingVariable:
    case ErrorCode::InvalidInput:
    case ErrorCode::Decrypt:
    case ErrorCode::Http:
        return Remedy::Edit;
    case ErrorCode::Unauthorized:
    case ErrorCode::ClientRefused:
        return Remedy::SignIn;
    case ErrorCode::Timeout:
        return Remedy::RaiseLimit;
    case ErrorCode::Locked:
    case ErrorCode::NoKeychain:
    case ErrorCode::KeychainDenied:
        return Remedy::Unlock;
    default:
        return Remedy::TestAgain;
    }
}

/// What a key is worth shows only when a tool is called: some servers list them to anybody.
QString uncheckedText(const TestReport &report)
{
    return report.tools.value_or(0) > 0
               ? Report::tr("Not checked: whether a key is right, and what the tools do when they "
                            "are called.")
               : Report::tr("Not checked: whether a key is right.");
}

} // namespace

Remedy remedyFor(const TestReport &report, const QString &command)
{
    if (!report.error)
        return Remedy::TestAgain;
    if (report.http.issuer && report.error->code == ErrorCode::Tls)
        return Remedy::TrustIssuer;
    // Somebody is signed in, but not for this.
    if (report.error->code == ErrorCode::Forbidden &&
        report.http.headers.join(u'\n').contains(QLatin1String("insufficient_scope")))
        return Remedy::SignIn;
    if (!wantedVariable(report).isEmpty())
        return Remedy::SetVariable;
    if (!installCommandFor(report, command).isEmpty())
        return Remedy::CopyInstall;
    return remedyFor(report.error->code);
}

QString remedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TestAgain:
        return Report::tr("&Test again");
    case Remedy::Edit:
        return Report::tr("&Edit the connector…");
    case Remedy::SignIn:
        return Report::tr("&Sign in…");
    case Remedy::SetVariable:
        return Report::tr("&Set the variable…");
    case Remedy::CopyInstall:
        return Report::tr("&Copy the command that installs it");
    case Remedy::TrustIssuer:
        return Report::tr("Trust this &issuer…");
    case Remedy::RaiseLimit:
        return Report::tr("&Raise the time limit…");
    case Remedy::Unlock:
        return Report::tr("&Unlock…");
    }
    return {};
}

QString serverText(const TestReport &report)
{
    return report.serverVersion.isEmpty()
               ? report.serverName
               : QStringLiteral("%1 %2").arg(report.serverName, report.serverVersion);
}

QString protocolText(const TestReport &report)
{
    if (report.protocolVersion.isEmpty())
        return {};
    return Report::tr("MCP %1 over %2")
        .arg(report.protocolVersion, transportText(report.transport));
}

QString offersText(const TestReport &report)
{
    QStringList parts;
    if (report.tools)
        parts.append(Report::tr("tools %1").arg(*report.tools));
    if (report.resources)
        parts.append(Report::tr("resources %1").arg(*report.resources));
    if (report.prompts)
        parts.append(Report::tr("prompts %1").arg(*report.prompts));
    return parts.join(QStringLiteral(" · "));
}

QString timingsText(const TestReport &report)
{
    const TestTimings &timings = report.timings;
    if (timings == TestTimings())
        return {};
    QStringList parts;
    const auto add = [&parts](const QString &pattern, int milliseconds) {
        if (milliseconds > 0)
            parts.append(pattern.arg(durationText(milliseconds)));
    };
    add(Report::tr("start %1"), timings.startMs);
    add(Report::tr("download %1"), timings.downloadMs);
    add(Report::tr("handshake %1"), timings.handshakeMs);
    add(Report::tr("lists %1"), timings.listMs);
    add(Report::tr("in all %1"), timings.totalMs);
    return parts.join(QStringLiteral(" · "));
}

QString toolsText(const TestReport &report)
{
    constexpr qsizetype most = 100;
    QStringList names = report.toolNames.mid(0, most);
    if (const qsizetype more = report.toolNames.size() - names.size(); more > 0)
        names.append(Report::tr("and %n more", nullptr, int(more)));
    return names.join(QStringLiteral(", "));
}

QString foundText(const TestReport &report)
{
    return report.resolvedThrough.isEmpty()
               ? report.resolvedCommand
               : QStringLiteral("%1\n%2").arg(report.resolvedCommand, report.resolvedThrough);
}

QString httpText(const TestReport &report)
{
    QStringList lines;
    if (report.error && report.httpStatus)
        lines.append(Report::tr("Status %1").arg(*report.httpStatus));
    if (report.error)
        lines += report.http.headers;
    if (!report.http.proxy.isEmpty())
        lines.append(Report::tr("Through the proxy %1").arg(report.http.proxy));
    return lines.join(u'\n');
}

QString noiseText(const TestReport &report)
{
    if (report.stdoutNoise == 0)
        return {};
    QStringList lines = report.noiseLines;
    const int more = report.stdoutNoise - int(lines.size());
    if (more > 0)
        lines.append(Report::tr("and %n more line(s)", nullptr, more));
    return lines.join(u'\n');
}

QString checkedText(const Connector &connector, const TestReport &report)
{
    if (!report.ok())
        return Report::tr("What could not be reached was not checked.");
    const QString reached = connector.type == ConnectorType::Local
                                ? Report::tr("the command starts and ends")
                                : Report::tr("the server can be reached");
    const QString era = report.era == Era::Modern
                            ? Report::tr("the handshake of the modern protocol succeeds")
                            : Report::tr("the handshake of the older protocol succeeds");
    QStringList lists;
    if (report.tools)
        lists.append(Report::tr("tools"));
    if (report.resources)
        lists.append(Report::tr("resources"));
    if (report.prompts)
        lists.append(Report::tr("prompts"));
    QStringList checked{reached, era};
    if (!lists.isEmpty())
        checked.append(
            Report::tr("the lists of %1 can be read").arg(lists.join(QStringLiteral(", "))));
    return Report::tr("Checked: %1. %2")
        .arg(checked.join(QStringLiteral("; ")), uncheckedText(report));
}

} // namespace jackfield
