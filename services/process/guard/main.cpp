// SPDX-License-Identifier: MIT
//
// jackfield-guard GRACE-MS FOLDER PROGRAM [ARGUMENT…]
//
// Stands between Jackfield and one program that it starts, so that all that the program starts ends
// with it: leads a session of its own, adopts the orphans below it, and when the program ends, or
// Jackfield hangs up (which the kernel does for it if it dies), ends whatever is left: SIGTERM, a
// grace period, then SIGKILL until nothing is below. Reports on the same socket (GuardReport.h).
//
// It is no Qt program and linked statically: it must start in well under a millisecond, and neither
// LD_PRELOAD nor a lost library, meant for the program, may touch it. The program's environment
// comes as its own, never as arguments. What it cannot do: if the guard itself is killed by
// SIGKILL, only the program dies with it (PR_SET_PDEATHSIG), not what the program started; and what
// belongs to another user (setuid) is not its to kill.

#include "process/GuardMark.h"
#include "process/GuardReport.h"
#include "process/guard/Children.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace jackfield {

namespace {

constexpr int roundMs = 20;        ///< between looks at what is left
constexpr int hopelessRounds = 50; ///< of SIGKILLs, all of them refused

std::int64_t nowMs()
{
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

void report(GuardReport::Kind kind, int value)
{
    const GuardReport message{kind, value};
    // Nobody may be listening any more, and that is no reason to stop.
    (void)send(guardSocket, &message, sizeof message, MSG_NOSIGNAL | MSG_DONTWAIT);
}

/// Who had a SIGTERM: a second one means "at once" to some servers.
class Terminated
{
public:
    /// Whether the target of a kill(2) is new here. Beyond the capacity none is: SIGKILL will do.
    bool add(pid_t target)
    {
        for (int i = 0; i < m_count; ++i) {
            if (m_targets[i] == target)
                return false;
        }
        if (m_count == capacity)
            return false;
        m_targets[m_count++] = target;
        return true;
    }

private:
    static constexpr int capacity = 512;
    pid_t m_targets[capacity];
    int m_count = 0;
};

/// What is below the guard, from the start of the program to the end of its last descendant.
class Tree
{
public:
    explicit Tree(int graceMs) : m_graceMs(graceMs) {}

    bool start(const char *folder, char **argv);
    void watchOverIt(int signals);

private:
    bool waitForChildren();
    void terminate();
    void terminateNewcomers();
    bool kill();
    template <typename Use>
    static void forEachChild(Use use);

    const int m_graceMs;
    pid_t m_program = 0;
    std::int64_t m_killAt = 0; ///< when SIGKILLs begin; 0 while the program may run
    Terminated m_terminated;
};

/// Starts the program, and reports that or why not. The child of vfork() shares our memory until it
/// executes, so what it leaves in `failure` is here when vfork() returns a second time.
bool Tree::start(const char *folder, char **argv)
{
    volatile GuardReport failure{GuardReport::Kind::Started, 0};
    const pid_t guard = getpid();
    const pid_t child = vfork();
    if (child == 0) {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != guard)
            _exit(127);
        failure.kind = GuardReport::Kind::FolderFailed;
        if (chdir(folder) == 0) {
            failure.kind = GuardReport::Kind::ExecFailed;
            execve(argv[0], argv, environ);
        }
        failure.value = errno;
        _exit(127);
    }
    if (child < 0) {
        report(GuardReport::Kind::ForkFailed, errno);
        return false;
    }
    if (failure.value != 0) {
        waitpid(child, nullptr, 0);
        report(failure.kind, failure.value);
        return false;
    }
    m_program = child;
    report(GuardReport::Kind::Started, child);
    return true;
}

/// Serves until nothing is below the guard.
void Tree::watchOverIt(int signals)
{
    pollfd sources[] = {{signals, POLLIN, 0}, {guardSocket, POLLIN, 0}};
    int refusedRounds = 0;
    while (waitForChildren()) {
        if (m_killAt != 0 && nowMs() >= m_killAt) {
            refusedRounds = kill() ? 0 : refusedRounds + 1;
            if (refusedRounds > hopelessRounds)
                return;
        } else if (m_killAt != 0) {
            terminateNewcomers();
        }
        poll(sources, 2, m_killAt != 0 ? roundMs : -1);
        if (sources[0].revents != 0) {
            signalfd_siginfo info;
            const bool read = ::read(signals, &info, sizeof info) == sizeof info;
            if (read && info.ssi_signo != SIGCHLD)
                terminate();
        }
        // The owner sends nothing: whatever comes from there is the end of it.
        if (sources[1].revents != 0) {
            sources[1].fd = -1;
            terminate();
        }
    }
}

/// Takes the ends of children, reports the program's, and says whether any child is left; as
/// orphans become children here, that is whether anything is left.
bool Tree::waitForChildren()
{
    for (;;) {
        int status = 0;
        const pid_t pid = waitpid(-1, &status, WNOHANG);
        if (pid == 0)
            return true;
        if (pid < 0)
            return false;
        if (pid != m_program)
            continue;
        if (WIFSIGNALED(status))
            report(GuardReport::Kind::Signalled, WTERMSIG(status));
        else
            report(GuardReport::Kind::Exited, WEXITSTATUS(status));
        terminate();
    }
}

void Tree::terminate()
{
    if (m_killAt == 0)
        m_killAt = nowMs() + m_graceMs;
}

template <typename Use>
void Tree::forEachChild(Use use)
{
    Children children;
    if (!readChildren(children))
        scanForChildren(children);
    for (int i = 0; i < children.count; ++i) {
        const pid_t child = children.pids[i];
        const pid_t group = getpgid(child);
        // What kill(2) is to be given for the child and its group. Should a child ever have joined
        // the guard's own group, it is met alone.
        use(child, group > 1 && group != getpgrp() ? -group : child);
    }
}

/// A signal to the group reaches the usual tree at once; what left the group becomes a child here
/// when its parent goes, and gets its signal then.
void Tree::terminateNewcomers()
{
    forEachChild([this](pid_t, pid_t target) {
        if (!m_terminated.add(target))
            return;
        ::kill(target, SIGTERM);
        ::kill(target, SIGCONT);
    });
}

/// Kills all children and their groups; false if there were some and each one was refused. A group
/// dies as a whole, whatever it is forking: fork(2) does not overtake a signal to the group.
bool Tree::kill()
{
    bool reached = false;
    bool refused = false;
    forEachChild([&](pid_t child, pid_t target) {
        ::kill(target, SIGKILL);
        (::kill(child, SIGKILL) == 0 ? reached : refused) = true;
    });
    return reached || !refused;
}

/// The signals as something to poll; SIGTERM and its kin mean the same as the owner hanging up.
int openSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT})
        sigaddset(&set, signal);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

} // namespace jackfield

int main(int argc, char **argv)
{
    using namespace jackfield;
    if (argc < 4 || fcntl(guardSocket, F_SETFD, FD_CLOEXEC) != 0) {
        std::fputs("jackfield-guard is started by Jackfield, with GRACE-MS FOLDER PROGRAM…\n",
                   stderr);
        return 2;
    }
    setsid();
    const int signals = openSignals();
    if (signals < 0 || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) {
        report(GuardReport::Kind::ForkFailed, errno);
        return 1;
    }
    // Whatever the program starts inherits it, so that it can be told from a stranger's should the
    // guard itself be killed (Leftovers.h).
    if (GuardMark mark; readOwnMark(mark))
        setenv(guardMarkName, mark.text, 1);
    Tree tree(std::atoi(argv[1]));
    if (!tree.start(argv[2], argv + 3))
        return 1;
    // The pipes are the program's: a copy here would hide from both sides that the other one
    // closed.
    for (const int pipe : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        close(pipe);
    tree.watchOverIt(signals);
    return 0;
}
