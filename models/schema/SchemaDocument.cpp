// SPDX-License-Identifier: MIT
#include "models/schema/SchemaDocument.h"

#include <QJsonArray>
#include <QStringList>
#include <QUrl>

namespace jackfield {

namespace {

/// Enough for any schema that is meant; a chain of references that never ends stops here.
constexpr int mostSteps = 200;

QJsonObject mergedProperties(const QJsonObject &first, const QJsonObject &second)
{
    QJsonObject all = first;
    for (auto property = second.begin(); property != second.end(); ++property) {
        const QJsonValue known = all.value(property.key());
        const bool isOther = !known.isUndefined() && known != property.value();
        all.insert(property.key(),
                   isOther ? QJsonValue(QJsonObject{
                                 {QStringLiteral("allOf"), QJsonArray{known, property.value()}}})
                           : QJsonValue(property.value()));
    }
    return all;
}

QJsonArray mergedNames(const QJsonArray &first, const QJsonArray &second)
{
    QJsonArray all = first;
    for (const QJsonValue &name : second)
        if (!all.contains(name))
            all.append(name);
    return all;
}

/// RFC 6901, section 4: one step of a JSON pointer.
QJsonValue member(const QJsonValue &value, QString token)
{
    token.replace(QLatin1String("~1"), QLatin1String("/"));
    token.replace(QLatin1String("~0"), QLatin1String("~"));
    if (value.isObject())
        return value.toObject().value(token);
    bool isNumber = false;
    const int index = token.toInt(&isNumber);
    return value.isArray() && isNumber ? value.toArray().at(index)
                                       : QJsonValue(QJsonValue::Undefined);
}

} // namespace

QJsonObject SchemaDocument::merged(const QJsonObject &first, const QJsonObject &second)
{
    const auto properties = QStringLiteral("properties");
    const auto required = QStringLiteral("required");
    QJsonObject all = first;
    for (auto keyword = second.begin(); keyword != second.end(); ++keyword)
        all.insert(keyword.key(), keyword.value());
    if (first.contains(properties) && second.contains(properties))
        all.insert(properties, mergedProperties(first.value(properties).toObject(),
                                                second.value(properties).toObject()));
    if (first.contains(required) && second.contains(required))
        all.insert(required,
                   mergedNames(first.value(required).toArray(), second.value(required).toArray()));
    return all;
}

std::optional<QJsonObject> SchemaDocument::resolved(const QJsonValue &schema) const
{
    int stepsLeft = mostSteps;
    return resolve(schema, stepsLeft);
}

std::optional<QJsonObject> SchemaDocument::resolve(const QJsonValue &schema, int &stepsLeft) const
{
    if (schema.isBool())
        return schema.toBool() ? std::optional(QJsonObject()) : std::nullopt;
    if (!schema.isObject() || --stepsLeft < 0)
        return {};
    QJsonObject object = schema.toObject();
    const QJsonValue reference = object.take(QStringLiteral("$ref"));
    if (!reference.isUndefined()) {
        const auto found = target(reference.toString());
        const auto base = found ? resolve(*found, stepsLeft) : std::nullopt;
        if (!base)
            return {};
        object = merged(*base, object);
    }
    const QJsonArray parts = object.take(QStringLiteral("allOf")).toArray();
    for (const QJsonValue &part : parts) {
        const auto more = resolve(part, stepsLeft);
        if (!more)
            return {};
        // What stands beside `allOf` has the last word: it names the whole.
        object = merged(*more, object);
    }
    return object;
}

std::optional<QJsonValue> SchemaDocument::target(const QString &reference) const
{
    if (!reference.startsWith(u'#'))
        return {};
    const QString fragment = QUrl::fromPercentEncoding(reference.mid(1).toUtf8());
    if (fragment.isEmpty())
        return m_root;
    if (!fragment.startsWith(u'/')) {
        const QJsonObject definitions = m_root.value(QStringLiteral("$defs")).toObject();
        for (const QJsonValue &definition : definitions)
            if (definition.toObject().value(QStringLiteral("$anchor")).toString() == fragment)
                return definition;
        return {};
    }
    QJsonValue found = m_root;
    const QStringList tokens = fragment.mid(1).split(u'/');
    for (const QString &token : tokens)
        found = member(found, token);
    return found.isUndefined() ? std::nullopt : std::optional(found);
}

} // namespace jackfield
