// SPDX-License-Identifier: MIT
#include "models/tasks/TaskFilterModel.h"

#include <algorithm>

namespace jackfield {

TaskFilterModel::TaskFilterModel(TaskTableModel &source, QObject *parent)
    : QSortFilterProxyModel(parent), m_source(source)
{
    setDynamicSortFilter(true);
    setSourceModel(&source);
    connect(&source, &TaskTableModel::promptsRead, this, &TaskFilterModel::filter);
    sort(TaskTableModel::Began, Qt::DescendingOrder);
}

void TaskFilterModel::setFilterText(const QString &text)
{
    m_wanted = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (m_wanted.isEmpty())
        filter();
    else
        m_source.readPrompts();
}

void TaskFilterModel::filter()
{
    if (m_wanted == m_words)
        return;
    m_words = m_wanted;
    invalidateFilter();
}

void TaskFilterModel::setGroup(Group group)
{
    if (group == m_group)
        return;
    m_group = group;
    invalidateFilter();
}

int TaskFilterModel::countOf(Group group) const
{
    int count = 0;
    for (int row = 0; row < m_source.rowCount(); ++row)
        count += isIn(group, row) ? 1 : 0;
    return count;
}

const Task &TaskFilterModel::taskAt(int row) const
{
    return m_source.taskAt(mapToSource(index(row, 0)).row());
}

int TaskFilterModel::rowOf(const TaskId &id) const
{
    const int row = m_source.rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_source.index(row, 0)).row();
}

bool TaskFilterModel::isIn(Group group, int sourceRow) const
{
    const Task &task = m_source.taskAt(sourceRow);
    switch (group) {
    case Group::Running:
        return !task.isOver();
    case Group::Failed:
        return task.status == TaskStatus::Error;
    case Group::All:
        break;
    }
    return true;
}

bool TaskFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return isIn(m_group, sourceRow) &&
           std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString &word) { return m_source.matches(sourceRow, word); });
}

bool TaskFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return m_source.isBefore(left.row(), right.row(), TaskTableModel::Column(left.column()));
}

} // namespace jackfield
