// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ServerAnswers.h"

#include "domain/PlainText.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace jackfield {

namespace {

QString member(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString();
}

QString named(const QString &kind)
{
    return QCoreApplication::translate("ServerAnswers", "[%1; --json shows it whole]")
        .arg(Console::plain(kind));
}

QString resourceText(const QJsonObject &resource)
{
    if (resource.contains(QLatin1String("text")))
        return withoutControls(member(resource, "text"), true);
    const QString type = member(resource, "mimeType");
    return named(type.isEmpty() ? member(resource, "uri") : type);
}

/// A part of a result in words; what is no text is named.
QString contentText(const QJsonObject &content)
{
    const QString type = member(content, "type");
    if (type == QLatin1String("text"))
        return withoutControls(member(content, "text"), true);
    if (type == QLatin1String("resource")) {
        const QJsonObject resource = content[QLatin1String("resource")].toObject();
        if (resource.contains(QLatin1String("text")))
            return resourceText(resource);
    }
    return named(type);
}

} // namespace

ExitStatus printToolResult(const QJsonObject &result, Console &console)
{
    const bool failed = result[QLatin1String("isError")].toBool();
    if (console.isJson()) {
        console.print(result);
    } else {
        for (const QJsonValue &content : result[QLatin1String("content")].toArray())
            console.print(contentText(content.toObject()));
        if (failed)
            console.warn(QCoreApplication::translate("ServerAnswers",
                                                     "the tool ran and reported a failure"));
    }
    return failed ? ExitStatus::No : ExitStatus::Done;
}

ExitStatus printResource(const QJsonObject &result, Console &console)
{
    if (console.isJson())
        console.print(result);
    else
        for (const QJsonValue &content : result[QLatin1String("contents")].toArray())
            console.print(resourceText(content.toObject()));
    return ExitStatus::Done;
}

ExitStatus printPrompt(const QJsonObject &result, Console &console)
{
    if (console.isJson()) {
        console.print(result);
        return ExitStatus::Done;
    }
    for (const QJsonValue &value : result[QLatin1String("messages")].toArray()) {
        const QJsonObject message = value.toObject();
        console.print(QStringLiteral("%1: %2").arg(
            Console::plain(member(message, "role")),
            contentText(message[QLatin1String("content")].toObject())));
    }
    return ExitStatus::Done;
}

} // namespace jackfield
