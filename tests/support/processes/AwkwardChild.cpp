// SPDX-License-Identifier: MIT
//
// awkward_child MODE [NUMBER]: behaves in one of the ways in which servers are hard to end. Modes
// that stay print "ready" and a line feed once all their processes are there. A storm ends by
// itself after forty seconds, so that a failing test leaves no burning machine.

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <unistd.h>

namespace {

constexpr int stormSeconds = 40;

[[noreturn]] void stay()
{
    for (;;)
        pause();
}

void say(const char *word)
{
    (void)!write(STDOUT_FILENO, word, std::strlen(word));
}

void ignoreTerm()
{
    std::signal(SIGTERM, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
}

int echo()
{
    static char buffer[64 * 1024];
    for (ssize_t size; (size = read(STDIN_FILENO, buffer, sizeof buffer)) > 0;) {
        for (ssize_t written = 0; written < size;) {
            const ssize_t now = write(STDOUT_FILENO, buffer + written, size_t(size - written));
            if (now < 0)
                return 1;
            written += now;
        }
    }
    return 0;
}

int printEnvironment()
{
    for (char **line = environ; *line; ++line)
        std::fwrite(*line, 1, std::strlen(*line) + 1, stdout);
    return 0;
}

int printOpenFiles()
{
    for (int number = 0; number < 1024; ++number) {
        if (lseek(number, 0, SEEK_CUR) >= 0 || dup2(number, number) >= 0)
            std::printf("%d ", number);
    }
    return 0;
}

int flood(int megabytes)
{
    static char buffer[1024 * 1024];
    std::memset(buffer, 'x', sizeof buffer);
    for (int i = 0; i < megabytes; ++i) {
        for (size_t written = 0; written < sizeof buffer;) {
            const ssize_t now = write(STDOUT_FILENO, buffer + written, sizeof buffer - written);
            if (now < 0)
                return 1;
            written += size_t(now);
        }
    }
    return 0;
}

/// Two forks and a session of its own, deaf to SIGTERM.
void makeDaemon()
{
    if (fork() != 0)
        return;
    setsid();
    ignoreTerm();
    if (fork() != 0)
        _exit(0);
    say("ready\n");
    stay();
}

/// Every process forks a new one and exits, and the new one goes where no signal to a group finds
/// it.
[[noreturn]] void comet(bool newSessions)
{
    const std::time_t until = std::time(nullptr) + stormSeconds;
    ignoreTerm();
    say("ready\n");
    while (std::time(nullptr) < until) {
        if (fork() != 0)
            _exit(0);
        if (newSessions)
            setsid();
    }
    _exit(0);
}

/// Two to the power of `width` sessions, each of which starts new ones all the time.
[[noreturn]] void storm(int width)
{
    const std::time_t until = std::time(nullptr) + stormSeconds;
    ignoreTerm();
    std::signal(SIGCHLD, SIG_IGN);
    for (int i = 0; i < width; ++i) {
        if (fork() == 0)
            setsid();
    }
    say("ready\n");
    while (std::time(nullptr) < until) {
        if (fork() == 0) {
            setsid();
            usleep(2000);
            _exit(0);
        }
        usleep(1000);
    }
    _exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    const char *mode = argc > 1 ? argv[1] : "";
    const int number = argc > 2 ? std::atoi(argv[2]) : 0;
    const auto is = [mode](const char *name) { return std::strcmp(mode, name) == 0; };

    if (is("echo"))
        return echo();
    if (is("environment"))
        return printEnvironment();
    if (is("open-files"))
        return printOpenFiles();
    if (is("flood"))
        return flood(number);
    if (is("exit"))
        return number;
    if (is("raise"))
        return std::raise(number);
    if (is("close-input")) {
        close(STDIN_FILENO);
        say("ready\n");
        stay();
    }
    if (is("deaf-to-term"))
        ignoreTerm();
    if (is("deaf-to-eof") || is("deaf-to-term")) {
        say("ready\n");
        stay();
    }
    if (is("leave-child")) {
        if (fork() == 0)
            stay();
        say("ready\n");
        return 0;
    }
    if (is("session")) {
        if (fork() == 0) {
            setsid();
            say("ready\n");
            stay();
        }
        return echo();
    }
    if (is("stopped")) {
        std::raise(SIGSTOP);
        return 0;
    }
    if (is("daemon")) {
        makeDaemon();
        return echo();
    }
    if (is("comet"))
        comet(false);
    if (is("session-comet"))
        comet(true);
    if (is("storm"))
        storm(number);
    return 64;
}
