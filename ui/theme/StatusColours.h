// SPDX-License-Identifier: MIT
#pragma once

#include "models/StatusKind.h"

#include <QColor>
#include <QPalette>

namespace jackfield {

/// What a coloured thing stands on.
enum class Ground {
    Row,              ///< QPalette::Base or AlternateBase
    Selected,         ///< QPalette::Highlight
    SelectedInactive, ///< the same in a window or a view that has not the focus
    Window,           ///< QPalette::Window
};

/// The colour of a status, from the Okabe-Ito set, darkened or lightened until it has a contrast of
/// at least 4.5:1 on that ground in this palette (WCAG 2.2, 1.4.3).
QColor statusColour(StatusKind kind, const QPalette &palette, Ground ground);

/// The colour of a message that something is wrong, on that ground; the same as that of an error.
QColor problemColour(const QPalette &palette, Ground ground);

/// A faint tint of `colour` on `ground`, for a banner or for a secret that is visible.
QColor tint(const QColor &colour, const QColor &ground);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const QColor &a, const QColor &b);

/// `colour`, darkened or lightened until it has at least `ratio` on each of the two grounds.
QColor readable(const QColor &colour, const QColor &ground, const QColor &otherGround,
                double ratio = 4.5);

} // namespace jackfield
