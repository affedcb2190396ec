// SPDX-License-Identifier: MIT
#include "ui/theme/StatusColours.h"

#include <cmath>

namespace jackfield {

namespace {

/// Okabe and Ito's set, which colour-blind people tell apart too.
QColor base(StatusKind kind, const QPalette &palette)
{
    switch (kind) {
    case StatusKind::Connected:
        return QColor(0x00, 0x9e, 0x73); // bluish green
    case StatusKind::Error:
        return QColor(0xd5, 0x5e, 0x00); // vermillion
    case StatusKind::NeedsSignIn:
    case StatusKind::SignInRefused:
        return QColor(0xe6, 0x9f, 0x00); // orange
    case StatusKind::ToolsChanged:
        return QColor(0xcc, 0x79, 0xa7); // reddish purple
    case StatusKind::Testing:
        return QColor(0x00, 0x72, 0xb2); // blue
    case StatusKind::Disconnected:
    case StatusKind::Off:
        break;
    }
    return palette.color(QPalette::Active, QPalette::PlaceholderText).toRgb();
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

QColor readable(const QColor &colour, const QColor &ground, const QColor &otherGround, double ratio)
{
    const auto isEnough = [&](const QColor &candidate) {
        return contrast(candidate, ground) >= ratio && contrast(candidate, otherGround) >= ratio;
    };
    QColor opaque = colour;
    if (colour.alpha() < 255) {
        opaque.setAlpha(255);
        opaque = mixed(ground, opaque, colour.alphaF());
    }
    // Towards white or black, whichever stands out more; one of the two has 4.5:1 on any ground.
    const bool lighten = contrast(Qt::white, ground) > contrast(Qt::black, ground);
    const QColor end = lighten ? Qt::white : Qt::black;
    for (int step = 0; step <= 50; ++step) {
        const QColor candidate = QColor::fromRgb(mixed(opaque, end, step / 50.0).rgb());
        if (isEnough(candidate))
            return candidate;
    }
    return end;
}

QColor statusColour(StatusKind kind, const QPalette &palette, Ground ground)
{
    const auto of = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
    const QColor colour = base(kind, palette);
    switch (ground) {
    case Ground::Row:
        return readable(colour, of(QPalette::Base), of(QPalette::AlternateBase));
    case Ground::Selected:
        return readable(colour, of(QPalette::Highlight), of(QPalette::Highlight));
    case Ground::SelectedInactive: {
        const QColor highlight = palette.color(QPalette::Inactive, QPalette::Highlight);
        return readable(colour, highlight, highlight);
    }
    case Ground::Window:
        break;
    }
    return readable(colour, of(QPalette::Window), of(QPalette::Window));
}

QColor problemColour(const QPalette &palette, Ground ground)
{
    return statusColour(StatusKind::Error, palette, ground);
}

QColor tint(const QColor &colour, const QColor &ground)
{
    return mixed(ground, colour, 0.12);
}

} // namespace jackfield
