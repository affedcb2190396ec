// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace jackfield {

/// How long ago that was, as short as a table wants it: "just now", "2 min ago", "3 h ago",
/// "yesterday", "5 days ago", else the date. A time in the future counts as just now, since clocks
/// differ. Empty for an invalid time.
QString relativeTime(const QDateTime &then, const QDateTime &now);

/// The same moment exactly, in local time and the locale's long form, for a tooltip.
QString exactTime(const QDateTime &then);

/// A duration in words: "640 ms", "2.4 s", "1 min 5 s".
QString durationText(int milliseconds);

} // namespace jackfield
