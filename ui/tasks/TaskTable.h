// SPDX-License-Identifier: MIT
#pragma once

#include "models/tasks/TaskFilterModel.h"
#include "ui/tables/RowTable.h"

namespace jackfield {

class StatusDelegate;

/// The table of tasks. Main thread; owned by its view, the model outlives it.
class TaskTable : public RowTable
{
    Q_OBJECT

public:
    explicit TaskTable(TaskFilterModel &model, QWidget *parent = nullptr);

    QList<TaskId> selectedIds() const;
    void select(const QList<TaskId> &ids);
    void setTurning(bool turning);

private:
    TaskFilterModel &m_model;
    StatusDelegate *m_status;
};

} // namespace jackfield
