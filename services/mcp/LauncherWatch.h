// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectionTarget.h"
#include "domain/Error.h"
#include "mcp/LauncherLog.h"
#include "mcp/TestSteps.h"

#include <QList>
#include <QPair>

#include <functional>
#include <optional>

namespace jackfield {

/// Follows a launcher (npx, uvx…) from its start to the server's first word: tells the download as
/// a step of its own, and why the launcher failed, if it said so. Feed it the lines of standard
/// error, masked. Nothing for a command that is no launcher.
class LauncherWatch
{
public:
    using GaveUp = std::function<void(const Error &)>;

    /// `gaveUp` is called, at most once, when the launcher goes on trying in vain.
    LauncherWatch(TestSteps &steps, GaveUp gaveUp);

    /// A process of this command starts, or starts anew.
    void begin(const LocalTarget &local);
    /// Variables that have it say what it does; none that the connector sets itself.
    QList<QPair<QString, QString>> environment() const { return m_environment; }
    /// True for a line that is there only because of environment().
    bool takeLine(const QString &line);
    void serverSpoke();

    /// Why the launcher could not provide the server: LauncherFailed, with its own words.
    std::optional<Error> failure() const { return m_failure; }

    /// A time-out before the server spoke, as it is to be told: with what the launcher was doing.
    Error explained(const Error &error) const;

private:
    void startDownload();

    TestSteps &m_steps;
    GaveUp m_gaveUp;
    Launcher m_launcher = Launcher::None;
    QList<QPair<QString, QString>> m_environment;
    std::optional<Error> m_failure;
    bool m_failedInPassing = false; ///< and may try again
    bool m_spoke = false;
    bool m_hasGivenUp = false;
};

} // namespace jackfield
