// SPDX-License-Identifier: MIT
#include "ui/forms/RememberedSize.h"

#include <QEvent>
#include <QScreen>

namespace jackfield {

namespace {

/// What a window may take of its screen, its frame not counted.
QSize roomFor(const QWidget &window)
{
    constexpr int frame = 48;
    const QScreen *screen = window.screen();
    if (!screen)
        return {QWIDGETSIZE_MAX, QWIDGETSIZE_MAX};
    return screen->availableGeometry().size() - QSize(frame, frame);
}

} // namespace

RememberedSize::RememberedSize(QWidget &window, QSettings &store, const QString &key)
    : QObject(&window), m_window(window), m_store(store), m_key(key)
{
    window.installEventFilter(this);
    const QSize size = store.value(key).toSize();
    if (size.isValid())
        window.resize(size.boundedTo(roomFor(window)));
}

bool RememberedSize::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Hide)
        m_store.setValue(m_key, m_window.size());
    return QObject::eventFilter(watched, event);
}

void fitToContents(QWidget &window)
{
    window.resize(window.sizeHint().boundedTo(roomFor(window)));
}

} // namespace jackfield
