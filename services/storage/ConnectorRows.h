// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace jackfield {

/// How a connector lies in its row. The columns are named once, in the order in which they are read
/// and written; the user is not among them, because every statement has it in its WHERE.
namespace ConnectorRows {

/// The columns, separated by commas.
const QString &columns();
/// `column = ?` for each of them, separated by commas.
const QString &assignments();
/// A question mark for each of them, separated by commas.
const QString &placeholders();

/// The values for the question marks.
QVariantList values(const Connector &connector);

/// A text as it is bound: Qt would bind a null string as NULL where an empty text is meant.
QVariant text(const QString &value);

/// The same for the columns that sum up a test, `status` first.
const QString &summaryAssignments();
QVariantList summaryValues(ConnectorStatus status, const std::optional<TestSummary> &summary);

/// A row as far as it can be read, and the first column that could not be (empty: all could).
struct Reading
{
    Connector connector;
    QString unreadable;
};

/// Reads the current row of a query that selects columns().
Reading read(const QSqlQuery &row, const UserId &user);

/// How an unreadable row is listed: as an error of its own.
Connector asBroken(Connector connector);

} // namespace ConnectorRows

} // namespace jackfield
