// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"
#include "domain/Secret.h"
#include "models/secrets/PastedEntries.h"

#include <QAbstractTableModel>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <optional>

namespace jackfield {

/// The variables or the headers of a connector while they are edited: saved ones, of which only the
/// names are known, and new ones. No role gives a value; unsavedValue() does, for the one place
/// that shows it. Every change is checked at once, and what is wrong stands at its row: nothing is
/// refused or dropped. Owned by its editor; main thread.
class SecretEntriesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum class State {
        Kept,     ///< saved, and stays as it is; its value is not known here
        Replaced, ///< saved, and gets a new value
        Added,    ///< not saved yet
        Removed,  ///< goes when the connector is saved; undo() brings it back
    };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< State, as int
        ProblemRole,                  ///< what is wrong with the row, or an empty text
        EmptyRole,                    ///< whether the value is known here and is empty
    };

    /// `field` is Field::Environment or Field::Headers.
    explicit SecretEntriesModel(Field field, QObject *parent = nullptr);

    /// Begins anew with saved entries, whose names are fixed…
    void loadSaved(const QStringList &names);
    /// …or with names that want a value, such as a preset has.
    void loadNew(const QStringList &names);

    /// Adds an empty row at the end and gives its number. It counts for nothing while it is blank.
    int addEntry();
    void setValue(int row, const Secret &value);
    /// Marks the row as removed; one that is blank goes at once.
    void removeEntry(int row);
    /// Takes back a removal, else the replacing of a saved value.
    void undo(int row);

    /// Adds what a pasted text holds: `.env` lines for variables, `Name: value` lines for headers.
    /// A name that is there without a new value gets this one; lines that are wrong become rows
    /// with a problem. Gives the number of entries that were read.
    int paste(QByteArrayView text);

    State state(int row) const;
    /// The value that was typed or pasted; nothing for a saved one that is kept.
    std::optional<Secret> unsavedValue(int row) const;

    /// What is to change; meaningful only when isValid().
    SecretPatch patch() const;
    bool isValid() const { return m_valid; }
    /// Whether anything differs from what was loaded.
    bool isModified() const;
    /// What is wrong, row by row.
    QList<FieldProblem> problems() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Names only: setValue() takes values, which have no business in a QVariant.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited();
    void validityChanged(bool valid);

private:
    struct Row
    {
        QString name;
        std::optional<Secret> value;
        bool saved = false;
        bool removed = false;
        bool loaded = false;  ///< was there from the start
        QString pasteProblem; ///< of the line it came from, until it is edited
        QString problem;      ///< what is shown

        bool isBlank() const { return !saved && name.isEmpty() && (!value || value->isEmpty()); }
        bool counts() const { return !removed && !isBlank(); }
    };

    void load(const QStringList &names, bool saved);
    bool isRow(int row) const { return row >= 0 && row < m_rows.size(); }
    int rowForPasted(const QString &name) const;
    void put(const PastedEntry &entry);
    void check();
    void rowEdited();
    QString nameText(const Row &row) const;
    QVariant valueData(const Row &row, int role) const;

    Field m_field;
    QList<Row> m_rows;
    QList<Row> m_loadedRows;
    bool m_valid = true;
};

} // namespace jackfield
