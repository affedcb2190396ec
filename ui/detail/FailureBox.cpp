// SPDX-License-Identifier: MIT
#include "ui/detail/FailureBox.h"

#include "domain/ErrorText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace jackfield {

FailureBox::FailureBox(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_cause(new QLabel(this)),
      m_advice(new QLabel(this)),
      m_code(new QLabel(this)),
      m_button(new QPushButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_cause->setFont(headingFont());
    m_code->setFont(smallFont());
    for (QLabel *label : {m_cause, m_advice, m_code}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_button->setObjectName(QStringLiteral("remedyButton"));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setHorizontalSpacing(spacing::gap);
    layout->setVerticalSpacing(spacing::tight);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_cause, 0, 1);
    layout->addWidget(m_advice, 1, 1);
    layout->addWidget(m_code, 2, 1);
    layout->addWidget(m_button, 3, 1, Qt::AlignLeading | Qt::AlignBottom);
    layout->setRowMinimumHeight(3, m_button->sizeHint().height() + spacing::gap);

    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT remedyChosen(m_remedy); });
}

void FailureBox::tell(const TestReport &report, const QString &command)
{
    const Error error = report.error.value_or(Error());
    const ErrorText text = textFor(error);
    m_remedy = remedyFor(report, command);
    m_cause->setText(text.cause);
    m_advice->setText(text.remedy);
    m_advice->setVisible(!text.remedy.isEmpty());
    m_code->setText(tr("Code: %1").arg(wireName(error.code)));
    m_button->setText(remedyText(m_remedy));
    setAccessibleName(text.cause);
    setAccessibleDescription(text.remedy);
    applyColours();
}

void FailureBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

void FailureBox::applyColours()
{
    // Not the parent's, which may learn of a change after us.
    const QPalette ambient = QGuiApplication::palette();
    const QColor accent = problemColour(ambient, Ground::Row);
    // This one colour alone, so that the others go on following the application's.
    QPalette own;
    own.setColor(QPalette::Window, tint(accent, ambient.color(QPalette::Base)));
    if (own.color(QPalette::Window) != palette().color(QPalette::Window))
        setPalette(own);
    m_icon->setPixmap(iconPixmap(Icon::StatusError, 16, devicePixelRatioF(), accent));
}

} // namespace jackfield
