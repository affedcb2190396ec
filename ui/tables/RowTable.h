// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <functional>

namespace jackfield {

/// A table of things that are chosen by the row: quiet to look at, with its columns as wide as
/// their words, and a selection that survives what is removed. Main thread.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    /// `mainColumn` is the one that the current index goes to and typing searches in; the other one
    /// takes what room there is.
    RowTable(QAbstractItemModel &model, int mainColumn, int stretchedColumn,
             QWidget *parent = nullptr);

protected:
    /// As wide as that many average characters, and never narrower than the words in its header,
    /// which other languages have longer ones for.
    void setWidthInCharacters(int column, int characters);
    /// The selected rows, in their order.
    QList<int> selectedRowNumbers() const;
    /// Selects these rows, goes to the first, and scrolls there; negative ones are left out.
    void selectRowNumbers(const QList<int> &rows);
    int mainColumn() const { return m_mainColumn; }

    bool viewportEvent(QEvent *event) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

public:
    void keyboardSearch(const QString &search) override;

private:
    int m_mainColumn;
};

} // namespace jackfield
