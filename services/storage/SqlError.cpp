// SPDX-License-Identifier: MIT
#include "storage/SqlError.h"

#include <QHash>
#include <QSqlError>

namespace jackfield {

namespace {

/// https://www.sqlite.org/rescode.html: extended codes whose meaning differs from their primary
/// one.
std::optional<ErrorCode> fromExtended(int code)
{
    switch (code) {
    case 275:  // SQLITE_CONSTRAINT_CHECK
    case 1299: // SQLITE_CONSTRAINT_NOTNULL
        return ErrorCode::InvalidInput;
    case 787: // SQLITE_CONSTRAINT_FOREIGNKEY
        return ErrorCode::NotFound;
    case 2067: // SQLITE_CONSTRAINT_UNIQUE
        return ErrorCode::NameTaken;
    case 526: // SQLITE_CANTOPEN_ISDIR
        return ErrorCode::NotADatabase;
    case 4874: // SQLITE_IOERR_SHMSIZE: no room for the index of the write-ahead log
        return ErrorCode::DiskFull;
    default:
        return std::nullopt;
    }
}

ErrorCode fromPrimary(int code)
{
    switch (code & 0xff) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
    case 15: // SQLITE_PROTOCOL: lost the race for the write-ahead log too often
        return ErrorCode::StorageBusy;
    case 8: // SQLITE_READONLY
        return ErrorCode::ReadOnlyStorage;
    case 11: // SQLITE_CORRUPT
        return ErrorCode::StorageCorrupt;
    case 13: // SQLITE_FULL
        return ErrorCode::DiskFull;
    case 26: // SQLITE_NOTADB
        return ErrorCode::NotADatabase;
    default:
        return ErrorCode::Storage;
    }
}

/// https://www.postgresql.org/docs/current/errcodes-appendix.html
ErrorCode fromSqlState(const QString &state)
{
    static const QHash<QString, ErrorCode> codes{
        {QStringLiteral("23505"), ErrorCode::NameTaken},       // unique_violation
        {QStringLiteral("23503"), ErrorCode::NotFound},        // foreign_key_violation
        {QStringLiteral("23514"), ErrorCode::InvalidInput},    // check_violation
        {QStringLiteral("23502"), ErrorCode::InvalidInput},    // not_null_violation
        {QStringLiteral("22021"), ErrorCode::InvalidInput},    // character_not_in_repertoire
        {QStringLiteral("53100"), ErrorCode::DiskFull},        // disk_full
        {QStringLiteral("25006"), ErrorCode::ReadOnlyStorage}, // read_only_sql_transaction
        {QStringLiteral("42501"), ErrorCode::ReadOnlyStorage}, // insufficient_privilege
        {QStringLiteral("55P03"), ErrorCode::StorageBusy},     // lock_not_available
        {QStringLiteral("40P01"), ErrorCode::StorageBusy},     // deadlock_detected
        {QStringLiteral("40001"), ErrorCode::StorageBusy},     // serialization_failure
        {QStringLiteral("53300"), ErrorCode::StorageBusy},     // too_many_connections
        {QStringLiteral("XX001"), ErrorCode::StorageCorrupt},  // data_corrupted
        {QStringLiteral("XX002"), ErrorCode::StorageCorrupt},  // index_corrupted
    };
    return codes.value(state, ErrorCode::Storage);
}

} // namespace

Error errorFrom(const QSqlError &error, Dialect dialect)
{
    const QString code = error.nativeErrorCode();
    if (dialect == Dialect::Postgres)
        return Error{fromSqlState(code), QStringLiteral("SQLSTATE %1").arg(code)};
    const int number = code.toInt();
    return Error{fromExtended(number).value_or(fromPrimary(number)),
                 QStringLiteral("SQLite %1").arg(number)};
}

} // namespace jackfield
