// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace jackfield {

/// The flavour of SQL that a connection speaks.
enum class Dialect { Sqlite, Postgres };

/// Where a PostgreSQL database is; see Database.h for the public form with a Secret in it.
struct PostgresServer;

/// One entry in Qt's list of named connections, taken off it at the end. Used on the thread that
/// made it; owned by Database, or by the function that needs a second look at a file.
class SqlConnection
{
public:
    enum class FileMode {
        ReadWrite,
        ReadOnly,
        Immutable, ///< nobody writes: no lock is taken, and a write-ahead log is not looked at
    };

    /// A connection to an SQLite file that waits up to five seconds for others. SQLite opens late:
    /// a file that is no database shows at the first statement.
    static Result<SqlConnection> openFile(const QString &path, FileMode mode);
    static Result<SqlConnection> openServer(const PostgresServer &server);

    SqlConnection(SqlConnection &&other) noexcept;
    SqlConnection &operator=(SqlConnection &&) = delete;
    ~SqlConnection();

    Dialect dialect() const { return m_dialect; }

    /// Runs one statement with its values set in place of the question marks, of which there are as
    /// many, and none in a literal. The rows, if any, are
    /// read forward with nextRow(); an error has the driver's code as its detail, never a value.
    Result<QSqlQuery> execute(const QString &sql, const QVariantList &values = {}) const;

private:
    SqlConnection(const QString &driver, Dialect dialect);

    QString m_name;
    QSqlDatabase m_database;
    Dialect m_dialect;
};

/// Steps to the next row; false after the last one.
Result<bool> nextRow(QSqlQuery &rows);

} // namespace jackfield
