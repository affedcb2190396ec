// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/LiveServer.h"

#include <QAbstractListModel>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>

#include <optional>

namespace jackfield {

/// One of a live server's lists: its tools, its resources (with the templates at their end), or its
/// prompts. Reads it when the server opens, and again when the server says that it changed; keeps
/// it when the server ends, until another connector is chosen. Makes its rows in slices, a slice a
/// turn of the event loop, and shows them all at once. What is shown is masked. Main thread; the
/// server is the caller's and outlives it.
class ServerEntriesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole, ///< as the server is to be asked for it
        DescriptionRole,
    };
    enum class State { Empty, Loading, Ready, Failed };

    ServerEntriesModel(LiveServer &server, ServerList list, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const final;

    State state() const { return m_state; }
    std::optional<Error> error() const { return m_error; }
    /// The entry as the server gave it.
    const QJsonObject &entryAt(int row) const { return m_entries.at(row).object; }
    bool isTemplate(int row) const { return m_entries.at(row).isTemplate; }
    /// Whether what is shown of it, or its name or description, holds the text, whatever the case.
    bool holds(int row, const QString &text) const;
    /// The row of that name or address; -1 where there is none.
    int rowOf(const QString &name) const;

    void load();

Q_SIGNALS:
    void stateChanged();

private:
    struct Entry
    {
        QString name;
        QString shown;
        QString description;
        QJsonObject object;
        bool isTemplate = false;
    };

    void onServerState();
    void onListChanged(ServerList list);
    void onListed(const Result<QJsonArray> &listed);
    void onTemplates(const Result<QJsonArray> &listed);
    void read(const QJsonArray &entries, bool areTemplates);
    void readSlice();
    void stopReading();
    void finish(const std::optional<Error> &error);
    Entry entryOf(const QJsonObject &object, bool isTemplate) const;
    void setState(State state);

    LiveServer &m_server;
    ServerList m_list;
    State m_state = State::Empty;
    std::optional<Error> m_error;
    QList<Entry> m_entries;
    QList<Entry> m_arriving;
    QJsonArray m_unread; ///< what rows are made of
    qsizetype m_read = 0;
    bool m_areTemplates = false;
    QTimer m_slices;
    QTimer m_again; ///< a server that says so without end is not listed without end
    int m_generation = 0;
};

} // namespace jackfield
