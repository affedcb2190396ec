// SPDX-License-Identifier: MIT
#include "models/schema/FieldCheck.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace jackfield {

namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString numberProblem(const SchemaField &field, double value)
{
    if (const auto least = field.limit("minimum"); least && value < *least)
        return FieldText::tr("At least %1.").arg(number(*least));
    if (const auto most = field.limit("maximum"); most && value > *most)
        return FieldText::tr("At most %1.").arg(number(*most));
    if (const auto above = field.limit("exclusiveMinimum"); above && value <= *above)
        return FieldText::tr("More than %1.").arg(number(*above));
    if (const auto below = field.limit("exclusiveMaximum"); below && value >= *below)
        return FieldText::tr("Less than %1.").arg(number(*below));
    if (const auto step = field.limit("multipleOf"); step && *step > 0) {
        const double times = value / *step;
        if (std::abs(times - std::round(times)) > 1e-9)
            return FieldText::tr("A multiple of %1.").arg(number(*step));
    }
    return {};
}

bool matches(const QString &pattern, const QString &text)
{
    // The pattern is a stranger's: it gets so many steps, and no more.
    constexpr qsizetype longest = 10'000;
    const QRegularExpression expression(QStringLiteral("(*LIMIT_MATCH=200000)") + pattern);
    if (!expression.isValid() || text.size() > longest)
        return true;
    const QRegularExpressionMatch match = expression.match(text);
    return match.hasMatch() || !match.isValid();
}

QString textProblem(const SchemaField &field, const QString &text)
{
    // The specification counts characters, not UTF-16 units.
    const auto length = double(text.toUcs4().size());
    if (const auto least = field.limit("minLength"); least && length < *least)
        return FieldText::tr("At least %n character(s).", nullptr, int(*least));
    if (const auto most = field.limit("maxLength"); most && length > *most)
        return FieldText::tr("At most %n character(s).", nullptr, int(*most));
    const QString pattern = field.schema.value(QStringLiteral("pattern")).toString();
    if (!pattern.isEmpty() && !matches(pattern, text))
        return FieldText::tr("This does not match the pattern %1.").arg(pattern);
    return {};
}

QString listProblem(const SchemaField &field, const QJsonArray &list)
{
    const auto size = double(list.size());
    if (const auto least = field.limit("minItems"); least && size < *least)
        return FieldText::tr("At least %n item(s).", nullptr, int(*least));
    if (const auto most = field.limit("maxItems"); most && size > *most)
        return FieldText::tr("At most %n item(s).", nullptr, int(*most));
    if (field.schema.value(QStringLiteral("uniqueItems")).toBool() && size <= 1'000)
        for (int i = 0; i < list.size(); ++i)
            for (int j = 0; j < i; ++j)
                if (list.at(i) == list.at(j))
                    return FieldText::tr("The same item stands here twice.");
    return {};
}

} // namespace

QString problemOf(const SchemaField &field, const QJsonValue &value)
{
    switch (field.kind) {
    case SchemaField::Kind::Number:
    case SchemaField::Kind::Integer:
        return value.isDouble() ? numberProblem(field, value.toDouble()) : QString();
    case SchemaField::Kind::Text:
        return value.isString() ? textProblem(field, value.toString()) : QString();
    case SchemaField::Kind::List:
        return value.isArray() ? listProblem(field, value.toArray()) : QString();
    default:
        return {};
    }
}

} // namespace jackfield
