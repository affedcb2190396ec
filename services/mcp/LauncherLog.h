// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ColdStart.h"

#include <QString>

namespace jackfield {

/// What one line of a launcher's standard error says.
struct LauncherNews
{
    bool isChatter = false; ///< said only because LauncherWatch asked for it: nothing to show
    QString fetched;        ///< what comes over the network; empty: nothing
    QString failure;        ///< why it cannot provide the server; empty: no word of that
    bool isFinal = false;   ///< it goes on trying, but in vain
};

/// Reads a line that a launcher wrote before the server spoke. What it knows are the launchers' own
/// ways of telling that they download (npm's `http fetch … (cache miss)`, uv's `Downloading`,
/// Docker's `Pulling from`) and that they failed (`npm error`, `× No solution found`); a line of
/// the server's own is not taken for one.
LauncherNews readLauncherLine(Launcher launcher, const QString &line);

} // namespace jackfield
