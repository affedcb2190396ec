// SPDX-License-Identifier: MIT
#include "storage/Backups.h"

#include "storage/PrivatePath.h"
#include "storage/SqlConnection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace jackfield {

namespace {

QString stemOf(const QString &databasePath)
{
    return QFileInfo(databasePath).completeBaseName();
}

void removeOldOnes(const QString &databasePath)
{
    QStringList backups = backupsOf(databasePath);
    while (backups.size() > keptBackups)
        QFile::remove(backups.takeFirst());
}

} // namespace

Result<QString> backUpFile(const QString &databasePath, int schema, const QDateTime &now)
{
    const QString target = QFileInfo(databasePath)
                               .dir()
                               .filePath(QStringLiteral("%1-%2-schema%3.backup")
                                             .arg(stemOf(databasePath),
                                                  now.toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_qs))
                                             .arg(schema));
    const QString partial = target + QStringLiteral(".partial");
    QFile::remove(partial);
    // VACUUM INTO takes an empty file that is there, and would make a readable one itself.
    if (const auto made = makePrivateFile(partial); !made)
        return failure(made.error());

    const auto source = SqlConnection::openFile(databasePath, SqlConnection::FileMode::ReadOnly);
    if (!source)
        return failure(source.error());
    const auto copied = source->execute(QStringLiteral("VACUUM INTO ?"), {partial});
    if (!copied || !QFile::rename(partial, target)) {
        QFile::remove(partial);
        return copied ? failure(ErrorCode::Storage, target) : failure(copied.error());
    }
    removeOldOnes(databasePath);
    return target;
}

QStringList backupsOf(const QString &databasePath)
{
    const QDir dir = QFileInfo(databasePath).dir();
    QStringList paths;
    const QStringList names = dir.entryList({stemOf(databasePath) + QStringLiteral("-*.backup")},
                                            QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(dir.filePath(name));
    return paths;
}

} // namespace jackfield
