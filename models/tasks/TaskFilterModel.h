// SPDX-License-Identifier: MIT
#pragma once

#include "models/tasks/TaskTableModel.h"

#include <QSortFilterProxyModel>

namespace jackfield {

/// The tasks that match what is written in the filter, and the group chosen beside it; the newest
/// first until another column is chosen. The source outlives it. Main thread.
class TaskFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Group { All, Running, Failed };

    explicit TaskFilterModel(TaskTableModel &source, QObject *parent = nullptr);

    /// Shows what holds every word of the text, once all prompts were opened for that.
    void setFilterText(const QString &text);
    /// Whether that is what is shown.
    bool isSettled() const { return m_wanted == m_words; }
    void setGroup(Group group);
    int countOf(Group group) const;

    /// The task of a row here, which must be there; and the row of a task here, or -1.
    const Task &taskAt(int row) const;
    int rowOf(const TaskId &id) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool isIn(Group group, int sourceRow) const;

    void filter();

    TaskTableModel &m_source;
    QStringList m_words;  ///< that are filtered by
    QStringList m_wanted; ///< that are to be
    Group m_group = Group::All;
};

} // namespace jackfield
