// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jackfield {

/// What a server wrote, fit to be shown on a terminal or in a label: without ANSI escape sequences
/// (ECMA-48 CSI, OSC and two-byte ones), control characters, and marks that turn the reading
/// direction. Tabs become spaces; line ends stay only where `keepLines`.
QString withoutControls(const QString &text, bool keepLines = false);

/// The text, cut after `limit` characters with an ellipsis.
QString shortened(const QString &text, qsizetype limit);

} // namespace jackfield
