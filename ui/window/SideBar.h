// SPDX-License-Identifier: MIT
#pragma once

#include "models/ConnectorFilterModel.h"

#include <QTreeWidget>

namespace jackfield {

/// The groups beside the table, each with its number. Main thread; owned by the window.
class SideBar : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    void setCount(ConnectorFilterModel::Group group, int count);
    void selectGroup(ConnectorFilterModel::Group group);

    QSize sizeHint() const override;

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;

Q_SIGNALS:
    void groupSelected(jackfield::ConnectorFilterModel::Group group);

private:
    QTreeWidgetItem *itemOf(ConnectorFilterModel::Group group) const;
};

} // namespace jackfield
