// SPDX-License-Identifier: MIT
#pragma once

#include "models/tryout/EntriesFilterModel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace jackfield {

/// A list of a server with a filter above it and, where it is empty or broken, a sentence. Keeps
/// its selection when the list is read again. Main thread; owned by its parent widget; the model
/// outlives it.
class EntriesView : public QWidget
{
    Q_OBJECT

public:
    /// `noneText` is said where the server has none.
    EntriesView(ServerEntriesModel &entries, const QString &name, const QString &noneText,
                QWidget *parent = nullptr);

    /// The model's row that is chosen; -1 for none.
    int chosenRow() const;

Q_SIGNALS:
    /// Another entry was chosen, or the chosen one was read again and is another now.
    void chosen(int row);
    /// Enter or a double click.
    void activated();

private:
    void onState();
    void onCurrentChanged();
    void onFiltered();
    void showCount();

    ServerEntriesModel &m_entries;
    EntriesFilterModel m_filtered;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_note;
    QString m_noneText;
    QString m_chosenName;
    QJsonObject m_chosenEntry;
};

} // namespace jackfield
