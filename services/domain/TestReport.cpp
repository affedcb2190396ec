// SPDX-License-Identifier: MIT
#include "domain/TestReport.h"

#include "domain/WireNames.h"

#include <QJsonArray>

namespace jackfield {

namespace {

constexpr WireNames<WireTransport, 3> transportNames{{
    {WireTransport::Stdio, "stdio"},
    {WireTransport::StreamableHttp, "streamable-http"},
    {WireTransport::Sse, "sse"},
}};

constexpr WireNames<Era, 2> eraNames{{
    {Era::Legacy, "legacy"},
    {Era::Modern, "modern"},
}};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

std::optional<int> optionalInt(const QJsonValue &value)
{
    return value.isDouble() ? std::optional<int>(value.toInt()) : std::nullopt;
}

QStringList stringList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

QJsonValue serverJson(const TestReport &report)
{
    if (report.serverName.isEmpty() && report.serverVersion.isEmpty())
        return {};
    return QJsonObject{{QStringLiteral("name"), report.serverName},
                       {QStringLiteral("version"), report.serverVersion}};
}

QJsonObject timingsJson(const TestTimings &timings)
{
    return {{QStringLiteral("startMs"), timings.startMs},
            {QStringLiteral("handshakeMs"), timings.handshakeMs},
            {QStringLiteral("listMs"), timings.listMs},
            {QStringLiteral("totalMs"), timings.totalMs},
            {QStringLiteral("downloadMs"), timings.downloadMs}};
}

TestTimings timingsFrom(const QJsonObject &json)
{
    return {json[QLatin1String("startMs")].toInt(), json[QLatin1String("handshakeMs")].toInt(),
            json[QLatin1String("listMs")].toInt(), json[QLatin1String("totalMs")].toInt(),
            json[QLatin1String("downloadMs")].toInt()};
}

QJsonValue issuerJson(const std::optional<UntrustedIssuer> &issuer)
{
    if (!issuer)
        return {};
    return QJsonObject{{QStringLiteral("subject"), issuer->subject},
                       {QStringLiteral("sha256"), issuer->sha256},
                       {QStringLiteral("pem"), issuer->pem}};
}

QJsonValue httpJson(const HttpFacts &http)
{
    if (http == HttpFacts())
        return {};
    return QJsonObject{{QStringLiteral("headers"), QJsonArray::fromStringList(http.headers)},
                       {QStringLiteral("body"), orNull(http.body)},
                       {QStringLiteral("proxy"), orNull(http.proxy)},
                       {QStringLiteral("issuer"), issuerJson(http.issuer)}};
}

HttpFacts httpFrom(const QJsonObject &json)
{
    HttpFacts http;
    http.headers = stringList(json[QLatin1String("headers")]);
    http.body = json[QLatin1String("body")].toString();
    http.proxy = json[QLatin1String("proxy")].toString();
    const QJsonObject issuer = json[QLatin1String("issuer")].toObject();
    if (!issuer.isEmpty())
        http.issuer = UntrustedIssuer{issuer[QLatin1String("subject")].toString(),
                                      issuer[QLatin1String("sha256")].toString(),
                                      issuer[QLatin1String("pem")].toString()};
    return http;
}

} // namespace

QString wireName(WireTransport transport)
{
    return transportNames.toWire(transport);
}

QString wireName(Era era)
{
    return eraNames.toWire(era);
}

TestSummary TestReport::summary() const
{
    TestSummary summary;
    if (error)
        summary.code = error->code;
    summary.serverName = serverName;
    summary.serverVersion = serverVersion;
    summary.protocolVersion = protocolVersion;
    summary.tools = tools;
    summary.resources = resources;
    summary.prompts = prompts;
    summary.totalMs = timings.totalMs;
    summary.testedAt = testedAt;
    summary.toolDrift = toolMemory.difference().drift();
    return summary;
}

QJsonObject TestReport::toJson() const
{
    QJsonObject json{
        {QStringLiteral("ok"), ok()},
        {QStringLiteral("status"), jackfield::wireName(status())},
        {QStringLiteral("code"),
         error ? QJsonValue(jackfield::wireName(error->code)) : QJsonValue()},
        {QStringLiteral("detail"), error ? orNull(error->detail) : QJsonValue()},
        {QStringLiteral("transport"), jackfield::wireName(transport)},
        {QStringLiteral("era"), era ? QJsonValue(jackfield::wireName(*era)) : QJsonValue()},
        {QStringLiteral("protocolVersion"), orNull(protocolVersion)},
        {QStringLiteral("server"), serverJson(*this)},
        {QStringLiteral("capabilities"), QJsonArray::fromStringList(capabilities)},
        {QStringLiteral("toolNames"), QJsonArray::fromStringList(toolNames)},
        {QStringLiteral("tools"), orNull(tools)},
        {QStringLiteral("resources"), orNull(resources)},
        {QStringLiteral("prompts"), orNull(prompts)},
        {QStringLiteral("timings"), timingsJson(timings)},
        {QStringLiteral("resolvedCommand"), orNull(resolvedCommand)},
        {QStringLiteral("resolvedThrough"), orNull(resolvedThrough)},
        {QStringLiteral("stderrTail"), orNull(stderrTail)},
        {QStringLiteral("stdoutNoise"), stdoutNoise},
        {QStringLiteral("noiseLines"), QJsonArray::fromStringList(noiseLines)},
        {QStringLiteral("httpStatus"), orNull(httpStatus)},
        {QStringLiteral("http"), httpJson(http)},
        {QStringLiteral("testedAt"), orNull(testedAt.toString(Qt::ISODateWithMs))},
    };
    toolMemory.addTo(json);
    return json;
}

TestReport TestReport::fromJson(const QJsonObject &json)
{
    TestReport report;
    if (const auto code = errorCodeFromWire(json[QLatin1String("code")].toString()))
        report.error = Error{*code, json[QLatin1String("detail")].toString()};
    else if (!json[QLatin1String("ok")].toBool(true))
        report.error = Error{ErrorCode::Internal, {}};
    report.transport = transportNames.fromWire(json[QLatin1String("transport")].toString())
                           .value_or(WireTransport::Stdio);
    report.era = eraNames.fromWire(json[QLatin1String("era")].toString());
    report.protocolVersion = json[QLatin1String("protocolVersion")].toString();
    const QJsonObject server = json[QLatin1String("server")].toObject();
    report.serverName = server[QLatin1String("name")].toString();
    report.serverVersion = server[QLatin1String("version")].toString();
    report.capabilities = stringList(json[QLatin1String("capabilities")]);
    report.toolNames = stringList(json[QLatin1String("toolNames")]);
    report.tools = optionalInt(json[QLatin1String("tools")]);
    report.resources = optionalInt(json[QLatin1String("resources")]);
    report.prompts = optionalInt(json[QLatin1String("prompts")]);
    report.timings = timingsFrom(json[QLatin1String("timings")].toObject());
    report.resolvedCommand = json[QLatin1String("resolvedCommand")].toString();
    report.resolvedThrough = json[QLatin1String("resolvedThrough")].toString();
    report.stderrTail = json[QLatin1String("stderrTail")].toString();
    report.stdoutNoise = json[QLatin1String("stdoutNoise")].toInt();
    report.noiseLines = stringList(json[QLatin1String("noiseLines")]);
    report.http = httpFrom(json[QLatin1String("http")].toObject());
    report.httpStatus = optionalInt(json[QLatin1String("httpStatus")]);
    report.testedAt =
        QDateTime::fromString(json[QLatin1String("testedAt")].toString(), Qt::ISODateWithMs);
    report.toolMemory = ToolMemory::from(json);
    return report;
}

} // namespace jackfield
