// SPDX-License-Identifier: MIT
#include "ui/window/ConnectorTable.h"

#include "ui/tables/RowDelegates.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace jackfield {

ConnectorTable::ConnectorTable(ConnectorFilterModel &model, QWidget *parent)
    : RowTable(model, ConnectorTableModel::Name, ConnectorTableModel::Endpoint, parent),
      m_model(model),
      m_status(new StatusDelegate(this, ConnectorTableModel::Status))
{
    setObjectName(QStringLiteral("connectorTable"));
    setAccessibleName(tr("Connectors"));
    setItemDelegateForColumn(ConnectorTableModel::Status, m_status);
    setItemDelegateForColumn(ConnectorTableModel::Endpoint, new EndpointDelegate(this));
    setItemDelegateForColumn(ConnectorTableModel::Tools, new NumberDelegate(this));
    setUpColumns();
}

void ConnectorTable::setUpColumns()
{
    setWidthInCharacters(ConnectorTableModel::Status,
                         StatusDelegate::widthInCharacters(fontMetrics()));
    setWidthInCharacters(ConnectorTableModel::Name, 24);
    setWidthInCharacters(ConnectorTableModel::Type, 10);
    setWidthInCharacters(ConnectorTableModel::Tools, 9);
    setWidthInCharacters(ConnectorTableModel::Tested, 16);
    setWidthInCharacters(ConnectorTableModel::On, 7);
    setSortingEnabled(true);
    sortByColumn(ConnectorTableModel::Name, Qt::AscendingOrder);
}

int ConnectorTable::comfortableWidth() const
{
    int width = 30 * fontMetrics().averageCharWidth();
    for (int column = 0; column < ConnectorTableModel::ColumnCount; ++column)
        if (column != ConnectorTableModel::Endpoint)
            width += columnWidth(column);
    return width;
}

QList<ConnectorId> ConnectorTable::selectedIds() const
{
    const QList<int> rows = selectedRowNumbers();
    QList<ConnectorId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.append(m_model.connectorAt(row).id);
    return ids;
}

void ConnectorTable::select(const QList<ConnectorId> &ids)
{
    QList<int> rows;
    for (const ConnectorId &id : ids)
        rows.append(m_model.rowOf(id));
    selectRowNumbers(rows);
}

void ConnectorTable::renameCurrent()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex name = current.siblingAtColumn(ConnectorTableModel::Name);
    selectionModel()->setCurrentIndex(name, QItemSelectionModel::NoUpdate);
    edit(name);
}

void ConnectorTable::setTurning(bool turning)
{
    m_status->setTurning(turning);
}

void ConnectorTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        Q_EMIT toggleRequested();
        return;
    }
    RowTable::keyPressEvent(event);
}

void ConnectorTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    // Two quick clicks on the switch are two switches.
    if (index.isValid() && index.column() == ConnectorTableModel::On) {
        RowTable::mousePressEvent(event);
        return;
    }
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT editRequested();
}

void ConnectorTable::paintEvent(QPaintEvent *event)
{
    RowTable::paintEvent(event);
    if (!m_painted && m_model.rowCount() > 0) {
        m_painted = true;
        Q_EMIT firstRowsPainted();
    }
}

} // namespace jackfield
