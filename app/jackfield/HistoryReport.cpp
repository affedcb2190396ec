// SPDX-License-Identifier: MIT
#include "app/jackfield/HistoryReport.h"

#include "ui/tasks/TaskTable.h"
#include "ui/window/SideBar.h"

#include <QAbstractItemView>
#include <QLineEdit>

namespace jackfield {

HistoryReport::HistoryReport(MainWindow &window, Composition &composition, const QString &filter,
                             QObject *parent)
    : ListReport(window, filter, parent), m_composition(composition)
{
}

bool HistoryReport::isReady() const
{
    return m_composition.sessions().session().isUnlocked();
}

void HistoryReport::show()
{
    window().findChild<SideBar *>()->selectGroup(TaskFilterModel::Group::All);
    m_list = window().findChild<TaskTable *>();
}

int HistoryReport::shownCount()
{
    return m_list ? m_list->model()->rowCount() : 0;
}

bool HistoryReport::isSettled() const
{
    return qobject_cast<TaskFilterModel *>(m_list->model())->isSettled();
}

QLineEdit *HistoryReport::filterField() const
{
    return window().findChild<QLineEdit *>(QStringLiteral("filter"));
}

} // namespace jackfield
