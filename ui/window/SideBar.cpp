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

constexpr int connectorsRole = Qt::UserRole; ///< the group, for those of connectors
constexpr int shapeRole = Qt::UserRole + 1;
constexpr int tasksRole = Qt::UserRole + 2; ///< the same for those of tasks
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
        if (index.column() != 0 || !index.data(shapeRole).isValid())
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
    setAccessibleName(tr("Groups of connectors and tasks"));
    setColumnCount(2);
    setItemDelegate(new GroupDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setAllColumnsShowFocus(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    using Group = ConnectorFilterModel::Group;
    add(connectorsRole, int(Group::All), int(Icon::Connectors), tr("Connectors"));
    add(connectorsRole, int(Group::Connected), int(Icon::StatusConnected), tr("Connected"));
    add(connectorsRole, int(Group::Attention), int(Icon::Warning), tr("Need attention"));
    add(connectorsRole, int(Group::Off), int(Icon::StatusOff), tr("Off"));
    auto *gap = new QTreeWidgetItem(this);
    gap->setFlags(Qt::NoItemFlags);
    gap->setSizeHint(0, QSize(0, spacing::group));
    add(tasksRole, int(TaskFilterModel::Group::All), int(Icon::Run), tr("Tasks"));
    add(tasksRole, int(TaskFilterModel::Group::Running), int(Icon::StatusTesting), tr("Running"));
    add(tasksRole, int(TaskFilterModel::Group::Failed), int(Icon::StatusError), tr("Failed"));
    setCurrentItem(topLevelItem(0));
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!item)
            return;
        if (const QVariant group = item->data(0, connectorsRole); group.isValid())
            Q_EMIT groupSelected(Group(group.toInt()));
        else if (const QVariant tasks = item->data(0, tasksRole); tasks.isValid())
            Q_EMIT taskGroupSelected(TaskFilterModel::Group(tasks.toInt()));
    });
}

void SideBar::add(int role, int group, int shape, const QString &text)
{
    auto *item = new QTreeWidgetItem(this, QStringList{text, QString()});
    item->setData(0, role, group);
    item->setData(0, shapeRole, shape);
    item->setSizeHint(0, QSize(0, fontMetrics().height() + 2 * spacing::tight + 2));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
}

QTreeWidgetItem *SideBar::itemOf(int role, int group) const
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const QVariant found = topLevelItem(row)->data(0, role);
        if (found.isValid() && found.toInt() == group)
            return topLevelItem(row);
    }
    return nullptr;
}

void SideBar::showCount(QTreeWidgetItem *item, int count)
{
    item->setText(1, QLocale().toString(count));
    item->setData(0, Qt::AccessibleTextRole,
                  QStringLiteral("%1, %2").arg(item->text(0)).arg(count));
}

void SideBar::setCount(ConnectorFilterModel::Group group, int count)
{
    showCount(itemOf(connectorsRole, int(group)), count);
}

void SideBar::setCount(TaskFilterModel::Group group, int count)
{
    showCount(itemOf(tasksRole, int(group)), count);
}

void SideBar::selectGroup(ConnectorFilterModel::Group group)
{
    setCurrentItem(itemOf(connectorsRole, int(group)));
}

void SideBar::selectGroup(TaskFilterModel::Group group)
{
    setCurrentItem(itemOf(tasksRole, int(group)));
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
