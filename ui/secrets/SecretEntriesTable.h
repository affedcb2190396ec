// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Settings.h"
#include "models/secrets/SecretEntriesModel.h"
#include "ui/secrets/SavedSecrets.h"

#include <QPersistentModelIndex>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

namespace jackfield {

class FieldNote;
class MessageStrip;
class SecretEntriesView;
class SecretEntryDelegate;
enum class Icon;

/// The rows of a SecretEntriesModel with all that can be done to them, by mouse, by keyboard and by
/// menu. One value at a time can be seen, for a while. The model is the caller's and outlives it.
class SecretEntriesTable : public QWidget
{
    Q_OBJECT

public:
    SecretEntriesTable(SecretEntriesModel &model, Field field, const Settings &settings,
                       QWidget *parent = nullptr);

    /// Where saved values come from when their eye is pressed; also offers to keep them all.
    void setSaved(const SavedSecrets &saved);
    void conceal();
    void select(int row);
    /// Begins to edit the value of this name; a row is added where there is none.
    void editValueOf(const QString &name);

Q_SIGNALS:
    /// The saved ones are to stay as they are after all.
    void keepRequested();

private:
    QToolButton *button(Icon picture, const QString &text, const QString &tip);
    void buildButtons();
    void connectButtons();
    void connectView();
    void addEntry();
    void removeOrUndo();
    void undo();
    void paste(const QString &text);
    void reveal(const QModelIndex &index);
    void copy(const QModelIndex &index);
    Result<Secret> valueAt(int row) const;
    QModelIndex currentValue() const;
    bool isRemoved(const QModelIndex &index) const;
    bool isBlank(int row) const;
    void updateButtons();
    void updateNote();
    void showMenu(const QPoint &at);
    QString word(const char *variables, const char *headers) const;

    SecretEntriesModel &m_model;
    const Field m_field;
    const Settings m_settings;
    SavedSecrets m_saved;
    QPersistentModelIndex m_shown; ///< the value that is to be seen now
    SecretEntriesView *m_view;
    SecretEntryDelegate *m_delegate;
    FieldNote *m_note;
    MessageStrip *m_message;
    QPushButton *m_keep = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_paste = nullptr;
    QToolButton *m_reveal = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace jackfield
