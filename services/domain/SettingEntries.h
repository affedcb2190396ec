// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Settings.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <functional>

namespace jackfield {

/// Whole numbers that a setting may have, both ends included.
struct SettingRange
{
    int least;
    int most;

    bool contains(int number) const { return number >= least && number <= most; }
};

namespace settingRanges {
inline constexpr SettingRange testTimeLimit{1, 600};
inline constexpr SettingRange coldStartLimit{1, 3600};
inline constexpr SettingRange parallelTests{1, 64};
inline constexpr SettingRange clipboardClearsAfter{1, 600};
inline constexpr SettingRange revealHidesAfter{1, 600};
} // namespace settingRanges

/// One setting under the name that it has in the file and on the command line.
struct SettingEntry
{
    QString key;
    QString takes; ///< the values that it takes, such as "1..600" or "true|false"; not translated
    std::function<QJsonValue(const Settings &)> value;
    /// Puts a value in from its text; false, and nothing changed, where that is none of its values.
    /// Says nothing about what a file or an address is good for: see connectors/SettingChanges.h.
    std::function<bool(Settings &, const QString &text)> take;

    /// The value as take() reads it.
    QString text(const Settings &settings) const;
};

/// Every setting there is, in the order of the window's dialog.
const QList<SettingEntry> &settingEntries();

} // namespace jackfield
