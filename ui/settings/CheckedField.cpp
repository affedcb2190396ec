// SPDX-License-Identifier: MIT
#include "ui/settings/CheckedField.h"

#include "domain/ErrorText.h"
#include "ui/theme/Spacing.h"

#include <QGridLayout>
#include <QLabel>

namespace jackfield {

CheckedField::CheckedField(const QString &accessibleName, Check check, QWidget *parent)
    : QWidget(parent),
      m_check(std::move(check)),
      m_field(new QLineEdit(this)),
      m_note(new QLabel(this)),
      m_layout(new QGridLayout(this))
{
    m_field->setAccessibleName(accessibleName);
    m_field->setClearButtonEnabled(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(spacing::gap);
    m_layout->setVerticalSpacing(spacing::tight);
    m_layout->addWidget(m_field, 0, 0);
    m_layout->addWidget(m_note, 1, 0);
    connect(m_field, &QLineEdit::editingFinished, this, &CheckedField::take);
    setText({});
}

void CheckedField::addBeside(QWidget *widget)
{
    m_layout->addWidget(widget, 0, 1);
    m_layout->addWidget(m_note, 1, 0, 1, 2); // beneath both
}

void CheckedField::setText(const QString &text)
{
    m_text = text;
    m_field->setText(text);
    const auto note = m_check(text);
    m_note->setText(note ? *note : textFor(note.error()).cause);
}

void CheckedField::enter(const QString &text)
{
    m_field->setText(text);
    take();
}

void CheckedField::take()
{
    const QString text = m_field->text().trimmed();
    if (text == m_text)
        return;
    if (const auto note = m_check(text); !note) {
        m_note->setText(textFor(note.error()).cause + u' ' + tr("It is not used."));
        return;
    }
    setText(text);
    Q_EMIT chosen();
}

} // namespace jackfield
