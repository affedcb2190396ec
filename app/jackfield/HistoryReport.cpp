// SPDX-License-Identifier: MIT
#include "app/jackfield/HistoryReport.h"

#include "ui/tasks/TaskTable.h"
#include "ui/window/SideBar.h"

#include <QLineEdit>

namespace jackfield {

HistoryReport::HistoryReport(MainWindow &window, Composition &composition, const QString &filter,
                             QObject *parent)
    : ListReport(window, filter, parent), m_composition(composition)
{
}

bool HistoryReport::isReady() const
{
    return !window().isLoading();
}

QAbstractItemView *HistoryReport::show()
{
    window().findChild<SideBar *>()->selectGroup(TaskFilterModel::Group::All);
    auto *const table = window().findChild<TaskTable *>();
    m_shown = qobject_cast<TaskFilterModel *>(table->model());
    return table;
}

bool HistoryReport::isSettled() const
{
    return m_composition.sessions().session().isUnlocked() && m_shown->isSettled();
}

QLineEdit *HistoryReport::filterField() const
{
    return window().findChild<QLineEdit *>(QStringLiteral("filter"));
}

} // namespace jackfield
