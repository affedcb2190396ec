// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QDateTime>
#include <QString>

namespace jackfield {

/// How many backups are kept; older ones are removed when a new one is made.
inline constexpr int keptBackups = 3;

/// Copies an SQLite database, as of its last commit, to a file beside it (0600) that is named for
/// the time and the schema, such as `jackfield-20260102-030405-006-schema1.backup`, and gives its
/// path. A backup that could not be finished has no such name.
Result<QString> backUpFile(const QString &databasePath, int schema, const QDateTime &now);

/// The backups beside a database, oldest first.
QStringList backupsOf(const QString &databasePath);

} // namespace jackfield
