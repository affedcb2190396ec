// SPDX-License-Identifier: MIT
#include "ui/health/StatusBadge.h"

#include "ui/theme/Icons.h"
#include "ui/theme/StatusColours.h"

#include <QPainter>

namespace jackfield {

namespace {

QPixmap badged(int size, StatusKind kind, const QPalette &palette)
{
    const QColor ink = palette.color(QPalette::Active, QPalette::WindowText);
    QPixmap drawn = iconPixmap(Icon::Connectors, size, 1.0, ink);
    if (kind == StatusKind::Disconnected)
        return drawn;
    const int side = qRound(size * 0.6);
    const QRect corner(size - side, size - side, side, side);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    // A gap around the shape, so that it does not run into the lines beneath.
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawEllipse(QRectF(corner).adjusted(-1, -1, 1, 1));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    const QColor colour = statusColour(kind, palette, Ground::Window);
    painter.drawPixmap(corner, iconPixmap(statusShape(kind), side, 1.0, colour));
    return drawn;
}

} // namespace

QIcon badgedIcon(StatusKind kind, const QPalette &palette)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(badged(size, kind, palette));
    return icon;
}

} // namespace jackfield
