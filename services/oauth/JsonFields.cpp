// SPDX-License-Identifier: MIT
#include "oauth/JsonFields.h"

#include <QJsonArray>

#include <cmath>

namespace jackfield {

QString JsonFields::text(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString() && !value.isUndefined() && !value.isNull())
        refuse(name);
    return value.toString();
}

QStringList JsonFields::texts(QLatin1String name) const
{
    return textsIfThere(name).value_or(QStringList());
}

std::optional<QStringList> JsonFields::textsIfThere(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isArray())
        refuse(name);
    QStringList list;
    for (const QJsonValue &entry : value.toArray()) {
        if (!entry.isString())
            refuse(name);
        list.append(entry.toString());
    }
    return list;
}

QUrl JsonFields::url(QLatin1String name) const
{
    const QString written = text(name);
    if (written.isEmpty())
        return {};
    const QUrl url(written, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        refuse(name);
    return url;
}

bool JsonFields::flag(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isBool() && !value.isUndefined() && !value.isNull())
        refuse(name);
    return value.toBool();
}

std::optional<qint64> JsonFields::number(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    constexpr double largest = 1e15; // beyond it no double is a whole number for sure
    if (value.isDouble() && std::abs(value.toDouble()) <= largest)
        return qint64(value.toDouble());
    bool isNumber = false;
    const qint64 number = value.toString().toLongLong(&isNumber);
    if (isNumber)
        return number;
    if (!value.isUndefined() && !value.isNull())
        refuse(name);
    return std::nullopt;
}

Result<void> JsonFields::check() const
{
    if (m_wrong.isEmpty())
        return {};
    return failure(ErrorCode::Protocol,
                   QStringLiteral("“%1” in %2 is of a wrong kind").arg(m_wrong, m_what));
}

void JsonFields::refuse(QLatin1String name) const
{
    if (m_wrong.isEmpty())
        m_wrong = name;
}

} // namespace jackfield
