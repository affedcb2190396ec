// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "storage/SqlConnection.h"

#include <QList>
#include <QStringList>

namespace jackfield {

/// One numbered step of the schema.
struct Migration
{
    int number = 0;
    QString name; ///< the file's, such as `0001_users.sql`
    QString path;
};

/// The steps from nothing to this program's schema: the files `NNNN_name.sql` of a folder, in
/// order. One list serves both dialects; `@BLOB@` stands for what they name differently.
class MigrationList
{
public:
    /// Those that are compiled in (resources/migrations).
    static MigrationList builtIn();
    static MigrationList fromFolder(const QString &folder);

    /// The first steps alone, up to this number: an older program's list.
    MigrationList upTo(int number) const;

    const QList<Migration> &steps() const { return m_steps; }
    /// The number of the last step; 0 for an empty list.
    int latest() const { return m_steps.isEmpty() ? 0 : m_steps.last().number; }

    /// A step's statements for this dialect. A statement ends with a semicolon at a line's end, and
    /// `--` begins a comment at a line's beginning.
    static Result<QStringList> statements(const Migration &step, Dialect dialect);

private:
    QList<Migration> m_steps;
};

} // namespace jackfield
