// SPDX-License-Identifier: MIT
#include "ui/secrets/SecretLineEdit.h"

#include "ui/secrets/SecretClipboard.h"
#include "ui/theme/Icons.h"
#include "ui/theme/StatusColours.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <memory>

namespace jackfield {

SecretLineEdit::SecretLineEdit(const Settings &settings, QWidget *parent)
    : QLineEdit(parent),
      m_hidesAfter(settings.revealHidesAfter),
      m_clipboardClearsAfter(settings.clipboardClearsAfter),
      m_eye(addAction(icon(Icon::Eye), QLineEdit::TrailingPosition))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(inputMethodHints() | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_eye->setShortcut(Qt::CTRL | Qt::Key_R);
    m_eye->setShortcutContext(Qt::WidgetShortcut);
    m_eye->setText(tr("Show the value"));
    m_eye->setToolTip(
        tr("Show the value (%1)").arg(m_eye->shortcut().toString(QKeySequence::NativeText)));
    m_timer.setSingleShot(true);
    connect(m_eye, &QAction::triggered, this, [this] { setRevealed(!isRevealed()); });
    connect(&m_timer, &QTimer::timeout, this, [this] { setRevealed(false); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (isRevealed())
            m_timer.start(m_hidesAfter);
    });
}

void SecretLineEdit::setSecret(const Secret &value)
{
    value.withBytes([this](QByteArrayView bytes) { setText(QString::fromUtf8(bytes)); });
}

void SecretLineEdit::setRevealed(bool revealed)
{
    if (revealed == isRevealed())
        return;
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(icon(revealed ? Icon::EyeOff : Icon::Eye));
    m_eye->setText(revealed ? tr("Hide the value") : tr("Show the value"));
    m_eye->setToolTip(m_eye->text());
    QPalette ground;
    if (revealed) {
        m_timer.start(m_hidesAfter);
        const QColor base = QGuiApplication::palette().color(QPalette::Base);
        const QColor colour = QGuiApplication::palette().color(QPalette::Highlight);
        ground.setColor(QPalette::Base, tint(colour, base));
    } else {
        m_timer.stop();
    }
    setPalette(ground);
    Q_EMIT revealedChanged(revealed);
}

/// The field's own copying would put the value on the clipboard unmarked and for good.
void SecretLineEdit::copySelection()
{
    if (isRevealed() && hasSelectedText())
        copyToClipboard(Secret::fromText(selectedText()), m_clipboardClearsAfter);
}

void SecretLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) {
        copySelection();
        if (event->matches(QKeySequence::Cut) && isRevealed() && !isReadOnly())
            del();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SecretLineEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    // X11's second clipboard takes whatever is selected; every program may read it.
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

void SecretLineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_eye);
    QAction *copy =
        menu->addAction(icon(Icon::Copy), tr("Copy"), this, [this] { copySelection(); });
    copy->setEnabled(isRevealed() && hasSelectedText());
    QAction *paste = menu->addAction(icon(Icon::Paste), tr("Paste"), this, &QLineEdit::paste);
    paste->setEnabled(!isReadOnly());
    menu->addAction(tr("Select all"), this, &QLineEdit::selectAll);
    menu->popup(event->globalPos());
}

} // namespace jackfield
