// SPDX-License-Identifier: MIT
#include "ui/tasks/RecentTasks.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace jackfield {

namespace {

constexpr qsizetype mostFolders = 10;

const auto agentKey = QStringLiteral("task/agent");
const auto foldersKey = QStringLiteral("task/folders");
const auto optionsKey = QStringLiteral("task/options");

QString modelKey(const QString &agent)
{
    return QStringLiteral("task/model-") + agent;
}

} // namespace

QString RecentTasks::agent() const
{
    return m_store.value(agentKey).toString();
}

QString RecentTasks::modelOf(const QString &agent) const
{
    return m_store.value(modelKey(agent)).toString();
}

QStringList RecentTasks::folders() const
{
    QStringList there;
    for (const QString &folder : m_store.value(foldersKey).toStringList())
        if (QFileInfo(folder).isDir())
            there.append(folder);
    return there;
}

TaskOptions RecentTasks::options() const
{
    const QByteArray text = m_store.value(optionsKey).toString().toUtf8();
    TaskOptions options = taskOptionsFromJson(QJsonDocument::fromJson(text).object());
    options.model.clear();
    return options;
}

void RecentTasks::remember(const QString &agent, const QString &folder, const TaskOptions &options)
{
    m_store.setValue(agentKey, agent);
    m_store.setValue(modelKey(agent), options.model);
    QStringList all = m_store.value(foldersKey).toStringList();
    all.removeAll(folder);
    all.prepend(folder);
    m_store.setValue(foldersKey, QStringList(all.first(std::min(all.size(), mostFolders))));
    m_store.setValue(
        optionsKey,
        QString::fromUtf8(QJsonDocument(toJson(options)).toJson(QJsonDocument::Compact)));
}

} // namespace jackfield
