// SPDX-License-Identifier: MIT
#include "models/schema/JsonFragment.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jackfield {

namespace {

/// Qt writes and reads whole documents only, which begin with an object or an array.
QString written(const QJsonValue &value, QJsonDocument::JsonFormat format)
{
    if (value.isUndefined())
        return {};
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(format)).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(format)).trimmed();
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.sliced(1, wrapped.size() - 2));
}

} // namespace

std::optional<QJsonValue> parseJson(const QString &text, QString *problem)
{
    QJsonParseError error;
    const QByteArray wrapped = '[' + text.toUtf8() + ']';
    const QJsonArray values = QJsonDocument::fromJson(wrapped, &error).array();
    if (error.error == QJsonParseError::NoError && values.size() == 1)
        return values.at(0);
    if (problem) {
        const auto before = QString::fromUtf8(wrapped.left(error.offset)).mid(1);
        *problem =
            text.trimmed().isEmpty()
                ? QCoreApplication::translate("JsonFragment", "There is no JSON here.")
                : QCoreApplication::translate("JsonFragment", "This is not JSON: see line %1.")
                      .arg(before.count(u'\n') + 1);
    }
    return {};
}

QString indentedJson(const QJsonValue &value)
{
    return written(value, QJsonDocument::Indented);
}

QString compactJson(const QJsonValue &value)
{
    return written(value, QJsonDocument::Compact);
}

} // namespace jackfield
