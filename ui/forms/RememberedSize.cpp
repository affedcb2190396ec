// SPDX-License-Identifier: MIT
#include "ui/forms/RememberedSize.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>

#include <algorithm>

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

void fitToContents(QWidget &window, const QSize &least)
{
    window.resize(window.sizeHint().expandedTo(least).boundedTo(roomFor(window)));
}

GrowsWithContents::GrowsWithContents(QWidget &window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
}

bool GrowsWithContents::eventFilter(QObject *watched, QEvent *event)
{
    const QLayout *layout = m_window.layout();
    const bool matters = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (watched == &m_window && matters && layout) {
        QSize wanted = m_window.size().expandedTo(layout->totalMinimumSize());
        // Text that wraps is as tall as the width makes it.
        const int tall = layout->hasHeightForWidth() ? layout->totalHeightForWidth(wanted.width())
                                                     : layout->totalSizeHint().height();
        wanted.setHeight(std::max(wanted.height(), tall));
        wanted = wanted.boundedTo(roomFor(m_window));
        if (wanted != m_window.size())
            m_window.resize(wanted);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace jackfield
