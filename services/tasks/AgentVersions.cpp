// SPDX-License-Identifier: MIT
#include "tasks/AgentVersions.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace jackfield {

namespace {

/// Differs when the program behind the path was replaced.
QString stampOf(const QString &executable)
{
    const QFileInfo file(QFileInfo(executable).canonicalFilePath());
    return QStringLiteral("%1 %2 %3")
        .arg(file.filePath())
        .arg(file.size())
        .arg(file.lastModified().toMSecsSinceEpoch());
}

QJsonObject readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

AgentVersions::AgentVersions(const QString &dataDir)
    : m_file(dataDir + QStringLiteral("/agent-versions.json"))
{
}

std::optional<QByteArray> AgentVersions::find(const QString &executable) const
{
    const QJsonObject known = readAll(m_file).value(executable).toObject();
    if (known.value(QStringLiteral("stamp")).toString() != stampOf(executable))
        return std::nullopt;
    return known.value(QStringLiteral("said")).toString().toUtf8();
}

void AgentVersions::keep(const QString &executable, const QByteArray &said)
{
    QJsonObject all = readAll(m_file);
    all.insert(executable, QJsonObject{{QStringLiteral("stamp"), stampOf(executable)},
                                       {QStringLiteral("said"), QString::fromUtf8(said)}});
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return; // it is asked again next time
    file.write(QJsonDocument(all).toJson());
    file.commit();
}

} // namespace jackfield
