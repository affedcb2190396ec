// SPDX-License-Identifier: MIT
#pragma once

#include "models/StatusKind.h"

#include <QIcon>
#include <QPalette>

namespace jackfield {

/// Our drawing of connectors in the palette's text colour, with the shape of a status in its colour
/// at its corner: what stands in the notification area. No shape for StatusKind::Disconnected.
QIcon badgedIcon(StatusKind kind, const QPalette &palette);

} // namespace jackfield
