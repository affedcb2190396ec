// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"
#include "domain/Settings.h"

#include <QList>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace jackfield {

/// Draws and edits the rows of a SecretEntriesModel: dots for a value, with the buttons that a row
/// has in its state, and a field that hides what is typed. A value that is to be seen is handed
/// over by showNext() for one editor, and is kept nowhere else. Owned by the view.
class SecretEntryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Button { Reveal, Copy, Undo };

    SecretEntryDelegate(const Settings &settings, QObject *parent);

    /// The next editor of this value's cell shows `value` in the open.
    void showNext(const QModelIndex &index, const Secret &value);

    /// Where a row's button is within its value cell; empty where the row has none of that kind.
    QRect buttonRect(const QRect &cell, const QModelIndex &index, Button button) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

Q_SIGNALS:
    void buttonClicked(const QModelIndex &index, jackfield::SecretEntryDelegate::Button button);
    /// A text with several entries was pasted into a name.
    void blockPasted(const QString &text);
    /// A value that is shown by showNext() is to be hidden again.
    void concealed();

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<Button> buttons(const QModelIndex &index) const;
    QRect textRect(const QRect &cell, const QModelIndex &index) const;
    int buttonWidth() const;
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    QWidget *createValueEditor(QWidget *parent, const QModelIndex &index) const;
    static QString buttonText(Button button);

    Settings m_settings;
    QPersistentModelIndex m_shownIndex;
    mutable Secret m_shown; ///< until its editor is made, in the same call
};

} // namespace jackfield
