// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ConnectorJson.h"

#include "domain/ErrorText.h"

#include <QJsonArray>

namespace jackfield {

namespace {

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue orNull(const std::optional<QStringList> &names)
{
    return names ? QJsonValue(QJsonArray::fromStringList(*names)) : QJsonValue();
}

/// The code is the reason of the status `error`, and of no other.
QJsonValue statusCode(const Connector &connector)
{
    if (connector.status != ConnectorStatus::Error || !connector.lastTest ||
        !connector.lastTest->code)
        return {};
    return wireName(*connector.lastTest->code);
}

QJsonObject oauthJson(const Connector &connector)
{
    return {{QStringLiteral("configured"), !connector.oauthClientId.isEmpty()},
            {QStringLiteral("signedIn"), false},
            {QStringLiteral("issuer"), QJsonValue()},
            {QStringLiteral("expiresAt"), QJsonValue()}};
}

QJsonValue messageOf(const TestReport &report)
{
    if (!report.error)
        return {};
    const ErrorText text = textFor(*report.error);
    return text.remedy.isEmpty() ? text.cause : text.cause + u' ' + text.remedy;
}

} // namespace

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject listedJson(const Connector &connector)
{
    const auto &test = connector.lastTest;
    return {
        {QStringLiteral("id"), connector.id.toString()},
        {QStringLiteral("name"), connector.name},
        {QStringLiteral("slug"), connector.slug},
        {QStringLiteral("type"), wireName(connector.type)},
        {QStringLiteral("transport"), wireName(connector.transport)},
        {QStringLiteral("enabled"), connector.enabled},
        {QStringLiteral("status"), wireName(connector.status)},
        {QStringLiteral("statusCode"), statusCode(connector)},
        {QStringLiteral("command"), orNull(connector.command)},
        {QStringLiteral("args"), QJsonArray::fromStringList(connector.args)},
        {QStringLiteral("url"), orNull(connector.url)},
        {QStringLiteral("oauth"), oauthJson(connector)},
        {QStringLiteral("tools"), test && test->tools ? QJsonValue(*test->tools) : QJsonValue()},
        {QStringLiteral("lastTestedAt"), test ? orNull(test->testedAt) : QJsonValue()},
        {QStringLiteral("createdAt"), orNull(connector.createdAt)},
        {QStringLiteral("updatedAt"), orNull(connector.updatedAt)},
    };
}

QJsonObject shownJson(const Connector &connector, const SealedNames &names)
{
    QJsonObject json = listedJson(connector);
    json.insert(QStringLiteral("description"), connector.description);
    json.insert(QStringLiteral("cwd"), orNull(connector.cwd));
    json.insert(QStringLiteral("envKeys"), orNull(names.environment));
    json.insert(QStringLiteral("headerNames"), orNull(names.headers));
    return json;
}

QJsonObject resultJson(const std::optional<QString> &name, const TestReport &report)
{
    QJsonObject json = report.toJson();
    // What the report stores beyond the contract of this document.
    for (const char *const member : {"detail", "toolNames", "resolvedThrough", "testedAt"})
        json.remove(QLatin1String(member));
    json.insert(QStringLiteral("name"), name ? QJsonValue(*name) : QJsonValue());
    json.insert(QStringLiteral("message"), messageOf(report));
    return json;
}

} // namespace jackfield
