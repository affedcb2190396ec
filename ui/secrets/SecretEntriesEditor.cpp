// SPDX-License-Identifier: MIT
#include "ui/secrets/SecretEntriesEditor.h"

#include "models/secrets/SecretEntriesModel.h"
#include "ui/forms/MessageStrip.h"
#include "ui/secrets/SecretEntriesTable.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"

#include <QLabel>
#include <QVBoxLayout>

namespace jackfield {

SecretEntriesEditor::SecretEntriesEditor(Field field, const Settings &settings, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_model(new SecretEntriesModel(field, this)),
      m_pages(new QStackedWidget(this)),
      m_table(new SecretEntriesTable(*m_model, field, settings)),
      m_sealedPage(buildSealedPage())
{
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_sealedPage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setFocusProxy(m_table);
    connect(m_table, &SecretEntriesTable::keepRequested, this, &SecretEntriesEditor::keepSaved);
    connect(m_model, &SecretEntriesModel::edited, this, &SecretEntriesEditor::edited);
    connect(m_model, &SecretEntriesModel::validityChanged, this,
            [this] { Q_EMIT validityChanged(isValid()); });
}

SecretEntriesEditor::~SecretEntriesEditor()
{
    // A cell that is being edited is committed while its view goes: by then nobody may be told, and
    // the model must still be there.
    m_model->disconnect();
    delete m_pages;
}

QString SecretEntriesEditor::word(const char *variables, const char *headers) const
{
    return tr(m_field == Field::Headers ? headers : variables);
}

QWidget *SecretEntriesEditor::buildSealedPage()
{
    auto *page = new QWidget;
    auto *sign = new QLabel(page);
    sign->setPixmap(icon(Icon::Lock).pixmap(24, 24));
    auto *text = new QLabel(
        word(QT_TR_NOOP("Saved variables are sealed. They stay as they are unless you edit them."),
             QT_TR_NOOP("Saved headers are sealed. They stay as they are unless you edit them.")),
        page);
    text->setWordWrap(true);
    m_edit = new QPushButton(
        icon(Icon::Edit), word(QT_TR_NOOP("&Edit variables"), QT_TR_NOOP("&Edit headers")), page);
    m_edit->setAutoDefault(false);
    m_sealedMessage = new MessageStrip(page);

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::gap);
    row->addWidget(sign);
    row->addWidget(text, 1);
    row->addWidget(m_edit);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::gap);
    layout->addLayout(row);
    layout->addWidget(m_sealedMessage);
    layout->addStretch(1);
    connect(m_edit, &QPushButton::clicked, this, &SecretEntriesEditor::editSaved);
    connect(m_sealedMessage, &MessageStrip::actionTriggered, this,
            &SecretEntriesEditor::unlockRequested);
    return page;
}

void SecretEntriesEditor::loadNew(const QStringList &names)
{
    m_table->conceal();
    m_saved = {};
    m_table->setSaved({});
    m_model->loadNew(names);
    m_pages->setCurrentWidget(m_table);
    setFocusProxy(m_table);
}

void SecretEntriesEditor::loadSealed(const SavedSecrets &saved)
{
    m_table->conceal();
    m_saved = saved;
    m_table->setSaved(saved);
    m_model->loadNew({});
    m_sealedMessage->clear();
    m_pages->setCurrentWidget(m_sealedPage);
    setFocusProxy(m_edit);
}

void SecretEntriesEditor::editSaved()
{
    // Edits that were put aside come back; only the first time opens the names.
    if (m_model->rowCount() == 0) {
        const auto names = m_saved.names();
        if (!names) {
            m_sealedMessage->showError(names.error());
            if (names.error().code == ErrorCode::Locked)
                m_sealedMessage->offer(tr("&Unlock…"));
            return;
        }
        m_model->loadSaved(*names);
    }
    m_sealedMessage->clear();
    showPage(m_table);
    m_table->select(0);
}

void SecretEntriesEditor::wantValue(const QString &name)
{
    if (isSealed())
        editSaved();
    // Locked: the message says so, and what is wanted can be added once they are unlocked.
    if (!isSealed())
        m_table->editValueOf(name);
}

void SecretEntriesEditor::keepSaved()
{
    m_table->conceal();
    showPage(m_sealedPage);
    m_edit->setFocus();
}

/// The other page counts for something else, so what the editor would give has changed.
void SecretEntriesEditor::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    setFocusProxy(page == m_table ? static_cast<QWidget *>(m_table) : m_edit);
    Q_EMIT edited();
    Q_EMIT validityChanged(isValid());
}

bool SecretEntriesEditor::isSealed() const
{
    return m_pages->currentWidget() == m_sealedPage;
}

SecretPatch SecretEntriesEditor::patch() const
{
    return isSealed() ? SecretPatch() : m_model->patch();
}

bool SecretEntriesEditor::isValid() const
{
    return isSealed() || m_model->isValid();
}

bool SecretEntriesEditor::isModified() const
{
    return !isSealed() && m_model->isModified();
}

void SecretEntriesEditor::focusFirstProblem()
{
    const QList<FieldProblem> problems = m_model->problems();
    if (!problems.isEmpty())
        m_table->select(problems.constFirst().row);
}

} // namespace jackfield
