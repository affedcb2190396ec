// SPDX-License-Identifier: MIT
#include "storage/SqlConnection.h"

#include "storage/Database.h"
#include "storage/SqlError.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QUrl>

#include <atomic>

namespace jackfield {

namespace {

QString freshName()
{
    static std::atomic<int> count{0};
    return QStringLiteral("jackfield-%1").arg(++count);
}

QString fileOptions(SqlConnection::FileMode mode)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (mode != SqlConnection::FileMode::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == SqlConnection::FileMode::Immutable)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    return options;
}

QString fileName(const QString &path, SqlConnection::FileMode mode)
{
    if (mode != SqlConnection::FileMode::Immutable)
        return path;
    return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
}

/// The statement with its values written into it, escaped by the driver. Qt does no more than this
/// for PostgreSQL, only through a prepared statement, which takes three round trips instead of one
/// and cannot be given back when the statement has failed in a transaction.
QString withValues(const QSqlDriver &driver, const QString &sql, const QVariantList &values)
{
    const QStringList parts = sql.split(QLatin1Char('?'));
    QString text = parts.first();
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QVariant &value = values.at(i - 1);
        QSqlField field(QString(), value.metaType());
        field.setValue(value);
        text += driver.formatValue(field) + parts.at(i);
    }
    return text;
}

} // namespace

SqlConnection::SqlConnection(const QString &driver, Dialect dialect)
    : m_name(freshName()), m_database(QSqlDatabase::addDatabase(driver, m_name)), m_dialect(dialect)
{
}

SqlConnection::SqlConnection(SqlConnection &&other) noexcept
    : m_name(std::exchange(other.m_name, {})),
      m_database(std::exchange(other.m_database, {})),
      m_dialect(other.m_dialect)
{
}

SqlConnection::~SqlConnection()
{
    if (m_name.isEmpty())
        return;
    // Qt complains about a connection that is taken off its list while somebody holds it.
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<SqlConnection> SqlConnection::openFile(const QString &path, FileMode mode)
{
    SqlConnection connection(QStringLiteral("QSQLITE"), Dialect::Sqlite);
    if (!connection.m_database.isValid())
        return failure(ErrorCode::Storage, QStringLiteral("QSQLITE"));
    connection.m_database.setConnectOptions(fileOptions(mode));
    connection.m_database.setDatabaseName(fileName(path, mode));
    if (!connection.m_database.open())
        return failure(errorFrom(connection.m_database.lastError(), Dialect::Sqlite));
    return connection;
}

Result<SqlConnection> SqlConnection::openServer(const PostgresServer &server)
{
    SqlConnection connection(QStringLiteral("QPSQL"), Dialect::Postgres);
    QSqlDatabase &database = connection.m_database;
    if (!database.isValid())
        return failure(ErrorCode::Storage, QStringLiteral("QPSQL"));
    database.setHostName(server.host);
    database.setPort(server.port);
    database.setDatabaseName(server.databaseName);
    database.setConnectOptions(QStringLiteral(
        "connect_timeout=5;options='-c lock_timeout=5000 -c client_min_messages=warning'"));
    const bool opened = server.password.withBytes([&](QByteArrayView password) {
        return database.open(server.userName, QString::fromUtf8(password));
    });
    if (!opened) {
        const Error error = errorFrom(database.lastError(), Dialect::Postgres);
        return failure(error.code, QStringLiteral("%1:%2").arg(server.host).arg(server.port));
    }
    return connection;
}

Result<QSqlQuery> SqlConnection::execute(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool done = false;
    if (values.isEmpty()) {
        done = query.exec(sql);
    } else if (m_dialect == Dialect::Postgres) {
        done = query.exec(withValues(*m_database.driver(), sql, values));
    } else if (query.prepare(sql)) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        done = query.exec();
    }
    if (!done)
        return failure(errorFrom(query.lastError(), m_dialect));
    return query;
}

Result<bool> nextRow(QSqlQuery &rows)
{
    if (rows.next())
        return true;
    const QSqlError error = rows.lastError();
    if (!error.isValid())
        return false;
    const bool postgres = rows.driver()->dbmsType() == QSqlDriver::PostgreSQL;
    return failure(errorFrom(error, postgres ? Dialect::Postgres : Dialect::Sqlite));
}

} // namespace jackfield
