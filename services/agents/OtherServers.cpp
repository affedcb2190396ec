// SPDX-License-Identifier: MIT
#include "agents/OtherServers.h"

#include "domain/JsonWithComments.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace jackfield {

namespace {

constexpr qint64 longestConfig = 4 * 1024 * 1024;

} // namespace

Result<QJsonObject> readConfig(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestConfig)
        return failure(ErrorCode::InvalidInput, path);
    const QByteArray text = file.readAll();
    if (text.trimmed().isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(withoutComments(text));
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, path);
    return document.object();
}

Result<QStringList> serversNamedIn(const QStringList &paths, const QString &key)
{
    QStringList names;
    for (const QString &path : paths) {
        const auto config = readConfig(path);
        if (!config)
            return failure(config.error());
        names += config->value(key).toObject().keys();
    }
    names.removeDuplicates();
    return names;
}

QStringList upwardsFrom(const QString &folder, const QString &name)
{
    QStringList paths;
    QDir here(folder);
    do {
        paths.append(here.filePath(name));
    } while (here.cdUp());
    return paths;
}

} // namespace jackfield
