// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Task.h"

#include <QSettings>
#include <QStringList>

namespace jackfield {

/// What the last tasks were run with, so that the next one needs only its prompt. Main thread; the
/// settings outlive it.
class RecentTasks
{
public:
    explicit RecentTasks(QSettings &store) : m_store(store) {}

    QString agent() const;
    /// The last one that this agent ran with.
    QString modelOf(const QString &agent) const;
    /// The latest first; those that are gone are left out.
    QStringList folders() const;
    /// All but the model.
    TaskOptions options() const;

    void remember(const QString &agent, const QString &folder, const TaskOptions &options);

private:
    QSettings &m_store;
};

} // namespace jackfield
