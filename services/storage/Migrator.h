// SPDX-License-Identifier: MIT
#pragma once

#include "storage/MigrationList.h"
#include "storage/SqlConnection.h"
#include "storage/Transaction.h"

#include <functional>

namespace jackfield {

/// Brings a database from the schema it has to the one of a list. Every step is one transaction
/// that also writes the step's number, so that a process that dies leaves whole steps; two
/// processes that migrate at once do each step once. Lives on the stack of Database::open().
class Migrator
{
public:
    /// Called before the first change of a database that has a schema already; an error stops it
    /// all.
    using Backup = std::function<Result<void>(int schema)>;

    Migrator(const SqlConnection &connection, const MigrationList &list);

    /// The number of the last step that the database has seen; 0 for an empty database.
    /// NotADatabase where there are tables, and none of them ours.
    Result<int> schemaNumber() const;

    /// Does the steps that are missing. NewerDatabase where the database has seen more than the
    /// list.
    Result<void> run(const Backup &backup) const;

private:
    Result<void> takeTurn() const;
    void giveUpTurn() const;
    Result<void> runSteps(const Backup &backup, bool saved) const;
    Result<bool> runNextStep(const Backup &backup, bool &saved) const;
    Result<void> apply(const Migration &step) const;
    Result<void> checkReferences() const;

    const SqlConnection &m_connection;
    const MigrationList &m_list;
};

} // namespace jackfield
