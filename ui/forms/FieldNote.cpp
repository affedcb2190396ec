// SPDX-License-Identifier: MIT
#include "ui/forms/FieldNote.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>

namespace jackfield {

FieldNote::FieldNote(QWidget *parent)
    : QWidget(parent), m_sign(new QLabel(this)), m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setVisible(false);
}

void FieldNote::showProblem(const QString &text)
{
    show(text, true);
}

void FieldNote::showHint(const QString &text)
{
    show(text, false);
}

void FieldNote::clear()
{
    show({}, false);
}

void FieldNote::show(const QString &text, bool problem)
{
    m_text->setText(text);
    m_problem = problem && !text.isEmpty();
    m_sign->setVisible(m_problem);
    setVisible(!text.isEmpty());
    colour();
}

void FieldNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void FieldNote::colour()
{
    // From this widget's own palette: the label's is what is being set.
    const QColor colour = m_problem ? problemColour(palette(), Ground::Window)
                                    : palette().color(QPalette::PlaceholderText);
    QPalette changed = palette();
    changed.setColor(QPalette::WindowText, colour);
    m_text->setPalette(changed);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    if (m_problem)
        m_sign->setPixmap(iconPixmap(Icon::Warning, size, devicePixelRatioF(), colour));
}

} // namespace jackfield
