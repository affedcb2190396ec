// SPDX-License-Identifier: MIT
#pragma once

#include "models/ConnectorTableModel.h"

#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>

namespace jackfield {

/// The connectors that match what is written in the filter, and the group chosen beside it, in the
/// order of the column that was chosen. Owned like its source, which outlives it. Main thread.
class ConnectorFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// The groups of the sidebar.
    enum class Group { All, Connected, Attention, Off };

    explicit ConnectorFilterModel(ConnectorTableModel &source, QObject *parent = nullptr);

    /// Shows what holds every word of the text.
    void setFilterText(const QString &text);
    const QString &filterText() const { return m_text; }
    void setGroup(Group group);

    /// How many connectors are in a group, whatever the filter's text.
    int countOf(Group group) const;

    /// The connector of a row here, which must be there; and the row of a connector here, or -1.
    const Connector &connectorAt(int row) const;
    int rowOf(const ConnectorId &id) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool isIn(Group group, int sourceRow) const;

    ConnectorTableModel &m_source;
    QString m_text;
    QStringList m_words;
    Group m_group = Group::All;
};

} // namespace jackfield
