// SPDX-License-Identifier: MIT
#include "models/ReportAdvice.h"

#include <QRegularExpression>
#include <QStandardPaths>

#include <array>

namespace jackfield {

namespace {

/// What a program is in, for each package manager; null where it is not in its usual sources.
struct Packages
{
    const char *program;
    const char *apt;
    const char *dnf;
    const char *pacman;
    const char *zypper;
    const char *brew;
};

constexpr std::array packages{
    Packages{"node", "nodejs", "nodejs", "nodejs", "nodejs", "node"},
    Packages{"npx", "npm", "nodejs-npm", "npm", "npm-default", "node"},
    Packages{"npm", "npm", "nodejs-npm", "npm", "npm-default", "node"},
    Packages{"uvx", nullptr, "uv", "uv", "uv", "uv"},
    Packages{"uv", nullptr, "uv", "uv", "uv", "uv"},
    Packages{"pipx", "pipx", "pipx", "python-pipx", "python3-pipx", "pipx"},
    Packages{"python3", "python3", "python3", "python", "python3", "python"},
    Packages{"docker", "docker.io", "moby-engine", "docker", "docker", "docker"},
    Packages{"go", "golang", "golang", "go", "go", "go"},
};

struct Manager
{
    const char *program;
    const char *command;
    const char *Packages::*package;
};

constexpr std::array managers{
    Manager{"apt", "sudo apt install %1", &Packages::apt},
    Manager{"dnf", "sudo dnf install %1", &Packages::dnf},
    Manager{"pacman", "sudo pacman -S %1", &Packages::pacman},
    Manager{"zypper", "sudo zypper install %1", &Packages::zypper},
    Manager{"brew", "brew install %1", &Packages::brew},
};

/// A name as environment variables have it, in a line that says that something is missing.
QString variableIn(const QString &line)
{
    static const QRegularExpression missing(
        QStringLiteral("required|missing|not (?:set|provided|found|defined|configured)|must be set|"
                       "must be provided|is (?:empty|undefined)|unset|please (?:set|provide)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(QStringLiteral("\\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\\b"));
    if (!missing.match(line).hasMatch())
        return {};
    for (auto found = name.globalMatch(line); found.hasNext();) {
        const QString word = found.next().captured(1);
        // Node's codes of errors look like variables.
        if (!word.startsWith(QLatin1String("ERR_")) && !word.endsWith(QLatin1String("_NOT_FOUND")))
            return word;
    }
    return {};
}

bool isHere(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

QString wantedVariable(const TestReport &report)
{
    if (!report.error)
        return {};
    if (report.error->code == ErrorCode::MissingVariable)
        return report.error->detail;
    if (report.error->code != ErrorCode::Exited && report.error->code != ErrorCode::NotMcp)
        return {};
    const QStringList lines = report.stderrTail.split(u'\n');
    for (const QString &line : lines)
        if (const QString name = variableIn(line); !name.isEmpty())
            return name;
    return {};
}

QString installCommand(const QString &program, bool (*hasProgram)(const QString &name))
{
    for (const Packages &known : packages) {
        if (program != QLatin1String(known.program))
            continue;
        for (const Manager &manager : managers) {
            if (!hasProgram(QLatin1String(manager.program)))
                continue;
            if (const char *const package = known.*manager.package)
                return QString::fromLatin1(manager.command).arg(QLatin1String(package));
            // Debian has no uv; pipx is how its makers have it installed beside their script.
            return QStringLiteral("sudo apt install pipx && pipx install uv");
        }
    }
    return {};
}

QString installCommandFor(const TestReport &report, const QString &command)
{
    if (!report.error || report.error->code != ErrorCode::CommandNotFound)
        return {};
    return installCommand(command, isHere);
}

} // namespace jackfield
