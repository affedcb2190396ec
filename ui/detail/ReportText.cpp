// SPDX-License-Identifier: MIT
#include "ui/detail/ReportText.h"

#include "models/RelativeTime.h"

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

} // namespace

Remedy remedyFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CommandNotFound:
    case ErrorCode::NotExecutable:
    case ErrorCode::WorkingFolder:
    case ErrorCode::Exited:
    case ErrorCode::NotMcp:
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::Dns:
    case ErrorCode::MissingVariable:
    case ErrorCode::InvalidInput:
    case ErrorCode::Decrypt:
    case ErrorCode::Http:
        return Remedy::Edit;
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

QString remedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TestAgain:
        return Report::tr("&Test again");
    case Remedy::Edit:
        return Report::tr("&Edit the connector…");
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

QString checkedText(const Connector &connector, const TestReport &report)
{
    if (!report.ok())
        return Report::tr("What could not be reached was not checked.");
    return connector.type == ConnectorType::Local
               ? Report::tr("Checked: the command starts, the handshake succeeds, its lists can be "
                            "read, and it ends. Not checked: what its tools do when called.")
               : Report::tr("Checked: the server can be reached, the handshake succeeds, and its "
                            "lists can be read. Not checked: what its tools do when called.");
}

} // namespace jackfield
