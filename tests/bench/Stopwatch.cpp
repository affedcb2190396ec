// SPDX-License-Identifier: MIT
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace {

long long now()
{
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time).count();
}

/// Everything that the child prints, until it closes its end.
std::string readAll(int fd)
{
    std::string text;
    char buffer[65536];
    for (ssize_t got = 0; (got = read(fd, buffer, sizeof buffer)) > 0;)
        text.append(buffer, size_t(got));
    return text;
}

} // namespace

/// Runs a program and prints "NANOSECONDS KIB STATUS": from just before it was started to its end,
/// or to the time in its line "first-paint TIME" where it prints one; its largest resident size;
/// its exit status. Small itself, since a child's size is counted from the size of who started it.
/// Its output is let go.
int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    int pipes[2];
    if (pipe2(pipes, O_CLOEXEC) != 0)
        return 2;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipes[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

    const long long start = now();
    pid_t child = 0;
    if (posix_spawn(&child, argv[1], &actions, nullptr, argv + 1, environ) != 0)
        return 2;
    close(pipes[1]);
    const std::string output = readAll(pipes[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    long long end = now();

    static const char marker[] = "first-paint ";
    if (const auto at = output.find(marker); at != std::string::npos)
        end = std::atoll(output.c_str() + at + sizeof marker - 1);
    std::printf("%lld %ld %d\n", end - start, usage.ru_maxrss,
                WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return 0;
}
