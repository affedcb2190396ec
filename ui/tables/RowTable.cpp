// SPDX-License-Identifier: MIT
#include "ui/tables/RowTable.h"

#include "ui/theme/Spacing.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace jackfield {

RowTable::RowTable(QAbstractItemModel &model, int mainColumn, int stretchedColumn, QWidget *parent)
    : QTableView(parent), m_mainColumn(mainColumn)
{
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * spacing::tight + 2);
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(false);
    header->setSortIndicatorShown(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(stretchedColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
}

void RowTable::setWidthInCharacters(int column, int characters)
{
    setColumnWidth(column, std::max(characters * fontMetrics().averageCharWidth(),
                                    horizontalHeader()->sectionSizeHint(column)));
}

QList<int> RowTable::selectedRowNumbers() const
{
    QList<int> rows;
    for (const QModelIndex &row : selectionModel()->selectedRows())
        rows.append(row.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void RowTable::selectRowNumbers(const QList<int> &rows)
{
    QItemSelection selection;
    QModelIndex first;
    for (const int row : rows) {
        if (row < 0)
            continue;
        const QModelIndex index = model()->index(row, m_mainColumn);
        if (!first.isValid())
            first = index;
        selection.select(index, index);
    }
    if (!first.isValid())
        return;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection,
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(first);
}

void RowTable::keyboardSearch(const QString &search)
{
    // Typing goes to the main column, whichever was clicked last.
    const QModelIndex current = currentIndex();
    if (current.isValid() && current.column() != m_mainColumn)
        selectionModel()->setCurrentIndex(current.siblingAtColumn(m_mainColumn),
                                          QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(search);
}

void RowTable::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    // Of two views with a selection, the one that the keys go to stands out.
    if (!hasFocus())
        option->state &= ~QStyle::State_Active;
}

bool RowTable::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    // As wrapped plain text: a name may hold what looks like markup, and a command may be long.
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    const QString text = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(
        help->globalPos(),
        text.isEmpty()
            ? QString()
            : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped()),
        viewport(), visualRect(index));
    return true;
}

void RowTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // What was selected goes: the row that takes its place is selected, so that keys go on working.
    const QModelIndex current = currentIndex();
    const bool currentGoes = current.isValid() && current.row() >= first && current.row() <= last &&
                             selectionModel()->isRowSelected(current.row());
    QTableView::rowsAboutToBeRemoved(parent, first, last);
    const int next = last + 1 < model()->rowCount() ? last + 1 : first - 1;
    if (currentGoes && next >= 0)
        selectionModel()->setCurrentIndex(model()->index(next, m_mainColumn),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

} // namespace jackfield
