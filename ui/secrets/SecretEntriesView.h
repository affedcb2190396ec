// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace jackfield {

/// The table of a SecretEntriesEditor: turns keys into wishes (Insert, Delete, Enter, Space, copy,
/// paste, undo) and says in its empty middle what could be there.
class SecretEntriesView : public QTableView
{
    Q_OBJECT

public:
    explicit SecretEntriesView(QWidget *parent = nullptr);

    /// What is said while there is no row.
    void setEmptyText(const QString &text);

    QSize sizeHint() const override;

Q_SIGNALS:
    void addRequested();
    void removeRequested();
    void revealRequested();
    void copyRequested();
    void pasteRequested();
    void undoRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool handleKey(const QKeyEvent &event);

    QString m_emptyText;
};

} // namespace jackfield
