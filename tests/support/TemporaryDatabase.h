// SPDX-License-Identifier: MIT
#pragma once

#include "storage/Database.h"

#include <QTemporaryDir>

#include <memory>

namespace jackfield {

/// An SQLite database in a folder of its own, gone with this object: `TemporaryDatabase file;`,
/// then `SqlUserRepository users(file.database());`. Link jackfield_storage.
class TemporaryDatabase
{
public:
    TemporaryDatabase() { reopen(); }

    Database &database() { return *m_database; }
    QString folder() const { return m_folder.path(); }

    /// Another connection to the same database: another process, as far as SQL can tell.
    std::unique_ptr<Database> openAgain() const
    {
        auto opened = Database::open(folder());
        if (!opened)
            qFatal("the test's database did not open");
        return std::move(*opened);
    }

    void close() { m_database.reset(); }
    void reopen()
    {
        m_database.reset();
        m_database = openAgain();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace jackfield
