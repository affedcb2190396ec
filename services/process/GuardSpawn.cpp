// SPDX-License-Identifier: MIT
#include "process/GuardSpawn.h"

#include "process/GuardReport.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>

namespace jackfield {

namespace {

/// A pipe or a socket pair: our end and the guard's.
struct Ends
{
    FileDescriptor ours;
    FileDescriptor guards;
};

auto outOf(int number)
{
    return failure(ErrorCode::StartFailed, qt_error_string(number));
}

/// The guard's end, out of the way of the numbers 0 to 3 that it will get there: they may be free
/// in a process that was started without standard streams.
Result<Ends> apart(int ours, int guards)
{
    Ends ends{FileDescriptor(ours), FileDescriptor(guards)};
    if (guards <= guardSocket) {
        const int moved = fcntl(guards, F_DUPFD_CLOEXEC, guardSocket + 1);
        if (moved < 0)
            return outOf(errno);
        ends.guards = FileDescriptor(moved);
    }
    fcntl(ours, F_SETFL, O_NONBLOCK);
    return ends;
}

enum class Direction { ToGuard, FromGuard };

Result<Ends> openPipe(Direction direction)
{
    int pipe[2];
    if (pipe2(pipe, O_CLOEXEC) != 0)
        return outOf(errno);
    return direction == Direction::ToGuard ? apart(pipe[1], pipe[0]) : apart(pipe[0], pipe[1]);
}

Result<Ends> openSocket()
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
        return outOf(errno);
    return apart(pair[0], pair[1]);
}

/// posix_spawn(3) with the four descriptors as 0 to 3. It shares memory until the exec, so its
/// price does not grow with our size as that of fork(2) does.
Result<pid_t> spawn(const QByteArray &path, char **argv, char **envp,
                    const std::array<int, 4> &files)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (size_t i = 0; i < files.size(); ++i)
        posix_spawn_file_actions_adddup2(&actions, files[i], int(i));
    // All of ours are closed on exec; this is for what a library or our own parent left open.
    posix_spawn_file_actions_addclosefrom_np(&actions, guardSocket + 1);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t pid = 0;
    const int problem = posix_spawn(&pid, path.constData(), &actions, &attributes, argv, envp);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (problem != 0)
        return outOf(problem);
    return pid;
}

} // namespace

Result<SpawnedGuard> spawnGuard(const QByteArray &guardPath, const QList<QByteArray> &arguments,
                                ChildEnvironment &environment)
{
    auto input = openPipe(Direction::ToGuard);
    auto output = openPipe(Direction::FromGuard);
    auto errorOutput = openPipe(Direction::FromGuard);
    auto socket = openSocket();
    for (const auto *ends : {&input, &output, &errorOutput, &socket}) {
        if (!*ends)
            return failure(ends->error());
    }
    std::vector<char *> argv{const_cast<char *>(guardPath.constData())};
    for (const QByteArray &argument : arguments)
        argv.push_back(const_cast<char *>(argument.constData()));
    argv.push_back(nullptr);
    const Result<pid_t> pid = spawn(guardPath, argv.data(), environment.pointers().data(),
                                    {input->guards.number(), output->guards.number(),
                                     errorOutput->guards.number(), socket->guards.number()});
    if (!pid)
        return failure(pid.error());
    return SpawnedGuard{*pid, std::move(input->ours), std::move(output->ours),
                        std::move(errorOutput->ours), std::move(socket->ours)};
}

} // namespace jackfield
