// SPDX-License-Identifier: MIT
#include "ui/window/Banner.h"

#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace jackfield {

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(Icon::Close));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::margin, spacing::gap, spacing::gap, spacing::gap);
    layout->setSpacing(spacing::gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    setAutoFillBackground(true);
    hide();

    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
}

void Banner::tell(Kind kind, const QString &text, const QString &action)
{
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    applyColours();
    show();
}

void Banner::dismiss()
{
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // Our own palette is derived from the application's, which is what changed.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        applyColours();
}

void Banner::applyColours()
{
    // Not the parent's, which may learn of a change after us.
    const QPalette ambient = QGuiApplication::palette();
    const QColor accent = m_kind == Kind::Problem
                              ? problemColour(ambient, Ground::Window)
                              : statusColour(StatusKind::Testing, ambient, Ground::Window);
    // This one colour alone, so that the others go on following the application's.
    QPalette own;
    own.setColor(QPalette::Window, tint(accent, ambient.color(QPalette::Window)));
    if (own.color(QPalette::Window) != palette().color(QPalette::Window))
        setPalette(own);
    const Icon shape = m_kind == Kind::Problem ? Icon::Warning : Icon::Info;
    m_icon->setPixmap(iconPixmap(shape, 16, devicePixelRatioF(), accent));
}

} // namespace jackfield
