// SPDX-License-Identifier: MIT
#include "ui/secrets/SecretEntriesTable.h"

#include "ui/forms/FieldNote.h"
#include "ui/forms/MessageStrip.h"
#include "ui/secrets/SecretClipboard.h"
#include "ui/secrets/SecretEntriesView.h"
#include "ui/secrets/SecretEntryDelegate.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace jackfield {

SecretEntriesTable::SecretEntriesTable(SecretEntriesModel &model, Field field,
                                       const Settings &settings, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_field(field),
      m_settings(settings),
      m_view(new SecretEntriesView(this)),
      m_delegate(new SecretEntryDelegate(settings, m_view)),
      m_note(new FieldNote(this)),
      m_message(new MessageStrip(this))
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(word(QT_TR_NOOP("Variables"), QT_TR_NOOP("Headers")));
    m_view->setEmptyText(
        word(QT_TR_NOOP("No variables. Add one, or paste a block of NAME=value lines."),
             QT_TR_NOOP("No headers. Add one, or paste a block of Name: value lines.")));
    m_view->horizontalHeader()->setSectionResizeMode(SecretEntriesModel::ValueColumn,
                                                     QHeaderView::Stretch);
    m_view->horizontalHeader()->resizeSection(SecretEntriesModel::NameColumn,
                                              26 * m_view->fontMetrics().averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_message);
    buildButtons();
    connectButtons();
    connectView();
    setFocusProxy(m_view);
    updateButtons();
}

QString SecretEntriesTable::word(const char *variables, const char *headers) const
{
    return tr(m_field == Field::Headers ? headers : variables);
}

