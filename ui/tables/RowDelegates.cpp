// SPDX-License-Identifier: MIT
#include "ui/tables/RowDelegates.h"

#include "models/StatusKind.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>
#include <chrono>

namespace jackfield {

namespace {

using namespace std::chrono_literals;
constexpr int shapeSize = 16;
constexpr int turnMs = 1'000;

void drawArc(QPainter *painter, const QRect &rect, const QColor &colour, double turn)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.75, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(QRectF(rect).adjusted(2.25, 2.25, -2.25, -2.25), int((90 - 360 * turn) * 16),
                     -270 * 16);
    painter->restore();
}

} // namespace

StatusDelegate::StatusDelegate(QAbstractItemView *view, int column)
    : QStyledItemDelegate(view), m_view(view), m_column(column)
{
    m_frames.setInterval(60ms);
    connect(&m_frames, &QTimer::timeout, this, [this] {
        const auto *table = qobject_cast<QTableView *>(m_view);
        const int x = table ? table->columnViewportPosition(m_column) : 0;
        const int width = table ? table->columnWidth(m_column) : m_view->viewport()->width();
        m_view->viewport()->update(x, 0, width, m_view->viewport()->height());
    });
}

int StatusDelegate::widthInCharacters(const QFontMetrics &metrics)
{
    int widest = 0;
    for (int kind = int(StatusKind::Connected); kind <= int(StatusKind::Off); ++kind)
        widest = std::max(widest, metrics.horizontalAdvance(statusWord(StatusKind(kind))));
    return std::clamp(widest / metrics.averageCharWidth() + 6, 19, 26);
}

void StatusDelegate::setTurning(bool turning)
{
    const bool moves =
        m_view->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, m_view) > 0;
    if (turning && moves && !m_frames.isActive()) {
        m_since.start();
        m_frames.start();
    } else if (!turning && m_frames.isActive()) {
        m_frames.stop();
        m_since.invalidate();
        m_view->viewport()->update();
    }
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Room for the shape, which paint() draws in its own colour.
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(shapeSize, shapeSize);
    const auto kind = index.data(statusKindRole).value<StatusKind>();
    const QColor onRow = statusColour(kind, option->palette, Ground::Row);
    const QColor onSelected = statusColour(kind, option->palette, Ground::Selected);
    const QColor onInactive = statusColour(kind, option->palette, Ground::SelectedInactive);
    option->palette.setColor(QPalette::All, QPalette::Text, onRow);
    option->palette.setColor(QPalette::Active, QPalette::HighlightedText, onSelected);
    option->palette.setColor(QPalette::Inactive, QPalette::HighlightedText, onInactive);
}

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemDecoration, &item, item.widget);
    QRect shape(0, 0, shapeSize, shapeSize);
    shape.moveCenter(room.center());
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const auto kind = index.data(statusKindRole).value<StatusKind>();
    const bool active = item.state.testFlag(QStyle::State_Active);
    const QColor colour = item.palette.color(active ? QPalette::Active : QPalette::Inactive,
                                             selected ? QPalette::HighlightedText : QPalette::Text);
    if (kind == StatusKind::Testing) {
        const qint64 elapsed = m_since.isValid() ? m_since.elapsed() : 0;
        drawArc(painter, shape, colour, double(elapsed % turnMs) / turnMs);
        return;
    }
    painter->drawPixmap(shape, iconPixmap(statusShape(kind), shapeSize,
                                          painter->device()->devicePixelRatioF(), colour));
}

QString NumberDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    // Room before the next column, whose text begins at its edge.
    return QStyledItemDelegate::displayText(value, locale) + QChar(0x2003);
}

void EndpointDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    static const QString family = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    option->font.setFamilies({family});
    option->fontMetrics = QFontMetrics(option->font);
    option->textElideMode = Qt::ElideMiddle;
    if (option->direction == Qt::RightToLeft) {
        // A command reads from the left whatever the language around it.
        option->direction = Qt::LeftToRight;
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
}

} // namespace jackfield
