// SPDX-License-Identifier: MIT
#include "ui/tasks/TaskTable.h"

#include "ui/tables/RowDelegates.h"

#include <QHeaderView>

namespace jackfield {

TaskTable::TaskTable(TaskFilterModel &model, QWidget *parent)
    : RowTable(model, TaskTableModel::Prompt, TaskTableModel::Prompt, parent),
      m_model(model),
      m_status(new StatusDelegate(this, TaskTableModel::Status))
{
    setObjectName(QStringLiteral("taskTable"));
    setAccessibleName(tr("Tasks"));
    setItemDelegateForColumn(TaskTableModel::Status, m_status);
    setItemDelegateForColumn(TaskTableModel::Connectors, new NumberDelegate(this));
    setWidthInCharacters(TaskTableModel::Status, 17);
    setWidthInCharacters(TaskTableModel::Agent, 19);
    setWidthInCharacters(TaskTableModel::Folder, 18);
    setWidthInCharacters(TaskTableModel::Connectors, 12);
    setWidthInCharacters(TaskTableModel::Began, 15);
    setWidthInCharacters(TaskTableModel::Took, 13);
    setSortingEnabled(true);
    sortByColumn(TaskTableModel::Began, Qt::DescendingOrder);
}

QList<TaskId> TaskTable::selectedIds() const
{
    QList<TaskId> ids;
    for (const int row : selectedRowNumbers())
        ids.append(m_model.taskAt(row).id);
    return ids;
}

void TaskTable::select(const QList<TaskId> &ids)
{
    QList<int> rows;
    for (const TaskId &id : ids)
        rows.append(m_model.rowOf(id));
    selectRowNumbers(rows);
}

void TaskTable::setTurning(bool turning)
{
    m_status->setTurning(turning);
}

} // namespace jackfield
