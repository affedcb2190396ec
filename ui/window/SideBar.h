// SPDX-License-Identifier: MIT
#pragma once

#include "models/ConnectorFilterModel.h"
#include "models/tasks/TaskFilterModel.h"

#include <QTreeWidget>

namespace jackfield {

/// The groups of connectors and of tasks, each with its number. Main thread; owned by the window.
class SideBar : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    void setCount(ConnectorFilterModel::Group group, int count);
    void setCount(TaskFilterModel::Group group, int count);
    void selectGroup(ConnectorFilterModel::Group group);
    void selectGroup(TaskFilterModel::Group group);

    QSize sizeHint() const override;

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;

Q_SIGNALS:
    void groupSelected(jackfield::ConnectorFilterModel::Group group);
    void taskGroupSelected(jackfield::TaskFilterModel::Group group);

private:
    void add(int role, int group, int shape, const QString &text);
    QTreeWidgetItem *itemOf(int role, int group) const;
    static void showCount(QTreeWidgetItem *item, int count);
};

} // namespace jackfield
