// SPDX-License-Identifier: MIT
//
// jackfield-relay PORT=SOCKET… -- PROGRAM [ARGUMENT…]
//
// Stands before an agent that has no network (docs/decisions/0096): listens on the loopback
// interface of the agent's own namespace, and passes bytes, both ways and unread, to sockets of the
// process that runs the task, which decides whom they reach. The agent is its child, with its
// standard streams; signals go on to it, and the relay ends with it and as it did.
//
// It is no Qt program and linked statically, so that the agent starts no later for it.

#include "process/relay/Listeners.h"
#include "process/relay/Pipe.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <initializer_list>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jackfield {

namespace {

constexpr int mostPairs = 128; ///< at once; more wait at the listeners
constexpr int cannotRun = 127; ///< as shells say it

class Relay
{
public:
    bool listen(const char *text) { return m_listeners.add(text); }
    /// False where the program cannot be run; errno says why.
    bool start(char **argv);
    /// Serves until the program has ended, and gives its wait status.
    int serve();

private:
    bool takeSignals(int &status) const;
    void takeIn(int listener);
    Pair *freePair();

    Listeners m_listeners;
    Pair m_pairs[mostPairs] = {};
    int m_everUsed = 0; ///< of them, from the first; memory behind was never touched
    pid_t m_program = 0;
    int m_signals = 0;
};

/// The child of vfork() shares our memory until it executes.
bool Relay::start(char **argv)
{
    sigset_t set;
    sigset_t before;
    sigemptyset(&set);
    for (const int signal : {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2})
        sigaddset(&set, signal);
    sigprocmask(SIG_BLOCK, &set, &before);
    m_signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    volatile int why = 0;
    const pid_t relay = getpid();
    const pid_t child = vfork();
    if (child == 0) {
        sigprocmask(SIG_SETMASK, &before, nullptr);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() == relay) {
            execve(argv[0], argv, environ);
            why = errno;
        }
        _exit(cannotRun);
    }
    if (child < 0 || m_signals < 0)
        return false;
    m_program = child;
    if (why == 0)
        return true;
    waitpid(child, nullptr, 0);
    errno = why;
    return false;
}

int Relay::serve()
{
    constexpr int first = 1 + Listeners::capacity;
    pollfd sources[first + 2 * mostPairs];
    for (;;) {
        const bool hasRoom = freePair() != nullptr;
        sources[0] = {m_signals, POLLIN, 0};
        for (int i = 0; i < Listeners::capacity; ++i)
            sources[1 + i] = {hasRoom && i < m_listeners.count() ? m_listeners.fd(i) : -1, POLLIN,
                              0};
        for (int i = 0; i < m_everUsed; ++i) {
            sources[first + 2 * i] = m_pairs[i].up.wanted();
            sources[first + 2 * i + 1] = m_pairs[i].down.wanted();
        }
        if (poll(sources, nfds_t(first + 2 * m_everUsed), -1) < 0)
            continue;
        int status = 0;
        if (sources[0].revents != 0 && takeSignals(status))
            return status;
        for (int i = 0; i < m_everUsed; ++i) {
            m_pairs[i].up.go(sources[first + 2 * i].revents);
            m_pairs[i].down.go(sources[first + 2 * i + 1].revents);
            m_pairs[i].closeIfDone();
        }
        for (int i = 0; i < m_listeners.count(); ++i)
            if (sources[1 + i].revents != 0)
                takeIn(i);
    }
}

/// Whether the program has ended. What orphans leave is for whoever is the first process here.
bool Relay::takeSignals(int &status) const
{
    signalfd_siginfo info;
    while (read(m_signals, &info, sizeof info) == sizeof info)
        if (info.ssi_signo != SIGCHLD)
            kill(m_program, int(info.ssi_signo));
    return waitpid(m_program, &status, WNOHANG) == m_program;
}

void Relay::takeIn(int listener)
{
    Pair *const pair = freePair();
    int client = -1;
    int ours = -1;
    if (!pair || !m_listeners.take(listener, client, ours))
        return;
    pair->open(client, ours);
    const int end = int(pair - m_pairs) + 1;
    m_everUsed = end > m_everUsed ? end : m_everUsed;
}

Pair *Relay::freePair()
{
    for (Pair &pair : m_pairs)
        if (!pair.isUsed)
            return &pair;
    return nullptr;
}

/// Ends this process as the program ended, without a core of its own.
int endAs(int status)
{
    if (!WIFSIGNALED(status))
        return WEXITSTATUS(status);
    const int number = WTERMSIG(status);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    std::signal(number, SIG_DFL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    raise(number);
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
    return 128 + number;
}

constinit Relay relay; // all zero: too large for the stack, and no work to begin with

} // namespace

} // namespace jackfield

int main(int argc, char **argv)
{
    using namespace jackfield;
    int at = 1;
    for (; at < argc && std::strcmp(argv[at], "--") != 0; ++at)
        if (!relay.listen(argv[at]))
            std::fprintf(stderr, "jackfield-relay: %s: %s\n", argv[at], std::strerror(errno));
    if (at + 1 >= argc) {
        std::fputs("jackfield-relay is started by Jackfield, with PORT=SOCKET… -- PROGRAM…\n",
                   stderr);
        return 2;
    }
    if (!relay.start(argv + at + 1)) {
        std::fprintf(stderr, "jackfield-relay: %s: %s\n", argv[at + 1], std::strerror(errno));
        return cannotRun;
    }
    return endAs(relay.serve());
}
