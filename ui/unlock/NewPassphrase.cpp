// SPDX-License-Identifier: MIT
#include "ui/unlock/NewPassphrase.h"

#include "ui/forms/FieldNote.h"
#include "ui/forms/FormRows.h"
#include "ui/secrets/SecretLineEdit.h"

namespace jackfield {

namespace {

constexpr int shortLength = 12; ///< below this, a passphrase is guessed within reach of one machine
constexpr int goodLength = 20;

} // namespace

NewPassphrase::NewPassphrase(const QString &label, QWidget *parent)
    : QWidget(parent),
      m_passphrase(new SecretLineEdit({}, this)),
      m_repeat(new SecretLineEdit({}, this)),
      m_strength(new FieldNote(this)),
      m_mismatch(new FieldNote(this))
{
    m_passphrase->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    m_repeat->setAccessibleName(tr("Passphrase again"));
    auto *form = new QFormLayout(this);
    prepareForm(*form);
    addFormRow(*form, label, m_passphrase, m_passphrase, m_strength);
    addFormRow(*form, tr("&Again:"), m_repeat, m_repeat, m_mismatch);
    setFocusProxy(m_passphrase);
    for (SecretLineEdit *field : {m_passphrase, m_repeat})
        connect(field, &QLineEdit::textChanged, this, [this] {
            updateNotes();
            Q_EMIT changed();
        });
    connect(m_repeat, &QLineEdit::editingFinished, this, &NewPassphrase::updateNotes);
    updateNotes();
}

bool NewPassphrase::isAcceptable() const
{
    return !m_passphrase->text().isEmpty() && m_passphrase->text() == m_repeat->text();
}

Secret NewPassphrase::secret() const
{
    return m_passphrase->secret();
}

void NewPassphrase::clear()
{
    m_passphrase->clear();
    m_repeat->clear();
}

void NewPassphrase::askAgain()
{
    m_passphrase->setFocus();
    m_passphrase->selectAll();
}

void NewPassphrase::updateNotes()
{
    const auto length = m_passphrase->text().size();
    if (length == 0)
        m_strength->showHint(tr("Several words are easier to remember than signs."));
    else if (length < shortLength)
        m_strength->showProblem(
            tr("Easy to guess: %n character(s). Take at least 12.", nullptr, int(length)));
    else if (length < goodLength)
        m_strength->showHint(tr("Fair. 20 characters or more are hard to guess."));
    else
        m_strength->showHint(tr("Hard to guess by its length."));

    // While the second one is typed, it is only wrong where it already differs.
    const bool differs = !m_repeat->text().isEmpty() &&
                         (m_repeat->hasFocus() ? !m_passphrase->text().startsWith(m_repeat->text())
                                               : m_passphrase->text() != m_repeat->text());
    if (differs)
        m_mismatch->showProblem(tr("The two are not the same."));
    else
        m_mismatch->clear();
}

} // namespace jackfield
