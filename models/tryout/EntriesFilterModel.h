// SPDX-License-Identifier: MIT
#pragma once

#include "models/tryout/ServerEntriesModel.h"

#include <QAbstractListModel>
#include <QTimer>

namespace jackfield {

/// The entries of a server's list that hold a text, in the list's order. Looks at a slice of the
/// list in each turn of the event loop and then changes all at once, because a server may have tens
/// of thousands: until then it shows what it showed. A list of one slice is filtered at once. Main
/// thread; the list is the caller's and outlives it.
class EntriesFilterModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit EntriesFilterModel(ServerEntriesModel &entries, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const final;

    /// An empty text lets everything through.
    void setText(const QString &text);
    /// Whether all of the list was looked at for the text that was set.
    bool isSettled() const { return !m_slices.isActive(); }

    /// The row of the list behind a row here, which must be there; and the row here of one of the
    /// list's, or -1.
    int entryRow(int row) const { return m_rows.at(row); }
    int rowOf(int entryRow) const;

private:
    void begin();
    void takeSlice();

    ServerEntriesModel &m_entries;
    QString m_text;
    QList<int> m_rows;    ///< of the list, in order
    QList<int> m_matches; ///< of what was looked at so far
    int m_next = 0;       ///< of the list, to be looked at
    QTimer m_slices;
};

} // namespace jackfield
