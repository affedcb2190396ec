// SPDX-License-Identifier: MIT
#include "models/ConnectorFilterModel.h"

#include <algorithm>

namespace jackfield {

ConnectorFilterModel::ConnectorFilterModel(ConnectorTableModel &source, QObject *parent)
    : QSortFilterProxyModel(parent), m_source(source)
{
    setDynamicSortFilter(true);
    setSourceModel(&source);
    sort(ConnectorTableModel::Name);
}

void ConnectorFilterModel::setFilterText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ConnectorFilterModel::setGroup(Group group)
{
    if (group == m_group)
        return;
    m_group = group;
    invalidateFilter();
}

int ConnectorFilterModel::countOf(Group group) const
{
    int count = 0;
    for (int row = 0; row < m_source.rowCount(); ++row)
        count += isIn(group, row) ? 1 : 0;
    return count;
}

const Connector &ConnectorFilterModel::connectorAt(int row) const
{
    return m_source.connectorAt(mapToSource(index(row, 0)).row());
}

int ConnectorFilterModel::rowOf(const ConnectorId &id) const
{
    const int row = m_source.rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_source.index(row, 0)).row();
}

bool ConnectorFilterModel::isIn(Group group, int sourceRow) const
{
    const Connector &connector = m_source.connectorAt(sourceRow);
    switch (group) {
    case Group::All:
        return true;
    case Group::Connected:
        return connector.enabled && connector.status == ConnectorStatus::Connected;
    case Group::Attention:
        return connector.enabled && (connector.status == ConnectorStatus::Error ||
                                     statusKind(connector, false) == StatusKind::ToolsChanged);
    case Group::Off:
        return !connector.enabled;
    }
    return true;
}

bool ConnectorFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return isIn(m_group, sourceRow) &&
           std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString &word) { return m_source.matches(sourceRow, word); });
}

bool ConnectorFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return m_source.isBefore(left.row(), right.row(), ConnectorTableModel::Column(left.column()));
}

} // namespace jackfield
