// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>

namespace jackfield {

/// Our own colours, for styles that have none of the desktop's (Fusion), and for the appearance
/// that a person chose against the desktop's.
QPalette lightPalette();
QPalette darkPalette();

} // namespace jackfield