QToolButton *SecretEntriesTable::button(Icon picture, const QString &text, const QString &tip)
{
    auto *made = new QToolButton(this);
    made->setIcon(icon(picture));
    made->setText(text);
    made->setToolTip(tip);
    made->setAccessibleName(QString(text).remove(u'&'));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

void SecretEntriesTable::buildButtons()
{
    const int seconds = int(m_settings.clipboardClearsAfter.count());
    m_add = button(Icon::Add, word(QT_TR_NOOP("Add v&ariable"), QT_TR_NOOP("&Add header")),
                   tr("Adds a row (Insert)"));
    m_paste = button(Icon::Paste, tr("&Paste"),
                     word(QT_TR_NOOP("Makes rows of the NAME=value lines on the clipboard"),
                          QT_TR_NOOP("Makes rows of the Name: value lines on the clipboard")));
    for (QToolButton *worded : {m_add, m_paste})
        worded->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_keep = new QPushButton(tr("&Keep as they are"), this);
    m_keep->setAutoDefault(false);
    m_keep->setToolTip(tr("Leaves the saved ones sealed and unchanged"));
    m_reveal = button(Icon::Eye, tr("Show the value"), tr("Shows the value for a while (Space)"));
    m_copy = button(Icon::Copy, tr("Copy the value"),
                    tr("Copies the value; the clipboard is cleared after %n s", nullptr, seconds));
    m_remove = button(Icon::Remove, tr("Remove"), {});

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::tight);
    row->addWidget(m_add);
    row->addWidget(m_paste);
    row->addStretch(1);
    row->addWidget(m_keep);
    row->addWidget(m_reveal);
    row->addWidget(m_copy);
    row->addWidget(m_remove);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void SecretEntriesTable::connectButtons()
{
    connect(m_add, &QToolButton::clicked, this, &SecretEntriesTable::addEntry);
    connect(m_paste, &QToolButton::clicked, this,
            [this] { paste(QGuiApplication::clipboard()->text()); });
    connect(m_keep, &QPushButton::clicked, this, &SecretEntriesTable::keepRequested);
    connect(m_reveal, &QToolButton::clicked, this, [this] { reveal(currentValue()); });
    connect(m_copy, &QToolButton::clicked, this, [this] { copy(currentValue()); });
    connect(m_remove, &QToolButton::clicked, this, &SecretEntriesTable::removeOrUndo);
    connect(&m_model, &SecretEntriesModel::edited, this, &SecretEntriesTable::updateButtons);
    connect(&m_model, &SecretEntriesModel::modelReset, this, &SecretEntriesTable::updateButtons);
}

void SecretEntriesTable::connectView()
{
    connect(m_view, &SecretEntriesView::addRequested, this, &SecretEntriesTable::addEntry);
    connect(m_view, &SecretEntriesView::undoRequested, this, &SecretEntriesTable::undo);
    connect(m_view, &SecretEntriesView::removeRequested, this, [this] {
        if (!isRemoved(currentValue()))
            removeOrUndo();
    });
    connect(m_view, &SecretEntriesView::revealRequested, m_reveal, &QToolButton::click);
    connect(m_view, &SecretEntriesView::copyRequested, m_copy, &QToolButton::click);
    connect(m_view, &SecretEntriesView::pasteRequested, m_paste, &QToolButton::click);
    connect(m_view, &QWidget::customContextMenuRequested, this, &SecretEntriesTable::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SecretEntriesTable::updateButtons);

    // Queued: the delegate is in the middle of an editor's event when it says these.
    connect(m_delegate, &SecretEntryDelegate::concealed, this, &SecretEntriesTable::conceal,
            Qt::QueuedConnection);
    connect(m_delegate, &SecretEntryDelegate::blockPasted, this, &SecretEntriesTable::paste,
            Qt::QueuedConnection);
    connect(m_delegate, &SecretEntryDelegate::buttonClicked, this,
            [this](const QModelIndex &index, SecretEntryDelegate::Button pressed) {
                if (pressed == SecretEntryDelegate::Button::Reveal)
                    reveal(index);
                else if (pressed == SecretEntryDelegate::Button::Copy)
                    copy(index);
                else
                    m_model.undo(index.row());
            });
}

void SecretEntriesTable::setSaved(const SavedSecrets &saved)
{
    m_saved = saved;
    m_message->clear();
    updateButtons();
}

void SecretEntriesTable::select(int row)
{
    m_view->setCurrentIndex(m_model.index(row, SecretEntriesModel::NameColumn));
    m_view->setFocus();
}

QModelIndex SecretEntriesTable::currentValue() const
{
    return m_view->currentIndex().siblingAtColumn(SecretEntriesModel::ValueColumn);
}

bool SecretEntriesTable::isRemoved(const QModelIndex &index) const
{
    return !index.isValid() || m_model.state(index.row()) == SecretEntriesModel::State::Removed;
}

bool SecretEntriesTable::isBlank(int row) const
{
    const QModelIndex name = m_model.index(row, SecretEntriesModel::NameColumn);
    return m_model.state(row) == SecretEntriesModel::State::Added &&
           name.data().toString().isEmpty() && name.data(SecretEntriesModel::EmptyRole).toBool();
}

void SecretEntriesTable::addEntry()
{
    m_message->clear();
    const QModelIndex index = m_model.index(m_model.addEntry(), SecretEntriesModel::NameColumn);
    m_view->setFocus();
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->edit(index);
}

void SecretEntriesTable::editValueOf(const QString &name)
{
    const auto nameAt = [this](int row) {
        return m_model.index(row, SecretEntriesModel::NameColumn);
    };
    int row = 0;
    while (row < m_model.rowCount() && nameAt(row).data(Qt::EditRole).toString() != name)
        ++row;
    if (row == m_model.rowCount()) {
        row = m_model.addEntry();
        m_model.setData(nameAt(row), name, Qt::EditRole);
    }
    const QModelIndex value = m_model.index(row, SecretEntriesModel::ValueColumn);
    m_view->setFocus();
    m_view->setCurrentIndex(value);
    m_view->scrollTo(value);
    m_view->edit(value);
}

void SecretEntriesTable::removeOrUndo()
{
    const int row = m_view->currentIndex().row();
    if (row < 0)
        return;
    if (m_shown.isValid() && m_shown.row() == row)
        conceal();
    if (m_model.state(row) == SecretEntriesModel::State::Removed)
        m_model.undo(row);
    else
        m_model.removeEntry(row);
}

void SecretEntriesTable::undo()
{
    if (m_view->currentIndex().isValid())
        m_model.undo(m_view->currentIndex().row());
}

void SecretEntriesTable::paste(const QString &text)
{
    // A row that was added for this and is still blank gives way to what is pasted.
    const int row = m_view->currentIndex().row();
    if (row >= 0 && isBlank(row))
        m_model.removeEntry(row);
    const int before = m_model.rowCount();
    if (m_model.paste(text.toUtf8()) == 0) {
        m_message->showHint(word(QT_TR_NOOP("The clipboard holds no NAME=value lines."),
                                 QT_TR_NOOP("The clipboard holds no Name: value lines.")));
        return;
    }
    m_message->clear();
    if (m_model.rowCount() > before)
        select(before);
}

Result<Secret> SecretEntriesTable::valueAt(int row) const
{
    if (const auto value = m_model.unsavedValue(row))
        return *value;
    return m_saved.reveal(m_model.index(row, SecretEntriesModel::NameColumn).data().toString());
}

void SecretEntriesTable::reveal(const QModelIndex &index)
{
    if (isRemoved(index))
        return;
    const bool hideOnly = m_shown == index;
    conceal();
    if (hideOnly)
        return;
    const auto value = valueAt(index.row());
    if (!value) {
        m_message->showError(value.error());
        return;
    }
    m_message->clear();
    m_delegate->showNext(index, *value);
    m_shown = index;
    m_view->openPersistentEditor(index);
    if (QWidget *editor = m_view->indexWidget(index))
        editor->setFocus();
    updateButtons();
}

void SecretEntriesTable::conceal()
{
    if (!m_shown.isValid())
        return;
    const QPersistentModelIndex index = std::exchange(m_shown, {});
    if (QWidget *editor = m_view->indexWidget(index)) {
        m_delegate->setModelData(editor, &m_model, index);
        if (editor->hasFocus())
            m_view->setFocus();
    }
    m_view->closePersistentEditor(index);
    updateButtons();
}

void SecretEntriesTable::copy(const QModelIndex &index)
{
    if (isRemoved(index))
        return;
    const auto value = valueAt(index.row());
    if (!value) {
        m_message->showError(value.error());
        return;
    }
    copyToClipboard(*value, m_settings.clipboardClearsAfter);
    m_message->showHint(tr("Copied. The clipboard is cleared in %n s.", nullptr,
                           int(m_settings.clipboardClearsAfter.count())));
}

void SecretEntriesTable::updateButtons()
{
    const QModelIndex current = currentValue();
    const bool usable = !isRemoved(current);
    const bool undoable = current.isValid() && !usable;
    const bool seen = current.isValid() && m_shown == current;
    m_reveal->setEnabled(usable);
    m_reveal->setIcon(icon(seen ? Icon::EyeOff : Icon::Eye));
    m_reveal->setAccessibleName(seen ? tr("Hide the value") : tr("Show the value"));
    m_copy->setEnabled(usable);
    m_remove->setEnabled(current.isValid());
    m_remove->setIcon(icon(undoable ? Icon::Undo : Icon::Remove));
    m_remove->setAccessibleName(undoable ? tr("Keep after all") : tr("Remove"));
    m_remove->setToolTip(undoable ? tr("Keeps the row after all (Ctrl+Z)")
                                  : tr("Removes the row when you save (Delete)"));
    m_keep->setVisible(m_saved.names != nullptr);
    updateNote();
}

/// The problem of the row where the person is, else the first one.
void SecretEntriesTable::updateNote()
{
    const QList<FieldProblem> problems = m_model.problems();
    QString text = m_view->currentIndex().data(SecretEntriesModel::ProblemRole).toString();
    if (text.isEmpty() && !problems.isEmpty())
        text = problems.constFirst().text;
    if (problems.size() > 1)
        text = tr("%1 (and %n more)", nullptr, int(problems.size()) - 1).arg(text);
    if (text != m_note->text())
        m_note->showProblem(text);
    m_view->setAccessibleDescription(text);
}

void SecretEntriesTable::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [menu](QToolButton *button) {
        QAction *action = menu->addAction(button->icon(), button->accessibleName());
        connect(action, &QAction::triggered, button, &QToolButton::click);
        action->setEnabled(button->isEnabled());
    };
    offer(m_add);
    offer(m_paste);
    menu->addSeparator();
    offer(m_reveal);
    offer(m_copy);
    offer(m_remove);
    if (m_model.state(currentValue().row()) == SecretEntriesModel::State::Replaced)
        menu->addAction(icon(Icon::Undo), tr("Keep the saved value"), this,
                        &SecretEntriesTable::undo);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace jackfield
