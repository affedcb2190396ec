// SPDX-License-Identifier: MIT
#include "ui/secrets/SecretField.h"

#include "ui/secrets/SecretLineEdit.h"
#include "ui/theme/Spacing.h"

#include <QHBoxLayout>

namespace jackfield {

SecretField::SecretField(const QString &accessibleName, const Settings &settings, QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_field(new SecretLineEdit(settings, this)),
      m_replace(new QPushButton(tr("&Replace"), this)),
      m_remove(new QPushButton(tr("Re&move"), this)),
      m_keep(new QPushButton(tr("&Keep the saved one"), this))
{
    m_field->setAccessibleName(accessibleName);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::gap);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_field, 1);
    for (QPushButton *button : {m_replace, m_remove, m_keep}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(m_field, &QLineEdit::textEdited, this, &SecretField::edited);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        setState(State::Replacing);
        m_field->setFocus();
        Q_EMIT edited();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setState(State::Removing);
        m_keep->setFocus();
        Q_EMIT edited();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        setState(State::Kept);
        m_replace->setFocus();
        Q_EMIT edited();
    });
    load(false);
}

void SecretField::load(bool saved)
{
    setState(saved ? State::Kept : State::None);
}

std::optional<Secret> SecretField::change() const
{
    if (m_state == State::Removing)
        return Secret();
    // A field that was opened and left empty replaces nothing.
    if (m_state == State::Kept || m_field->text().isEmpty())
        return std::nullopt;
    return m_field->secret();
}

void SecretField::setState(State state)
{
    m_state = state;
    const bool typing = state == State::None || state == State::Replacing;
    m_field->setVisible(typing);
    m_field->clear();
    m_field->setRevealed(false);
    m_field->setPlaceholderText(
        state == State::Replacing ? tr("New value; left empty, the saved one is kept") : QString());
    m_text->setVisible(!typing);
    m_text->setText(state == State::Removing
                        ? tr("Goes when you save")
                        : tr("%1  saved and sealed").arg(QString(8, QChar(0x2022))));
    m_replace->setVisible(state == State::Kept);
    m_remove->setVisible(state == State::Kept);
    m_keep->setVisible(state == State::Replacing || state == State::Removing);
    setFocusProxy(typing                 ? static_cast<QWidget *>(m_field)
                  : state == State::Kept ? m_replace
                                         : m_keep);
}

} // namespace jackfield
