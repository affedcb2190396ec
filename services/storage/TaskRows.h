// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Task.h"

#include <QSqlQuery>
#include <QVariant>

#include <optional>

namespace jackfield {

/// How a task lies in its row.
namespace TaskRows {

/// The columns of a row that read() expects, in its order.
QString columns();
QString placeholders();
QVariantList values(const Task &task);
/// Nothing where the row cannot be understood.
std::optional<Task> read(const QSqlQuery &row, const UserId &user);

QString toText(const QList<TaskConnector> &connectors);
QString toText(const QStringList &warnings);
QString toText(const TaskBaseline &baseline);

} // namespace TaskRows

} // namespace jackfield
