// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"
#include "storage/SqlConnection.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace jackfield {

/// Where a PostgreSQL database is.
struct PostgresServer
{
    QString host; ///< a host name, or the folder of the server's socket
    int port = 5432;
    QString databaseName;
    QString userName;
    Secret password;
};

/// One connection to Jackfield's database, opened with the schema of this program's version. Owned
/// by the composition root, outlives the repositories that are built on it, and is used only on the
/// thread that opened it. Other processes may have the same database open.
class Database
{
public:
    enum class Access {
        ReadWrite, ///< makes folder, file and tables where they are missing, and brings them up to
                   ///< date
        ReadOnly,  ///< makes and changes nothing; NotFound where there is no database yet
    };

    /// Opens `jackfield.db` (SQLite, 0600) in `dataDir` (0700). Where the file or its folder cannot
    /// be written, or the disk is full, the database opens for reading alone; see writable().
    /// NotADatabase, NewerDatabase, StorageCorrupt, ReadOnlyStorage (nothing there, and nothing can
    /// be made), DiskFull, StorageBusy, Storage; the detail is a path, a number or the driver's
    /// code.
    static Result<std::unique_ptr<Database>> open(const QString &dataDir,
                                                  Access access = Access::ReadWrite);
    /// The same on a PostgreSQL server; the database itself exists already.
    static Result<std::unique_ptr<Database>> open(const PostgresServer &server);

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The file's path; empty for PostgreSQL.
    const QString &path() const { return m_path; }
    Dialect dialect() const { return m_connection.dialect(); }
    /// Nothing wrong, or why writing is out of the question: ReadOnlyStorage or DiskFull.
    Result<void> writable() const;

    /// For the classes of this folder.
    const SqlConnection &connection() const { return m_connection; }

private:
    explicit Database(SqlConnection connection);

    static Result<std::unique_ptr<Database>> openForWriting(const QString &path);
    static Result<std::unique_ptr<Database>> openForReading(const QString &path,
                                                            const Error &unwritable);
    static Result<std::unique_ptr<Database>> openPrivateCopy(const QString &path);

    std::unique_ptr<QTemporaryDir> m_copy; ///< goes after the connection to what is in it
    SqlConnection m_connection;
    QString m_path;
    std::optional<Error> m_unwritable;
};

} // namespace jackfield
