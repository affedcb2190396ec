// SPDX-License-Identifier: MIT
#include "agents/BubblewrapSandbox.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace jackfield {

namespace {

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

/// Where others have their own: sockets (the session bus, the keychain, ssh's agent, docker, the
/// display), temporary files, and the person everything.
QStringList emptiedFolders(const QString &home)
{
    return {QStringLiteral("/run"), QStringLiteral("/tmp"), QStringLiteral("/var/tmp"), home};
}

/// What a program in this folder reads beside it: `prefix/bin` brings `prefix` with it, unless that
/// is where everything of the person's lies.
QString prefixOf(const QString &folder, const QString &home)
{
    const QString parent = QFileInfo(folder).path();
    const bool isShared = parent == home || parent == home + QStringLiteral("/.local");
    return folder.endsWith(QLatin1String("/bin")) && !isShared ? parent : folder;
}

/// The whole installation of a package of Node's, which has its neighbours beside it.
QString packageRoot(const QString &program)
{
    const qsizetype at = program.indexOf(QLatin1String("/node_modules/"));
    return at < 0 ? QFileInfo(program).path() : program.left(at) + QStringLiteral("/node_modules");
}

} // namespace

QStringList programFolders(const QString &program, const QString &searchPath, const QString &home)
{
    QStringList folders;
    const QStringList emptied = emptiedFolders(home);
    const auto add = [&](const QString &folder) {
        const bool isHidden = std::any_of(emptied.cbegin(), emptied.cend(),
                                          [&](const QString &one) { return isBelow(folder, one); });
        if (isHidden && QFileInfo(folder).isDir() && !folders.contains(folder))
            folders.append(folder);
    };
    for (const QString &folder : searchPath.split(u':', Qt::SkipEmptyParts))
        add(prefixOf(QDir::cleanPath(folder), home));
    add(prefixOf(QFileInfo(program).path(), home));
    add(packageRoot(QFileInfo(program).canonicalFilePath()));
    return folders;
}

QStringList sandboxed(const QStringList &command, const SandboxWish &wish,
                      const QString &bubblewrap)
{
    QStringList words;
    if (wish.memoryLimit > 0)
        words << QStringLiteral("/usr/bin/prlimit")
              << QStringLiteral("--data=%1").arg(wish.memoryLimit) << QStringLiteral("--");
    words << bubblewrap;
    const auto say = [&](const char *option, const QStringList &values = {}) {
        words << QLatin1String(option) << values;
    };
    say("--die-with-parent");
    say("--new-session"); // a terminal of ours is out of its reach
    say("--unshare-pid");
    say("--unshare-ipc");
    say("--unshare-uts");
    say("--unshare-cgroup-try");
    if (wish.network != TaskNetwork::All)
        say("--unshare-net");
    say("--ro-bind", {QStringLiteral("/"), QStringLiteral("/")});
    say("--dev", {QStringLiteral("/dev")});
    say("--proc", {QStringLiteral("/proc")});
    for (const QString &folder : emptiedFolders(wish.home))
        say("--tmpfs", {folder});
    const QString resolver = QStringLiteral("/run/systemd/resolve");
    say("--ro-bind-try", {resolver, resolver});
    for (const QString &folder : wish.hidden)
        if (QFileInfo(folder).isDir() && !isBelow(wish.directory, folder))
            say("--tmpfs", {folder});
    for (const QString &folder : wish.readable)
        say("--ro-bind", {folder, folder});
    for (const QString &path : wish.writable)
        say("--bind-try", {path, path});
    say(wish.isReadOnly ? "--ro-bind" : "--bind", {wish.directory, wish.directory});
    for (const AgentFile &file : wish.overlays)
        say("--ro-bind", {file.path, file.over});
    say("--chdir", {wish.directory});
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"})
        say("--unsetenv", {QLatin1String(display)});
    say("--setenv", {QStringLiteral("TMPDIR"), QStringLiteral("/tmp")});
    words << QStringLiteral("--") << command;
    return words;
}

} // namespace jackfield
