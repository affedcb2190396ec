// SPDX-License-Identifier: MIT
#pragma once

#include "models/tryout/TrafficModel.h"
#include "ui/tryout/ServerPage.h"

#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QTreeView;

namespace jackfield {

/// The messages between Jackfield and the server as they go: filtered, one of them in full, copied,
/// saved. Main thread; owned by the panel; the model outlives it.
class TrafficPage : public ServerPage
{
    Q_OBJECT

public:
    TrafficPage(LiveServer &server, ConnectorService &connectors, TrafficModel &traffic);

private:
    QWidget *makeBar();
    void makeTable();
    QToolButton *makeButton(const QString &name, const QString &text, int icon);
    int chosenRow() const;
    void onRows();
    void showChosen();
    void copy();
    void exportToFile();

    TrafficModel &m_traffic;
    QSortFilterProxyModel m_filtered;
    QLineEdit *m_filter;
    QToolButton *m_copy;
    QToolButton *m_export;
    QToolButton *m_clear;
    QTreeView *m_table;
    QLabel *m_note;
    QPlainTextEdit *m_text;
};

} // namespace jackfield
