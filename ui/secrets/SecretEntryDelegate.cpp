// SPDX-License-Identifier: MIT
#include "ui/secrets/SecretEntryDelegate.h"

#include "models/secrets/SecretEntriesModel.h"
#include "ui/secrets/SecretLineEdit.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace jackfield {

namespace {

using State = SecretEntriesModel::State;

State stateOf(const QModelIndex &index)
{
    return State(index.data(SecretEntriesModel::StateRole).toInt());
}

bool isValue(const QModelIndex &index)
{
    return index.column() == SecretEntriesModel::ValueColumn;
}

Icon iconOf(SecretEntryDelegate::Button button)
{
    switch (button) {
    case SecretEntryDelegate::Button::Reveal:
        return Icon::Eye;
    case SecretEntryDelegate::Button::Copy:
        return Icon::Copy;
    case SecretEntryDelegate::Button::Undo:
        break;
    }
    return Icon::Undo;
}

} // namespace

SecretEntryDelegate::SecretEntryDelegate(const Settings &settings, QObject *parent)
    : QStyledItemDelegate(parent), m_settings(settings)
{
}

void SecretEntryDelegate::showNext(const QModelIndex &index, const Secret &value)
{
    m_shownIndex = index;
    m_shown = value;
}

QList<SecretEntryDelegate::Button> SecretEntryDelegate::buttons(const QModelIndex &index) const
{
    if (!isValue(index))
        return {};
    switch (stateOf(index)) {
    case State::Removed:
        return {Button::Undo};
    case State::Replaced:
        return {Button::Undo, Button::Reveal, Button::Copy};
    case State::Kept:
    case State::Added:
        break;
    }
    return {Button::Reveal, Button::Copy};
}

QString SecretEntryDelegate::buttonText(Button button)
{
    switch (button) {
    case Button::Reveal:
        return tr("Show the value");
    case Button::Copy:
        return tr("Copy the value");
    case Button::Undo:
        break;
    }
    return tr("Undo this change");
}

int SecretEntryDelegate::buttonWidth() const
{
    return QApplication::style()->pixelMetric(QStyle::PM_SmallIconSize) + spacing::gap;
}

QRect SecretEntryDelegate::buttonRect(const QRect &cell, const QModelIndex &index,
                                      Button button) const
{
    const QList<Button> all = buttons(index);
    const auto place = all.indexOf(button);
    if (place < 0)
        return {};
    const int fromEnd = int(all.size() - place) * buttonWidth();
    const QRect rect(cell.right() + 1 - fromEnd, cell.top(), buttonWidth(), cell.height());
    return QStyle::visualRect(QApplication::layoutDirection(), cell, rect);
}

QRect SecretEntryDelegate::textRect(const QRect &cell, const QModelIndex &index) const
{
    const int taken = int(buttons(index).size()) * buttonWidth();
    return QStyle::visualRect(QApplication::layoutDirection(), cell,
                              cell.adjusted(0, 0, -taken, 0));
}

void SecretEntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    if (isValue(index)) {
        paintValue(painter, option, index);
        return;
    }
    QStyleOptionViewItem name = option;
    initStyleOption(&name, index);
    name.font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    name.font.setStrikeOut(stateOf(index) == State::Removed);
    name.fontMetrics = QFontMetrics(name.font);
    if (!index.data(SecretEntriesModel::ProblemRole).toString().isEmpty()) {
        name.features |= QStyleOptionViewItem::HasDecoration;
        name.icon = icon(Icon::Warning, problemColour(option.palette, Ground::Row),
                         problemColour(option.palette, Ground::Selected));
        const int size = QApplication::style()->pixelMetric(QStyle::PM_SmallIconSize);
        name.decorationSize = QSize(size, size);
    }
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &name, painter, option.widget);
}

void SecretEntryDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QString text = ground.text;
    ground.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const State state = stateOf(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QColor colour = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    if (index.data(SecretEntriesModel::EmptyRole).toBool()) {
        font = option.font;
        font.setItalic(true);
        text = tr("empty");
        if (!selected)
            colour = option.palette.color(QPalette::PlaceholderText);
    } else if (state == State::Replaced) {
        text = tr("%1  new").arg(text);
    }
    font.setStrikeOut(state == State::Removed);

    painter->save();
    painter->setFont(font);
    painter->setPen(colour);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &ground, option.widget) + 1;
    const QRect room = textRect(option.rect, index).adjusted(margin, 0, -margin, 0);
    painter->drawText(room, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    const int size = style->pixelMetric(QStyle::PM_SmallIconSize);
    for (const Button button : buttons(index)) {
        QRect icons(0, 0, size, size);
        icons.moveCenter(buttonRect(option.rect, index, button).center());
        icon(iconOf(button))
            .paint(painter, icons, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    }
    painter->restore();
}

QWidget *SecretEntryDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    if (isValue(index))
        return createValueEditor(parent, index);
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    editor->setAccessibleName(tr("Name"));
    return editor;
}

QWidget *SecretEntryDelegate::createValueEditor(QWidget *parent, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const SecretEntriesModel *>(index.model());
    auto *editor = new SecretLineEdit(m_settings, parent);
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    editor->setAccessibleName(
        tr("Value of %1")
            .arg(index.siblingAtColumn(SecretEntriesModel::NameColumn).data().toString()));
    if (m_shownIndex == index) {
        editor->setSecret(m_shown);
        editor->setRevealed(true);
        m_shown = Secret();
        connect(editor, &SecretLineEdit::revealedChanged, this, &SecretEntryDelegate::concealed);
    } else if (const auto value = model ? model->unsavedValue(index.row()) : std::nullopt) {
        editor->setSecret(*value);
    } else {
        editor->setPlaceholderText(tr("New value; left empty, the saved one is kept"));
    }
    return editor;
}

void SecretEntryDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // A value was put in when its editor was made; the model gives none.
    if (!isValue(index))
        QStyledItemDelegate::setEditorData(editor, index);
}

void SecretEntryDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                       const QModelIndex &index) const
{
    if (!isValue(index)) {
        QStyledItemDelegate::setModelData(editor, model, index);
        return;
    }
    auto *field = qobject_cast<SecretLineEdit *>(editor);
    auto *entries = qobject_cast<SecretEntriesModel *>(model);
    if (!field || !entries || !field->isModified())
        return;
    // An empty field is no wish to replace a saved value by nothing.
    if (stateOf(index) == State::Kept && field->text().isEmpty())
        return;
    field->setModified(false);
    entries->setValue(index.row(), field->secret());
}

void SecretEntryDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                               const QModelIndex &index) const
{
    // All of the cell: the field has an eye of its own, where the row's buttons are.
    Q_UNUSED(index)
    editor->setGeometry(option.rect);
}

bool SecretEntryDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                      const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool press =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    const bool release = event->type() == QEvent::MouseButtonRelease;
    if (!press && !release)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    for (const Button button : buttons(index)) {
        if (!buttonRect(option.rect, index, button).contains(mouse->position().toPoint()))
            continue;
        if (release)
            Q_EMIT buttonClicked(index, button);
        return true;
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool SecretEntryDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QLineEdit *>(watched);
    if (field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        auto *secret = qobject_cast<SecretLineEdit *>(field);
        if (!secret && key->matches(QKeySequence::Paste)) {
            const QString text = QGuiApplication::clipboard()->text();
            if (text.contains(u'=') || text.contains(u':') || text.contains(u'\n')) {
                // The block's own names take this row's place, when it has none.
                Q_EMIT closeEditor(field, RevertModelCache);
                Q_EMIT blockPasted(text);
                return true;
            }
        }
        if (secret && secret->isRevealed() && key->key() == Qt::Key_Escape) {
            secret->setRevealed(false);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

bool SecretEntryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    for (const Button button : buttons(index)) {
        const QRect rect = buttonRect(option.rect, index, button);
        if (event->type() == QEvent::ToolTip && rect.contains(event->pos())) {
            QToolTip::showText(event->globalPos(), buttonText(button), view, rect);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace jackfield
