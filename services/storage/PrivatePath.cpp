// SPDX-License-Identifier: MIT
#include "storage/PrivatePath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace jackfield {

namespace {

constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerFolder = ownerFile | QFile::ExeOwner;
constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

/// Too little for a database and the index of its write-ahead log.
constexpr qint64 hardlyAnyRoom = 64 * 1024;

bool holdsOnlyOurs(const QString &path)
{
    const QStringList names =
        QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return std::all_of(names.cbegin(), names.cend(), [](const QString &name) {
        return name.startsWith(QLatin1String("jackfield")) ||
               name.startsWith(QLatin1String("settings.ini"));
    });
}

} // namespace

Error whyNotWritten(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (folder.isDir() && (!folder.isWritable() || (file.exists() && !file.isWritable())))
        return Error{ErrorCode::ReadOnlyStorage, path};
    const QStorageInfo disk(folder.absoluteFilePath());
    if (disk.isValid() && disk.bytesAvailable() < hardlyAnyRoom)
        return Error{ErrorCode::DiskFull, path};
    return Error{ErrorCode::Storage, path};
}

Result<void> makePrivateFolder(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(path));
    if (info.isDir()) {
        // A folder that is not ours to change is used as it is: the files in it are closed anyway.
        if ((info.permissions() & others) && holdsOnlyOurs(path))
            QFile::setPermissions(path, ownerFolder);
        return {};
    }
    const QString parent = info.absolutePath();
    if (!QFileInfo::exists(parent)) {
        if (const auto made = makePrivateFolder(parent); !made)
            return made;
    }
    // Another process may have made it in the meantime.
    if (!QDir().mkdir(info.absoluteFilePath(), ownerFolder) && !QFileInfo(path).isDir())
        return failure(whyNotWritten(info.absoluteFilePath()));
    return {};
}

Result<void> makePrivateFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists()) {
        if (info.isFile() && (info.permissions() & others))
            QFile::setPermissions(path, info.permissions() & ~others);
        return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile) &&
        !QFileInfo::exists(path))
        return failure(whyNotWritten(path));
    return {};
}

} // namespace jackfield
