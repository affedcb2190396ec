// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <chrono>

namespace jackfield {

enum class Appearance { System, Light, Dark };

/// How connectors are looked after while nobody looks.
struct HealthSettings
{
    /// The intervals that can be chosen; zero: never.
    static constexpr std::array<std::chrono::seconds, 5> intervals{
        std::chrono::seconds(0), std::chrono::minutes(15), std::chrono::hours(1),
        std::chrono::hours(6), std::chrono::hours(24)};

    std::chrono::seconds retestEvery{0}; ///< one of intervals
    bool notifications = true;           ///< of what a test of that kind finds
    bool trayIcon = true;                ///< where the desktop has a place for it
    bool closeToTray = false;

    bool operator==(const HealthSettings &) const = default;
};

/// What a person may set. Plain values; read and written whole (see ports/SettingsRepository.h).
struct Settings
{
    Appearance appearance = Appearance::System;
    std::chrono::seconds testTimeLimit{30};   ///< for a server that has started; 1 to 600
    std::chrono::seconds coldStartLimit{120}; ///< for a first start that downloads; 1 to 3600
    int parallelTests = 4;                    ///< 1 to 64
    std::chrono::seconds clipboardClearsAfter{30};
    std::chrono::seconds revealHidesAfter{20};
    HealthSettings health = {};
    /// A PEM file of issuers that are trusted beside the system's; empty: none.
    QString extraCaFile = {};
    /// The address of a client ID metadata document that says who Jackfield is (MCP, "Client ID
    /// Metadata Documents"); empty: none is published.
    QString clientDocument = {};

    bool operator==(const Settings &) const = default;
};

} // namespace jackfield
