// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorReader.h"
#include "connectors/ConnectorService.h"
#include "connectors/ConnectorTester.h"
#include "domain/ports/Clock.h"
#include "models/StatusKind.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QHash>
#include <QList>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace jackfield {

/// The session's connectors as a table, in no particular order (ConnectorFilterModel sorts). A
/// reload changes, removes and adds rows by their id, so that a view keeps its selection and its
/// place. Names are edited in place, "on" is checked. Main thread; services are the caller's and
/// outlive it.
class ConnectorTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Status, Name, Type, Endpoint, Tools, Tested, On, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< ConnectorId
        StatusRole = statusKindRole,
    };

    ConnectorTableModel(ConnectorService &connectors, ConnectorTester &tester, Clock &clock,
                        QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// Reads the first page now, and leaves what follows to reload().
    void loadFirstPage() { m_reader.readFirstPage(); }
    /// Reads the connectors: the first page now, what follows by and by. Later changes are read by
    /// themselves, soon after the service tells.
    void reload();
    /// The same, and these connectors now, wherever they are: what was just made is to be seen.
    void refresh(const QList<ConnectorId> &ids);
    /// Whether more of a reload is to come.
    bool isLoading() const { return m_reader.isReading(); }
    /// Whether all have been read once: before that, the rows are a first page of them.
    bool isComplete() const { return m_complete; }
    /// Those that are on, of the rows.
    QList<ConnectorId> enabledIds() const;
    /// What went wrong with the last reload; the rows are those of the last good one.
    const std::optional<Error> &loadError() const { return m_loadError; }

    /// The connector of a row, which must be there.
    const Connector &connectorAt(int row) const { return rowAt(row).connector; }
    /// The row of a connector, or -1.
    int rowOf(const ConnectorId &id) const;
    StatusKind statusAt(int row) const;

    /// Whether the one row comes before the other by that column: names in natural order of the
    /// locale, numbers and times by their value, what has none last.
    bool isBefore(int row, int other, Column column) const;
    /// Whether a text (case-folded) is in the row's name, description, endpoint or status word.
    bool matches(int row, const QString &foldedText) const;

Q_SIGNALS:
    /// A reload succeeded, brought its first rows to an empty table (isLoading()), or failed
    /// (loadError()).
    void reloaded();
    /// A name or a switch that was set in the table could not be saved.
    void editFailed(const jackfield::ConnectorId &id, const jackfield::Error &error);

private:
    struct Row
    {
        Connector connector;
        mutable QString endpoint; ///< made when first shown, sorted by or searched
        mutable std::optional<QCollatorSortKey> nameKey; ///< made when first compared
        mutable QString foldedText;                      ///< made when first searched
    };

    const Row &rowAt(int row) const { return *m_rows[size_t(row)]; }
    QVariant display(const Row &row, int rowNumber, Column column) const;
    QString toolTip(const Row &row, int rowNumber, Column column) const;
    QString accessibleText(const Row &row, int rowNumber, Column column) const;
    QString testedText(const Connector &connector) const;
    const QCollatorSortKey &nameKey(const Row &row) const;
    static const QString &endpointOf(const Row &row);

    void takePage(const QList<Connector> &page, bool isFirst);
    void take(const Connector &connector);
    void endReading(const std::optional<Error> &error);
    void removeAllButRead();
    void replace(int row, const Connector &connector);
    void appendNew();
    void setTesting(const ConnectorId &id, bool testing);
    void tellTimesChanged();

    ConnectorService &m_connectors;
    ConnectorTester &m_tester;
    Clock &m_clock;
    QCollator m_collator;
    std::vector<std::unique_ptr<Row>> m_rows; ///< pointers, so that thousands enter at once
    std::vector<std::unique_ptr<Row>> m_new;  ///< read, and to enter when all is read
    QSet<ConnectorId> m_read;                 ///< what the reading under way has met
    mutable QHash<ConnectorId, int> m_rowOfId;
    mutable bool m_rowsMoved = false; ///< m_rowOfId is of before a removal
    QSet<ConnectorId> m_testing;
    std::optional<Error> m_loadError;
    ConnectorReader m_reader;
    bool m_complete = false;
    QTimer m_reloadSoon;
    QTimer m_minute;
};

} // namespace jackfield
