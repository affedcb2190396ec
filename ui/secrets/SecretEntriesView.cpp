// SPDX-License-Identifier: MIT
#include "ui/secrets/SecretEntriesView.h"

#include "ui/secrets/SecretLineEdit.h"
#include "ui/theme/Spacing.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace jackfield {

namespace {

constexpr int rowsShown = 4;

} // namespace

SecretEntriesView::SecretEntriesView(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    // Tab leaves the table, as it leaves any field; within an editor it goes to the next cell.
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    // A row has room for the field in which it is edited.
    const SecretLineEdit field({}, nullptr);
    verticalHeader()->setDefaultSectionSize(field.sizeHint().height());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void SecretEntriesView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

QSize SecretEntriesView::sizeHint() const
{
    const int rows = rowsShown * verticalHeader()->defaultSectionSize();
    const int frame = 2 * frameWidth();
    return {36 * fontMetrics().averageCharWidth(),
            horizontalHeader()->sizeHint().height() + rows + frame};
}

void SecretEntriesView::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(*event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

bool SecretEntriesView::handleKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event.matches(QKeySequence::Paste))
        Q_EMIT pasteRequested();
    else if (event.matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else if (event.key() == Qt::Key_Insert)
        Q_EMIT addRequested();
    else if (event.matches(QKeySequence::Delete) || event.key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else if (event.key() == Qt::Key_Space)
        Q_EMIT revealRequested();
    else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        edit(currentIndex(), QAbstractItemView::EditKeyPressed, nullptr);
    else
        return false;
    return true;
}

void SecretEntriesView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect room = viewport()->rect().adjusted(spacing::margin, spacing::margin,
                                                   -spacing::margin, -spacing::margin);
    painter.drawText(room, int(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
}

} // namespace jackfield
