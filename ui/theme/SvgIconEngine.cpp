// SPDX-License-Identifier: MIT
#include "ui/theme/SvgIconEngine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

namespace jackfield {

SvgIconEngine::SvgIconEngine(Icon name, std::optional<Colours> colours)
    : m_name(name), m_colours(std::move(colours))
{
}

QColor SvgIconEngine::colour(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected)
        return m_colours && m_colours->selected.isValid()
                   ? m_colours->selected
                   : palette.color(QPalette::Active, QPalette::HighlightedText);
    return m_colours ? m_colours->normal : palette.color(QPalette::Active, QPalette::ButtonText);
}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const int side = qMin(rect.width(), rect.height());
    const QPixmap drawn =
        iconPixmap(m_name, side, painter->device()->devicePixelRatioF(), colour(mode));
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter->drawPixmap(square, drawn);
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap SvgIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    // `size` is in device pixels already.
    const int side = qMin(size.width(), size.height());
    QPixmap drawn = iconPixmap(m_name, side, 1.0, colour(mode));
    drawn.setDevicePixelRatio(scale);
    return drawn;
}

QSize SvgIconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = qMin(size.width(), size.height());
    return {side, side};
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

} // namespace jackfield
