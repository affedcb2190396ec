// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>

namespace jackfield {

enum class Appearance { System, Light, Dark };

/// What a person may set. Plain values; read and written whole (see ports/SettingsRepository.h).
struct Settings
{
    Appearance appearance = Appearance::System;
    std::chrono::seconds testTimeLimit{30};   ///< for a server that has started; 1 to 600
    std::chrono::seconds coldStartLimit{120}; ///< for a first start that downloads; 1 to 3600
    int parallelTests = 4;                    ///< 1 to 64
    std::chrono::seconds clipboardClearsAfter{30};
    std::chrono::seconds revealHidesAfter{20};
    /// A PEM file of issuers that are trusted beside the system's; empty: none.
    QString extraCaFile = {};

    bool operator==(const Settings &) const = default;
};

} // namespace jackfield
