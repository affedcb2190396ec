// SPDX-License-Identifier: MIT
#include "storage/Migrator.h"

#include <algorithm>

namespace jackfield {

namespace {

/// Any number that all of Jackfield's processes agree on: they take turns by it on PostgreSQL.
constexpr qint64 advisoryLock = 0x6a61636b66696c64; // "jackfield", less a letter

Result<qint64> oneNumber(const SqlConnection &connection, const QString &sql)
{
    auto rows = connection.execute(sql);
    if (!rows)
        return failure(rows.error());
    const auto row = nextRow(*rows);
    if (!row)
        return failure(row.error());
    return *row ? rows->value(0).toLongLong() : 0;
}

} // namespace

Migrator::Migrator(const SqlConnection &connection, const MigrationList &list)
    : m_connection(connection), m_list(list)
{
}

Result<int> Migrator::schemaNumber() const
{
    const bool sqlite = m_connection.dialect() == Dialect::Sqlite;
    // An error ends a transaction on PostgreSQL, so there the table is asked for before it is read.
    if (!sqlite) {
        const auto known =
            oneNumber(m_connection,
                      QStringLiteral("SELECT (to_regclass('schema_migrations') IS NOT NULL)::int"));
        if (!known)
            return failure(known.error());
        if (*known == 0)
            return 0;
    }
    const QString lastStep = QStringLiteral("SELECT max(number) FROM schema_migrations");
    const auto number = oneNumber(m_connection, lastStep);
    if (number)
        return static_cast<int>(*number);
    // On SQLite the ordinary case costs one statement; SQLITE_ERROR means that there is no such
    // table.
    if (!sqlite || number.error().detail != QLatin1String("SQLite 1"))
        return failure(number.error());
    const auto tables =
        oneNumber(m_connection, QStringLiteral("SELECT CASE WHEN count(*) = 0 THEN 0 "
                                               "WHEN sum(name = 'schema_migrations') > 0 THEN 1 "
                                               "ELSE 2 END FROM sqlite_master"));
    if (!tables)
        return failure(tables.error());
    if (*tables == 0)
        return 0;
    // The table may have appeared since, from a process that makes the same new database. Asked
    // once more only, since another program may have a table of that name with other columns.
    if (*tables == 1) {
        if (const auto again = oneNumber(m_connection, lastStep); again)
            return static_cast<int>(*again);
    }
    return failure(ErrorCode::NotADatabase);
}

Result<void> Migrator::run(const Backup &backup) const
{
    const auto number = schemaNumber();
    if (!number)
        return failure(number.error());
    // A database that began empty holds nothing worth a backup between its first steps.
    bool saved = *number == 0;
    if (const auto taken = takeTurn(); !taken)
        return taken;
    const auto done = runSteps(backup, saved);
    giveUpTurn();
    return done;
}

/// On SQLite a transaction keeps the others out. On PostgreSQL they would both find a table
/// missing: what a server knows of tables is renewed at a transaction's beginning, so the turn is
/// taken before.
Result<void> Migrator::takeTurn() const
{
    if (m_connection.dialect() == Dialect::Sqlite)
        return {};
    const auto taken =
        m_connection.execute(QStringLiteral("SELECT pg_advisory_lock(%1)").arg(advisoryLock));
    return taken ? Result<void>() : failure(taken.error());
}

void Migrator::giveUpTurn() const
{
    // It ends with the connection at the latest.
    if (m_connection.dialect() == Dialect::Postgres)
        static_cast<void>(m_connection.execute(
            QStringLiteral("SELECT pg_advisory_unlock(%1)").arg(advisoryLock)));
}

Result<void> Migrator::runSteps(const Backup &backup, bool saved) const
{
    // A step may have been done by another process in the meantime, so each looks anew.
    for (;;) {
        const auto more = runNextStep(backup, saved);
        if (!more)
            return failure(more.error());
        if (!*more)
            return {};
    }
}

Result<bool> Migrator::runNextStep(const Backup &backup, bool &saved) const
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return failure(transaction.error());
    const auto number = schemaNumber();
    if (!number)
        return failure(number.error());
    if (*number > m_list.latest())
        return failure(ErrorCode::NewerDatabase,
                       QStringLiteral("%1 > %2").arg(*number).arg(m_list.latest()));

    const auto step =
        std::find_if(m_list.steps().cbegin(), m_list.steps().cend(),
                     [&](const Migration &candidate) { return candidate.number > *number; });
    if (step == m_list.steps().cend())
        return false;
    // Taken while the transaction keeps other writers away: it holds exactly what is about to
    // change.
    if (!std::exchange(saved, true)) {
        if (const auto done = backup(*number); !done)
            return failure(done.error());
    }
    if (const auto applied = apply(*step); !applied)
        return failure(applied.error());
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return true;
}

Result<void> Migrator::apply(const Migration &step) const
{
    QStringList statements{QStringLiteral(
        "CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, "
        "name TEXT NOT NULL, applied_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)")};
    const auto own = MigrationList::statements(step, m_connection.dialect());
    if (!own)
        return failure(own.error());
    statements += *own;
    for (const QString &statement : statements) {
        if (const auto done = m_connection.execute(statement); !done)
            return failure(done.error());
    }
    const auto noted = m_connection.execute(
        QStringLiteral("INSERT INTO schema_migrations (number, name) VALUES (?, ?)"),
        {step.number, step.name});
    if (!noted)
        return failure(noted.error());
    return checkReferences();
}

Result<void> Migrator::checkReferences() const
{
    // SQLite rebuilds a table by copying it, for which foreign keys are off while migrating.
    if (m_connection.dialect() != Dialect::Sqlite)
        return {};
    auto broken = m_connection.execute(QStringLiteral("PRAGMA foreign_key_check"));
    if (!broken)
        return failure(broken.error());
    const auto any = nextRow(*broken);
    if (!any)
        return failure(any.error());
    return *any ? Result<void>(failure(ErrorCode::StorageCorrupt)) : Result<void>();
}

} // namespace jackfield
