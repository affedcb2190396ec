// SPDX-License-Identifier: MIT
#include "mcp/ColdStart.h"

#include <array>

namespace jackfield {

namespace {

struct Known
{
    Launcher family;
    QLatin1String program;
    QLatin1String subcommand; ///< empty: any
};

constexpr std::array launchers{
    Known{Launcher::Npm, QLatin1String("npx"), QLatin1String()},
    Known{Launcher::Uv, QLatin1String("uvx"), QLatin1String()},
    Known{Launcher::Bun, QLatin1String("bunx"), QLatin1String()},
    Known{Launcher::Pnpm, QLatin1String("pnpx"), QLatin1String()},
    Known{Launcher::Pipx, QLatin1String("pipx"), QLatin1String("run")},
    Known{Launcher::Uv, QLatin1String("uv"), QLatin1String("run")},
    Known{Launcher::Uv, QLatin1String("uv"), QLatin1String("tool")},
    Known{Launcher::Npm, QLatin1String("npm"), QLatin1String("exec")},
    Known{Launcher::Npm, QLatin1String("npm"), QLatin1String("x")},
    Known{Launcher::Pnpm, QLatin1String("pnpm"), QLatin1String("dlx")},
    Known{Launcher::Yarn, QLatin1String("yarn"), QLatin1String("dlx")},
    Known{Launcher::Bun, QLatin1String("bun"), QLatin1String("x")},
    Known{Launcher::Deno, QLatin1String("deno"), QLatin1String("run")},
    Known{Launcher::Container, QLatin1String("docker"), QLatin1String("run")},
    Known{Launcher::Container, QLatin1String("podman"), QLatin1String("run")},
    Known{Launcher::Other, QLatin1String("nix"), QLatin1String("run")},
    Known{Launcher::Go, QLatin1String("go"), QLatin1String("run")},
    Known{Launcher::Other, QLatin1String("cargo"), QLatin1String("run")},
};

} // namespace

Launcher launcherOf(const QString &command, const QStringList &args)
{
    const QString program = command.section(u'/', -1);
    QString subcommand;
    for (const QString &arg : args) {
        if (!arg.startsWith(u'-')) {
            subcommand = arg;
            break;
        }
    }
    for (const Known &launcher : launchers)
        if (program == launcher.program &&
            (launcher.subcommand.isEmpty() || subcommand == launcher.subcommand))
            return launcher.family;
    return Launcher::None;
}

} // namespace jackfield
