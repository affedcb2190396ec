// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace jackfield {

/// Any JSON value from its text, not an object or array alone; nothing where it is none (with
/// `problem` saying why, translated).
std::optional<QJsonValue> parseJson(const QString &text, QString *problem = nullptr);

/// The value as indented JSON, without a line end; empty for an undefined one.
QString indentedJson(const QJsonValue &value);

/// The value as JSON on one line.
QString compactJson(const QJsonValue &value);

} // namespace jackfield
