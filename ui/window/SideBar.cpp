// SPDX-License-Identifier: MIT
#include "ui/window/SideBar.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"

#include <QHeaderView>
#include <QLocale>
#include <QStyledItemDelegate>

#include <algorithm>

namespace jackfield {

namespace {

constexpr int groupRole = Qt::UserRole;
constexpr int shapeRole = Qt::UserRole + 1;
constexpr int shapeSize = 16;

/// Draws a group's shape in the colour of its text, which an icon by itself does not know for a
/// selection in a view without the focus.
class GroupDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != 0)
            return;
        const bool active = option->state.testFlag(QStyle::State_Active);
        const bool selected = option->state.testFlag(QStyle::State_Selected);
        const QColor colour =
            option->palette.color(active ? QPalette::Active : QPalette::Inactive,
                                  selected ? QPalette::HighlightedText : QPalette::Text);
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
        const QPixmap drawn =
            iconPixmap(Icon(index.data(shapeRole).toInt()), shapeSize, ratio, colour);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(shapeSize, shapeSize);
        option->icon = QIcon(drawn);
        option->icon.addPixmap(drawn, QIcon::Selected);
    }
};

} // namespace

SideBar::SideBar(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("sideBar"));
    setAccessibleName(tr("Groups of connectors"));
    setColumnCount(2);
    setItemDelegate(new GroupDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setIndentation(0);
    setAllColumnsShowFocus(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    using Group = ConnectorFilterModel::Group;
    const auto add = [this](Group group, Icon shape, const QString &text) {
        auto *item = new QTreeWidgetItem(this, QStringList{text, QString()});
        item->setData(0, groupRole, int(group));
        item->setData(0, shapeRole, int(shape));
        item->setSizeHint(0, QSize(0, fontMetrics().height() + 2 * spacing::tight + 2));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    };
    add(Group::All, Icon::Connectors, tr("Connectors"));
    add(Group::Connected, Icon::StatusConnected, tr("Connected"));
    add(Group::Attention, Icon::Warning, tr("Need attention"));
    add(Group::Off, Icon::StatusOff, tr("Off"));
    setCurrentItem(topLevelItem(0));
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            Q_EMIT groupSelected(Group(item->data(0, groupRole).toInt()));
    });
}

QTreeWidgetItem *SideBar::itemOf(ConnectorFilterModel::Group group) const
{
    for (int row = 0; row < topLevelItemCount(); ++row)
        if (topLevelItem(row)->data(0, groupRole).toInt() == int(group))
            return topLevelItem(row);
    return nullptr;
}

void SideBar::setCount(ConnectorFilterModel::Group group, int count)
{
    if (QTreeWidgetItem *item = itemOf(group)) {
        item->setText(1, QLocale().toString(count));
        item->setData(0, Qt::AccessibleTextRole,
                      QStringLiteral("%1, %2").arg(item->text(0)).arg(count));
    }
}

void SideBar::selectGroup(ConnectorFilterModel::Group group)
{
    setCurrentItem(itemOf(group));
}

void SideBar::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTreeWidget::initViewItemOption(option);
    if (!hasFocus())
        option->state &= ~QStyle::State_Active;
}

QSize SideBar::sizeHint() const
{
    // Other languages have longer words for the groups.
    const int em = fontMetrics().averageCharWidth();
    int widest = 0;
    for (int row = 0; row < topLevelItemCount(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(topLevelItem(row)->text(0)));
    return {std::max(26 * em, widest + 11 * em), QTreeWidget::sizeHint().height()};
}

} // namespace jackfield
