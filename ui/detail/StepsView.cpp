// SPDX-License-Identifier: MIT
#include "ui/detail/StepsView.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace jackfield {

namespace {

constexpr int shapeSize = 16;

StatusKind kindOf(TestStep::State state)
{
    switch (state) {
    case TestStep::State::Running:
        return StatusKind::Testing;
    case TestStep::State::Done:
        return StatusKind::Connected;
    case TestStep::State::Failed:
        return StatusKind::Error;
    case TestStep::State::Skipped:
        break;
    }
    return StatusKind::Off;
}

/// Shape, what the step does, how long it took; and beneath it what it found.
class StepDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool hasDetail = !index.data(TestStepsModel::DetailRole).toString().isEmpty();
        const int line = qMax(option.fontMetrics.height(), shapeSize);
        return {0, line * (hasDetail ? 2 : 1) + 2 * spacing::tight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto state = index.data(TestStepsModel::StateRole).value<TestStep::State>();
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QColor colour = statusColour(kindOf(state), option.palette, Ground::Row);
        const int line = qMax(option.fontMetrics.height(), shapeSize);
        QRect top = option.rect.adjusted(0, spacing::tight, 0, 0);
        top.setHeight(line);

        const auto place = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        QRect shape(top.left(), top.top() + (line - shapeSize) / 2, shapeSize, shapeSize);
        painter->drawPixmap(place(shape),
                            iconPixmap(statusShape(kindOf(state)), shapeSize,
                                       painter->device()->devicePixelRatioF(), colour));
        const QRect text = top.adjusted(shapeSize + spacing::gap, 0, 0, 0);
        const int leading = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
        const int trailing = (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(place(text), leading, index.data(Qt::DisplayRole).toString());
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(place(text), trailing,
                          index.data(TestStepsModel::ElapsedRole).toString());
        const QString detail = index.data(TestStepsModel::DetailRole).toString();
        if (!detail.isEmpty())
            painter->drawText(place(text.translated(0, line)), leading,
                              option.fontMetrics.elidedText(detail.section(u'\n', 0, 0),
                                                            Qt::ElideMiddle, text.width()));
    }
};

} // namespace

StepsView::StepsView(TestStepsModel &steps, QWidget *parent) : QListView(parent)
{
    setModel(&steps);
    setItemDelegate(new StepDelegate(this));
    setAccessibleName(tr("Steps of the test"));
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&steps, signal, this, &StepsView::fit);
    connect(&steps, &QAbstractItemModel::dataChanged, this, &StepsView::fit);
    fit();
}

void StepsView::fit()
{
    scheduleDelayedItemsLayout();
    updateGeometry();
    setVisible(model()->rowCount() > 0);
}

QSize StepsView::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < model()->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {fontMetrics().averageCharWidth() * 30, height};
}

QSize StepsView::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

} // namespace jackfield
