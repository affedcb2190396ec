// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ElicitationForm.h"

#include "app/jackfieldctl/Console.h"
#include "app/jackfieldctl/YesNo.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace jackfield {

namespace {

using Value = std::optional<QJsonValue>;

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ElicitationForm)
};

tl::unexpected<Error> wrong(const QString &why)
{
    return failure(ErrorCode::InvalidInput, why);
}

QString member(const QJsonObject &schema, const char *name)
{
    return schema.value(QLatin1String(name)).toString();
}

/// The values of `enum`, or of `oneOf` and `anyOf` with a `const` each.
QStringList choicesOf(const QJsonObject &schema)
{
    QStringList values;
    for (const QJsonValue &value : schema.value(QLatin1String("enum")).toArray())
        values.append(value.toString());
    for (const char *const word : {"oneOf", "anyOf"})
        for (const QJsonValue &value : schema.value(QLatin1String(word)).toArray())
            values.append(value[QLatin1String("const")].toString());
    return values;
}

Result<Value> readNumber(const QJsonObject &schema, const QString &typed, bool isWhole)
{
    bool isNumber = false;
    const double number = typed.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || (isWhole && number != std::floor(number)))
        return wrong(isWhole ? Text::tr("Give a whole number.") : Text::tr("Give a number."));
    const QJsonValue least = schema.value(QLatin1String("minimum"));
    const QJsonValue most = schema.value(QLatin1String("maximum"));
    if (least.isDouble() && number < least.toDouble())
        return wrong(Text::tr("At least %1.").arg(least.toDouble()));
    if (most.isDouble() && number > most.toDouble())
        return wrong(Text::tr("At most %1.").arg(most.toDouble()));
    return isWhole ? Value(QJsonValue(qint64(number))) : Value(QJsonValue(number));
}

Result<Value> readBoolean(const QString &typed)
{
    if (const auto answer = YesNo::read(typed))
        return Value(*answer);
    return wrong(Text::tr("Answer %1 or %2.").arg(YesNo::word(true), YesNo::word(false)));
}

Result<Value> readText(const QJsonObject &schema, const QString &typed, const QStringList &choices)
{
    if (!choices.isEmpty() && !choices.contains(typed))
        return wrong(Text::tr("One of: %1.").arg(choices.join(QStringLiteral(", "))));
    const QJsonValue least = schema.value(QLatin1String("minLength"));
    const QJsonValue most = schema.value(QLatin1String("maxLength"));
    if (least.isDouble() && typed.size() < least.toInt())
        return wrong(Text::tr("At least %1 characters.").arg(least.toInt()));
    if (most.isDouble() && typed.size() > most.toInt())
        return wrong(Text::tr("At most %1 characters.").arg(most.toInt()));
    return Value(typed);
}

Result<Value> readSeveral(const QString &typed, const QStringList &choices)
{
    QJsonArray values;
    for (const QString &part : typed.split(u',', Qt::SkipEmptyParts)) {
        if (!choices.isEmpty() && !choices.contains(part.trimmed()))
            return wrong(Text::tr("Any of: %1.").arg(choices.join(QStringLiteral(", "))));
        values.append(part.trimmed());
    }
    return Value(values);
}

QString shown(const QJsonValue &value)
{
    if (value.isBool())
        return YesNo::word(value.toBool());
    QStringList parts;
    for (const QJsonValue &part : value.isArray() ? value.toArray() : QJsonArray{value})
        parts.append(part.toVariant().toString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QStringList ElicitationField::choices() const
{
    return choicesOf(member(schema, "type") == QLatin1String("array")
                         ? schema.value(QLatin1String("items")).toObject()
                         : schema);
}

QString ElicitationField::typeText() const
{
    const QString type = member(schema, "type");
    const QStringList values = choices();
    if (type == QLatin1String("array"))
        return Text::tr("any of %1, with commas between").arg(values.join(QStringLiteral(", ")));
    if (!values.isEmpty())
        return Text::tr("one of %1").arg(values.join(QStringLiteral(", ")));
    if (type == QLatin1String("boolean"))
        return Text::tr("%1 or %2").arg(YesNo::word(true), YesNo::word(false));
    if (type == QLatin1String("integer"))
        return Text::tr("a whole number");
    return type == QLatin1String("number") ? Text::tr("a number") : Text::tr("text");
}

QString ElicitationField::question() const
{
    const QString title = member(schema, "title");
    QStringList about{typeText()};
    if (const QString description = member(schema, "description"); !description.isEmpty())
        about.append(description);
    if (const QJsonValue proposed = schema.value(QLatin1String("default")); !proposed.isUndefined())
        about.append(Text::tr("empty: %1").arg(shown(proposed)));
    else if (!isRequired)
        about.append(Text::tr("may be left empty"));
    return Console::plain(
        QStringLiteral("%1 (%2):")
            .arg(title.isEmpty() ? name : title, about.join(QStringLiteral("; "))));
}

Result<std::optional<QJsonValue>> ElicitationField::read(const QString &typed) const
{
    const QString given = typed.trimmed();
    if (given.isEmpty()) {
        const QJsonValue proposed = schema.value(QLatin1String("default"));
        if (!proposed.isUndefined())
            return Value(proposed);
        return isRequired ? Result<Value>(wrong(Text::tr("This one is needed."))) : Value();
    }
    const QString type = member(schema, "type");
    if (type == QLatin1String("integer") || type == QLatin1String("number"))
        return readNumber(schema, given, type == QLatin1String("integer"));
    if (type == QLatin1String("boolean"))
        return readBoolean(given);
    if (type == QLatin1String("array"))
        return readSeveral(given, choices());
    return readText(schema, given, choices());
}

QList<ElicitationField> elicitationFields(const QJsonObject &schema)
{
    const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    const QJsonArray required = schema.value(QLatin1String("required")).toArray();
    QList<ElicitationField> fields;
    for (auto property = properties.begin(); property != properties.end(); ++property)
        fields.append(
            {property.key(), property.value().toObject(), required.contains(property.key())});
    std::stable_sort(fields.begin(), fields.end(),
                     [](const auto &a, const auto &b) { return a.isRequired && !b.isRequired; });
    return fields;
}

} // namespace jackfield
