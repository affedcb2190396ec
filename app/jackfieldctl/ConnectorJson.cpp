// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ConnectorJson.h"

#include "domain/ErrorText.h"

namespace jackfield {

namespace {

void writeTime(JsonText &json, QLatin1String key, const QDateTime &time)
{
    // The same as Qt::ISODateWithMs, at a tenth of its cost: a list has three for each connector.
    const QDateTime utc = time.toUTC();
    const QDate day = utc.date();
    const QTime clock = utc.time();
    json.memberOrNull(key, time.isValid()
                               ? QString::asprintf("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
                                                   day.year(), day.month(), day.day(), clock.hour(),
                                                   clock.minute(), clock.second(), clock.msec())
                               : QString());
}

/// The code is the reason of the status `error`, and of no other.
QString statusCode(const Connector &connector)
{
    if (connector.status != ConnectorStatus::Error || !connector.lastTest ||
        !connector.lastTest->code)
        return {};
    return wireName(*connector.lastTest->code);
}

void writeOauth(JsonText &json, const Connector &connector)
{
    json.begin(QLatin1String("oauth"));
    const SignInSummary signIn =
        connector.signIn.value_or(SignInSummary::only(SignInSummary::State::SignedOut));
    json.member(QLatin1String("configured"),
                !connector.oauthClientId.isEmpty() || connector.signIn.has_value());
    json.member(QLatin1String("signedIn"), signIn.isSignedIn());
    json.memberOrNull(QLatin1String("issuer"), signIn.issuer);
    if (signIn.isSignedIn() && signIn.expiresAt.isValid())
        writeTime(json, QLatin1String("expiresAt"), signIn.expiresAt);
    else
        json.null(QLatin1String("expiresAt"));
    json.end();
}

QJsonValue messageOf(const TestReport &report)
{
    if (!report.error)
        return {};
    return textFor(*report.error).inOneLine();
}

} // namespace

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void writeListed(JsonText &json, const Connector &connector)
{
    json.member(QLatin1String("id"), connector.id.toString());
    json.member(QLatin1String("name"), connector.name);
    json.member(QLatin1String("slug"), connector.slug);
    json.member(QLatin1String("type"), wireName(connector.type));
    json.member(QLatin1String("transport"), wireName(connector.transport));
    json.member(QLatin1String("enabled"), connector.enabled);
    json.member(QLatin1String("status"), wireName(connector.status));
    json.memberOrNull(QLatin1String("statusCode"), statusCode(connector));
    json.memberOrNull(QLatin1String("command"), connector.command);
    json.member(QLatin1String("args"), connector.args);
    json.memberOrNull(QLatin1String("url"), connector.url);
    writeOauth(json, connector);
    if (connector.lastTest) {
        json.member(QLatin1String("tools"), connector.lastTest->tools);
        writeTime(json, QLatin1String("lastTestedAt"), connector.lastTest->testedAt);
    } else {
        json.null(QLatin1String("tools"));
        json.null(QLatin1String("lastTestedAt"));
    }
    writeTime(json, QLatin1String("createdAt"), connector.createdAt);
    writeTime(json, QLatin1String("updatedAt"), connector.updatedAt);
}

void writeShown(JsonText &json, const Connector &connector, const SealedNames &names)
{
    writeListed(json, connector);
    json.member(QLatin1String("description"), connector.description);
    json.memberOrNull(QLatin1String("cwd"), connector.cwd);
    json.memberOrNull(QLatin1String("envKeys"), names.environment);
    json.memberOrNull(QLatin1String("headerNames"), names.headers);
}

QJsonObject resultJson(const std::optional<QString> &name, const TestReport &report)
{
    QJsonObject json = report.toJson();
    // What the report stores beyond the contract of this document.
    for (const char *const member : {"detail", "toolNames", "resolvedThrough", "testedAt",
                                     "toolsSeen", "toolsAccepted", "noiseLines", "http"})
        json.remove(QLatin1String(member));
    QJsonObject timings = json.value(QLatin1String("timings")).toObject();
    timings.remove(QLatin1String("downloadMs"));
    json.insert(QStringLiteral("timings"), timings);
    json.insert(QStringLiteral("name"), name ? QJsonValue(*name) : QJsonValue());
    json.insert(QStringLiteral("message"), messageOf(report));
    return json;
}

} // namespace jackfield
