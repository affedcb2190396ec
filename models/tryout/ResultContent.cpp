// SPDX-License-Identifier: MIT
#include "models/tryout/ResultContent.h"

#include "models/schema/JsonFragment.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

namespace jackfield {

namespace {

using Kind = ContentPart::Kind;

struct ContentText
{
    Q_DECLARE_TR_FUNCTIONS(ContentText)
};

QString text(const QJsonObject &object, const char *member)
{
    return object.value(QLatin1String(member)).toString();
}

Kind kindOfData(const QString &mimeType)
{
    if (mimeType.startsWith(QLatin1String("image/")))
        return Kind::Image;
    return mimeType.startsWith(QLatin1String("audio/")) ? Kind::Audio : Kind::Binary;
}

ContentPart dataPart(Kind kind, const QJsonObject &object, const char *member)
{
    ContentPart part;
    part.kind = kind;
    part.mimeType = text(object, "mimeType").simplified().left(100);
    part.base64 = text(object, member);
    return part;
}

/// The contents of a resource: `text` or `blob`.
ContentPart resourcePart(const QJsonObject &resource, const SecretMask &mask)
{
    ContentPart part;
    if (resource.contains(QStringLiteral("blob"))) {
        part = dataPart(kindOfData(text(resource, "mimeType")), resource, "blob");
    } else {
        part.text = mask.masked(text(resource, "text"));
        part.mimeType = text(resource, "mimeType").simplified().left(100);
    }
    part.uri = mask.masked(text(resource, "uri"));
    part.heading = part.uri;
    return part;
}

ContentPart linkPart(const QJsonObject &link, const SecretMask &mask)
{
    ContentPart part;
    part.kind = Kind::Link;
    part.uri = mask.masked(text(link, "uri"));
    part.mimeType = text(link, "mimeType").simplified().left(100);
    QString name = text(link, "title");
    if (name.isEmpty())
        name = text(link, "name");
    part.heading = mask.masked(name).simplified();
    part.text = mask.masked(text(link, "description"));
    return part;
}

ContentPart partOf(const QJsonObject &block, const SecretMask &mask)
{
    const QString type = text(block, "type");
    if (type == QLatin1String("image"))
        return dataPart(Kind::Image, block, "data");
    if (type == QLatin1String("audio"))
        return dataPart(Kind::Audio, block, "data");
    if (type == QLatin1String("resource"))
        return resourcePart(block.value(QStringLiteral("resource")).toObject(), mask);
    if (type == QLatin1String("resource_link"))
        return linkPart(block, mask);
    ContentPart part;
    if (type == QLatin1String("text")) {
        part.text = mask.masked(text(block, "text"));
    } else {
        part.kind = Kind::Json;
        part.text = mask.masked(indentedJson(block));
    }
    return part;
}

QString roleText(const QString &role)
{
    if (role == QLatin1String("user"))
        return ContentText::tr("User");
    if (role == QLatin1String("assistant"))
        return ContentText::tr("Assistant");
    return role.simplified().left(40);
}

} // namespace

qint64 ContentPart::dataSize() const
{
    qsizetype padding = 0;
    for (qsizetype i = base64.size(); i > 0 && base64.at(i - 1) == u'='; --i)
        ++padding;
    return (base64.size() - padding) * 3 / 4;
}

QByteArray ContentPart::data() const
{
    return QByteArray::fromBase64(base64.toLatin1());
}

QList<ContentPart> partsOfToolResult(const QJsonObject &result, const SecretMask &mask)
{
    QList<ContentPart> parts;
    const QJsonArray content = result.value(QStringLiteral("content")).toArray();
    for (const QJsonValue &block : content)
        parts.append(partOf(block.toObject(), mask));
    const QJsonValue structured = result.value(QStringLiteral("structuredContent"));
    if (!structured.isUndefined()) {
        ContentPart part;
        part.kind = Kind::Json;
        part.heading = ContentText::tr("Structured content");
        part.text = mask.masked(indentedJson(structured));
        parts.append(part);
    }
    return parts;
}

QList<ContentPart> partsOfResource(const QJsonObject &result, const SecretMask &mask)
{
    QList<ContentPart> parts;
    const QJsonArray contents = result.value(QStringLiteral("contents")).toArray();
    for (const QJsonValue &content : contents)
        parts.append(resourcePart(content.toObject(), mask));
    return parts;
}

QList<ContentPart> partsOfPrompt(const QJsonObject &result, const SecretMask &mask)
{
    QList<ContentPart> parts;
    const QJsonArray messages = result.value(QStringLiteral("messages")).toArray();
    for (const QJsonValue &message : messages) {
        ContentPart part = partOf(message[QStringLiteral("content")].toObject(), mask);
        const QString role = roleText(text(message.toObject(), "role"));
        part.heading =
            part.heading.isEmpty() ? role : QStringLiteral("%1 · %2").arg(role, part.heading);
        parts.append(part);
    }
    return parts;
}

bool isToolError(const QJsonObject &result)
{
    return result.value(QStringLiteral("isError")).toBool();
}

bool mayDestroy(const QJsonObject &tool)
{
    const QJsonObject hints = tool.value(QStringLiteral("annotations")).toObject();
    return !hints.value(QStringLiteral("readOnlyHint")).toBool(false) &&
           hints.value(QStringLiteral("destructiveHint")).toBool(true);
}

QStringList toolHints(const QJsonObject &tool)
{
    const QJsonObject hints = tool.value(QStringLiteral("annotations")).toObject();
    const auto says = [&hints](const char *hint) {
        return hints.value(QLatin1String(hint)).toBool(false);
    };
    QStringList words;
    if (says("readOnlyHint"))
        words.append(ContentText::tr("Only reads"));
    else if (says("destructiveHint"))
        words.append(ContentText::tr("May overwrite or delete"));
    if (says("idempotentHint"))
        words.append(ContentText::tr("Calling it twice changes nothing more"));
    if (says("openWorldHint"))
        words.append(ContentText::tr("Reaches the outside world"));
    return words;
}

} // namespace jackfield
