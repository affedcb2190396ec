// SPDX-License-Identifier: MIT
#include "mcp/ColdStart.h"

#include <array>

namespace jackfield {

namespace {

struct Launcher
{
    QLatin1String program;
    QLatin1String subcommand; ///< empty: any
};

constexpr std::array launchers{
    Launcher{QLatin1String("npx"), QLatin1String()},
    Launcher{QLatin1String("uvx"), QLatin1String()},
    Launcher{QLatin1String("bunx"), QLatin1String()},
    Launcher{QLatin1String("pnpx"), QLatin1String()},
    Launcher{QLatin1String("pipx"), QLatin1String("run")},
    Launcher{QLatin1String("uv"), QLatin1String("run")},
    Launcher{QLatin1String("uv"), QLatin1String("tool")},
    Launcher{QLatin1String("npm"), QLatin1String("exec")},
    Launcher{QLatin1String("npm"), QLatin1String("x")},
    Launcher{QLatin1String("pnpm"), QLatin1String("dlx")},
    Launcher{QLatin1String("yarn"), QLatin1String("dlx")},
    Launcher{QLatin1String("bun"), QLatin1String("x")},
    Launcher{QLatin1String("deno"), QLatin1String("run")},
    Launcher{QLatin1String("docker"), QLatin1String("run")},
    Launcher{QLatin1String("podman"), QLatin1String("run")},
    Launcher{QLatin1String("nix"), QLatin1String("run")},
    Launcher{QLatin1String("go"), QLatin1String("run")},
    Launcher{QLatin1String("cargo"), QLatin1String("run")},
};

} // namespace

bool mayDownload(const QString &command, const QStringList &args)
{
    const QString program = command.section(u'/', -1);
    QString subcommand;
    for (const QString &arg : args) {
        if (!arg.startsWith(u'-')) {
            subcommand = arg;
            break;
        }
    }
    for (const Launcher &launcher : launchers)
        if (program == launcher.program &&
            (launcher.subcommand.isEmpty() || subcommand == launcher.subcommand))
            return true;
    return false;
}

} // namespace jackfield
