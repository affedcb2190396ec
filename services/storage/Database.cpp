// SPDX-License-Identifier: MIT
#include "storage/Database.h"

#include "domain/ports/Clock.h"
#include "storage/Backups.h"
#include "storage/Migrator.h"
#include "storage/PrivatePath.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace jackfield {

namespace {

using namespace std::chrono_literals;

QString logOf(const QString &path)
{
    return path + QStringLiteral("-wal");
}

Error at(const QString &path, const Error &error)
{
    if (error.detail.isEmpty() || error.detail == path)
        return Error{error.code, path};
    return Error{error.code, QStringLiteral("%1 (%2)").arg(path, error.detail)};
}

/// Switches to the write-ahead log, in which readers do not wait for a writer. It stays switched. A
/// file system that cannot have one keeps the old journal, which is as safe.
Result<void> enterWriteAheadLog(const SqlConnection &connection)
{
    const QDeadlineTimer deadline(5s);
    for (;;) {
        const auto done = connection.execute(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (done)
            return {};
        // SQLite does not wait here by itself when two processes make the database at once.
        if (done.error().code != ErrorCode::StorageBusy || deadline.hasExpired())
            return failure(done.error());
        QThread::msleep(10);
    }
}

Result<void> bringUpToDate(const SqlConnection &connection, const QString &path)
{
    const MigrationList list = MigrationList::builtIn();
    const Migrator migrator(connection, list);
    const auto number = migrator.schemaNumber();
    if (!number)
        return failure(number.error());
    if (*number == list.latest())
        return {};
    // A newer database is left exactly as it is, its journal mode too.
    if (*number == 0 && connection.dialect() == Dialect::Sqlite) {
        if (const auto entered = enterWriteAheadLog(connection); !entered)
            return entered;
    }
    return migrator.run([&](int schema) -> Result<void> {
        if (connection.dialect() != Dialect::Sqlite)
            return {};
        const auto saved = backUpFile(path, schema, SystemClock().now());
        return saved ? Result<void>() : failure(saved.error());
    });
}

/// What SQLite wants to be told by every connection that writes. FULL: a commit is on the disk when
/// it returns, because a refresh token that a server has already replaced must survive a power cut.
Result<void> setWritingRules(const SqlConnection &connection)
{
    for (const QString &rule :
         {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA secure_delete = ON"),
          QStringLiteral("PRAGMA synchronous = FULL")}) {
        if (const auto done = connection.execute(rule); !done)
            return failure(done.error());
    }
    return {};
}

/// Whether the database can be read as it is: it has this program's schema.
Result<void> checkSchema(const SqlConnection &connection, const Error &ifOlder)
{
    const MigrationList list = MigrationList::builtIn();
    const auto number = Migrator(connection, list).schemaNumber();
    if (!number)
        return failure(number.error());
    if (*number > list.latest())
        return failure(ErrorCode::NewerDatabase,
                       QStringLiteral("%1 > %2").arg(*number).arg(list.latest()));
    return *number == list.latest() ? Result<void>() : failure(ifOlder);
}

/// Errors that leave a chance that the file can be read in another way.
bool mayStillBeReadable(const Error &error)
{
    return error.code == ErrorCode::DiskFull || error.code == ErrorCode::ReadOnlyStorage ||
           error.code == ErrorCode::Storage;
}

} // namespace

Database::Database(SqlConnection connection) : m_connection(std::move(connection)) {}

Database::~Database() = default;

Result<void> Database::writable() const
{
    return m_unwritable ? failure(*m_unwritable) : Result<void>();
}

Result<std::unique_ptr<Database>> Database::open(const QString &dataDir, Access access)
{
    const QString folder = QDir::cleanPath(QDir(dataDir).absolutePath());
    const QString path = folder + QStringLiteral("/jackfield.db");
    if (access == Access::ReadWrite) {
        // A database that is there can be read even where nothing can be made beside it.
        const auto madeFolder = makePrivateFolder(folder);
        if (const auto made = madeFolder ? makePrivateFile(path) : madeFolder; !made)
            return failure(made.error());
    }
    const QFileInfo file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, path);
    if (!file.isFile())
        return failure(ErrorCode::NotADatabase, path);

    Error unwritable{ErrorCode::ReadOnlyStorage, path};
    if (access == Access::ReadWrite && file.isWritable() && QFileInfo(folder).isWritable()) {
        auto opened = openForWriting(path);
        if (opened || !mayStillBeReadable(opened.error()))
            return opened;
        unwritable = opened.error();
    }
    return openForReading(path, unwritable);
}

Result<std::unique_ptr<Database>> Database::open(const PostgresServer &server)
{
    auto connection = SqlConnection::openServer(server);
    if (!connection)
        return failure(connection.error());
    if (const auto current = bringUpToDate(*connection, {}); !current)
        return failure(current.error());
    return std::unique_ptr<Database>(new Database(std::move(*connection)));
}

Result<std::unique_ptr<Database>> Database::openForWriting(const QString &path)
{
    auto connection = SqlConnection::openFile(path, SqlConnection::FileMode::ReadWrite);
    if (!connection)
        return failure(at(path, connection.error()));
    if (const auto current = bringUpToDate(*connection, path); !current)
        return failure(at(path, current.error()));
    if (const auto ready = setWritingRules(*connection); !ready)
        return failure(at(path, ready.error()));
    auto database = std::unique_ptr<Database>(new Database(std::move(*connection)));
    database->m_path = path;
    return database;
}

Result<std::unique_ptr<Database>> Database::openForReading(const QString &path,
                                                           const Error &unwritable)
{
    const auto openAs = [&](SqlConnection::FileMode mode) -> Result<std::unique_ptr<Database>> {
        auto connection = SqlConnection::openFile(path, mode);
        if (!connection)
            return failure(at(path, connection.error()));
        if (const auto known = checkSchema(*connection, unwritable); !known)
            return failure(at(path, known.error()));
        return std::unique_ptr<Database>(new Database(std::move(*connection)));
    };

    // SQLite reads a write-ahead log only through an index beside it, which it may not be able to
    // make here. Then nobody else is writing either, and the file alone is all there is, unless a
    // log was left behind: what is in it was committed, so it must not be passed over.
    auto database = openAs(SqlConnection::FileMode::ReadOnly);
    if (!database && mayStillBeReadable(database.error()))
        database = QFileInfo(logOf(path)).size() > 0 ? openPrivateCopy(path)
                                                     : openAs(SqlConnection::FileMode::Immutable);
    if (!database)
        return failure(mayStillBeReadable(database.error()) ? unwritable : database.error());
    (*database)->m_path = path;
    (*database)->m_unwritable = unwritable;
    return database;
}

Result<std::unique_ptr<Database>> Database::openPrivateCopy(const QString &path)
{
    auto folder = std::make_unique<QTemporaryDir>();
    const QString copy = folder->filePath(QStringLiteral("jackfield.db"));
    for (const auto &[from, to] : {std::pair(path, copy), std::pair(logOf(path), logOf(copy))}) {
        if (!QFile::copy(from, to) ||
            !QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner))
            return failure(ErrorCode::Storage, path);
    }
    auto database = openForWriting(copy);
    if (database)
        (*database)->m_copy = std::move(folder);
    return database;
}

} // namespace jackfield
