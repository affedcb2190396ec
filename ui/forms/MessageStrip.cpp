// SPDX-License-Identifier: MIT
#include "ui/forms/MessageStrip.h"

#include "domain/ErrorText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QStyle>

namespace jackfield {

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent),
      m_sign(new QLabel(this)),
      m_text(new QLabel(this)),
      m_code(new QLabel(this)),
      m_button(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setObjectName(QStringLiteral("message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setTextFormat(Qt::PlainText);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    m_code->setFont(small);
    m_button->setAutoDefault(false);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(spacing::gap, spacing::gap, spacing::gap, spacing::gap);
    layout->setHorizontalSpacing(spacing::gap);
    layout->setVerticalSpacing(spacing::tight);
    layout->addWidget(m_sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_code, 1, 1);
    layout->addWidget(m_button, 0, 2, 2, 1, Qt::AlignVCenter);
    layout->setColumnStretch(1, 1);
    connect(m_button, &QPushButton::clicked, this, &MessageStrip::actionTriggered);
    clear();
}

void MessageStrip::showError(const Error &error, const QString &consequence)
{
    const ErrorText text = textFor(error);
    QStringList sentences{text.cause, text.remedy, consequence};
    sentences.removeAll(QString());
    show(sentences.join(u'\n'), wireName(error.code), Tone::Problem);
}

void MessageStrip::showProblem(const QString &text)
{
    show(text, {}, Tone::Problem);
}

void MessageStrip::showHint(const QString &text)
{
    show(text, {}, Tone::Hint);
}

void MessageStrip::showSuccess(const QString &text)
{
    show(text, {}, Tone::Success);
}

void MessageStrip::clear()
{
    show({}, {}, Tone::Hint);
}

void MessageStrip::offer(const QString &action)
{
    m_button->setText(action);
    m_button->setVisible(true);
}

void MessageStrip::show(const QString &text, const QString &code, Tone tone)
{
    m_tone = tone;
    m_text->setText(text);
    m_code->setText(code);
    m_code->setVisible(!code.isEmpty());
    m_button->setVisible(false);
    setAccessibleName(text);
    colour();
    setVisible(!text.isEmpty());
    if (!text.isEmpty() && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

QColor MessageStrip::toneColour(const QPalette &base) const
{
    if (m_tone == Tone::Problem)
        return problemColour(base, Ground::Window);
    if (m_tone == Tone::Success)
        return statusColour(StatusKind::Connected, base, Ground::Window);
    return base.color(QPalette::Highlight);
}

void MessageStrip::colour()
{
    // Setting a palette is itself a change of palette.
    if (m_colouring)
        return;
    m_colouring = true;
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    const QColor window = base.color(QPalette::Window);
    const QColor colour = toneColour(base);
    const QColor ground = tint(colour, window);
    QPalette changed = base;
    changed.setColor(QPalette::Window, ground);
    setPalette(changed);
    QPalette dim = changed;
    dim.setColor(QPalette::WindowText,
                 readable(base.color(QPalette::PlaceholderText), ground, window));
    m_code->setPalette(dim);
    const Icon sign = m_tone == Tone::Problem   ? Icon::Warning
                      : m_tone == Tone::Success ? Icon::Check
                                                : Icon::Info;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_sign->setPixmap(
        iconPixmap(sign, size, devicePixelRatioF(), readable(colour, ground, window, 3.0)));
    m_colouring = false;
}

} // namespace jackfield
