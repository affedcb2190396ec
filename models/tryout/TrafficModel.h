// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/LiveServer.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace jackfield {

/// The messages that went to and from a live server, the latest ones: at most 2,000 and 16 MiB of
/// text. They arrive in batches, so that a flood does not keep a view busy. Masked, as the client
/// gives them. Main thread; the server is the caller's and outlives it.
class TrafficModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Message, Time, Size, ColumnCount };
    enum Role {
        FilterRole = Qt::UserRole, ///< what a filter looks at: method, id and the text's beginning
        ErrorRole,                 ///< whether it is an error
    };
    static constexpr int mostEntries = 2'000;
    static constexpr qint64 mostCharacters = 8 * 1024 * 1024;

    explicit TrafficModel(LiveServer &server, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const TrafficEntry &entryAt(int row) const { return m_entries.at(row); }
    /// How many had to go for later ones.
    qint64 dropped() const { return m_dropped; }

    void clear();
    /// Everything that is here, a JSON object a line (JSON Lines): at, direction, method, id,
    /// bytes, isError, and the message.
    QByteArray exported() const;

    /// The message indented, or as it is where it was cut.
    static QString prettyText(const TrafficEntry &entry);

private:
    void take(const TrafficEntry &entry);
    void flush();

    QList<TrafficEntry> m_entries;
    QList<TrafficEntry> m_arriving;
    QTimer m_soon;
    qint64 m_characters = 0;
    qint64 m_dropped = 0;
};

} // namespace jackfield
