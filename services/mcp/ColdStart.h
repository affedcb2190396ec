// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace jackfield {

/// The families of programs that fetch a server before they start it.
enum class Launcher { None, Npm, Pnpm, Yarn, Bun, Deno, Uv, Pipx, Container, Go, Other };

/// Which launcher a command is: npx, uvx, `pnpm dlx`, `docker run` and their like; None for a
/// program that is started as it is. `command` may be a path.
Launcher launcherOf(const QString &command, const QStringList &args);

/// Whether a command is a launcher that may download before the server itself starts.
inline bool mayDownload(const QString &command, const QStringList &args)
{
    return launcherOf(command, args) != Launcher::None;
}

} // namespace jackfield
