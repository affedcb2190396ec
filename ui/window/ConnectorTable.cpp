// SPDX-License-Identifier: MIT
#include "ui/window/ConnectorTable.h"

#include "models/StatusKind.h"
#include "ui/theme/Spacing.h"
#include "ui/window/RowDelegates.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace jackfield {

namespace {

int widestStatus(const QFontMetrics &metrics)
{
    int widest = 0;
    for (int kind = int(StatusKind::Connected); kind <= int(StatusKind::Off); ++kind)
        widest = std::max(widest, metrics.horizontalAdvance(statusWord(StatusKind(kind))));
    return widest;
}

} // namespace

ConnectorTable::ConnectorTable(ConnectorFilterModel &model, QWidget *parent)
    : QTableView(parent),
      m_model(model),
      m_status(new StatusDelegate(this, ConnectorTableModel::Status))
{
    setModel(&model);
    setObjectName(QStringLiteral("connectorTable"));
    setAccessibleName(tr("Connectors"));
    setItemDelegateForColumn(ConnectorTableModel::Status, m_status);
    setItemDelegateForColumn(ConnectorTableModel::Endpoint, new EndpointDelegate(this));
    setItemDelegateForColumn(ConnectorTableModel::Tools, new NumberDelegate(this));
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
    setUpColumns();
}

void ConnectorTable::setUpColumns()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * spacing::tight + 2);

    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(false);
    header->setSortIndicatorShown(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ConnectorTableModel::Endpoint, QHeaderView::Stretch);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    // In average characters, so that a larger font gets wider columns, and never narrower than the
    // words in them, which other languages have longer ones for.
    const int em = fontMetrics().averageCharWidth();
    const auto setWidth = [this, header](ConnectorTableModel::Column column, int width) {
        setColumnWidth(column, std::max(width, header->sectionSizeHint(column)));
    };
    setWidth(ConnectorTableModel::Status,
             std::clamp(widestStatus(fontMetrics()) + 5 * em, 19 * em, 26 * em));
    setWidth(ConnectorTableModel::Name, 24 * em);
    setWidth(ConnectorTableModel::Type, 10 * em);
    setWidth(ConnectorTableModel::Tools, 9 * em);
    setWidth(ConnectorTableModel::Tested, 16 * em);
    setWidth(ConnectorTableModel::On, 7 * em);
    setSortingEnabled(true);
    sortByColumn(ConnectorTableModel::Name, Qt::AscendingOrder);
}

int ConnectorTable::comfortableWidth() const
{
    int width = 30 * fontMetrics().averageCharWidth();
    for (int column = 0; column < ConnectorTableModel::ColumnCount; ++column)
        if (column != ConnectorTableModel::Endpoint)
            width += columnWidth(column);
    return width;
}

QList<ConnectorId> ConnectorTable::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<ConnectorId> ids;
    ids.reserve(rows.size());
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(m_model.connectorAt(row.row()).id);
    return ids;
}

void ConnectorTable::select(const QList<ConnectorId> &ids)
{
    QItemSelection selection;
    QModelIndex first;
    for (const ConnectorId &id : ids) {
        const int row = m_model.rowOf(id);
        if (row < 0)
            continue;
        const QModelIndex index = m_model.index(row, ConnectorTableModel::Name);
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

void ConnectorTable::renameCurrent()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex name = current.siblingAtColumn(ConnectorTableModel::Name);
    selectionModel()->setCurrentIndex(name, QItemSelectionModel::NoUpdate);
    edit(name);
}

void ConnectorTable::setTurning(bool turning)
{
    m_status->setTurning(turning);
}

void ConnectorTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        Q_EMIT toggleRequested();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ConnectorTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    // Two quick clicks on the switch are two switches.
    if (index.isValid() && index.column() == ConnectorTableModel::On) {
        QTableView::mousePressEvent(event);
        return;
    }
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT editRequested();
}

void ConnectorTable::keyboardSearch(const QString &search)
{
    // Typing goes to a name, whichever column was clicked last.
    const QModelIndex current = currentIndex();
    if (current.isValid() && current.column() != ConnectorTableModel::Name)
        selectionModel()->setCurrentIndex(current.siblingAtColumn(ConnectorTableModel::Name),
                                          QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(search);
}

void ConnectorTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_painted && m_model.rowCount() > 0) {
        m_painted = true;
        Q_EMIT firstRowsPainted();
    }
}

void ConnectorTable::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    // Of two views with a selection, the one that the keys go to stands out.
    if (!hasFocus())
        option->state &= ~QStyle::State_Active;
}

bool ConnectorTable::viewportEvent(QEvent *event)
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

void ConnectorTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // What was selected goes: the row that takes its place is selected, so that keys go on working.
    const QModelIndex current = currentIndex();
    const bool currentGoes = current.isValid() && current.row() >= first && current.row() <= last &&
                             selectionModel()->isRowSelected(current.row());
    QTableView::rowsAboutToBeRemoved(parent, first, last);
    const int next = last + 1 < m_model.rowCount() ? last + 1 : first - 1;
    if (currentGoes && next >= 0)
        selectionModel()->setCurrentIndex(m_model.index(next, ConnectorTableModel::Name),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

} // namespace jackfield
