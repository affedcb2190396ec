// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/Detachment.h"

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace jackfield {

#ifdef Q_OS_UNIX

namespace {

/// Behind all that is to be printed: everything is well, and the other process goes on.
constexpr char leftWell = '\0';

} // namespace

bool Detachment::begin()
{
    int ends[2];
    std::fflush(stdout);
    if (pipe2(ends, O_CLOEXEC) != 0) {
        m_status = failure(ErrorCode::StartFailed, qt_error_string(errno));
        return false;
    }
    const pid_t pid = fork();
    if (pid < 0) {
        m_status = failure(ErrorCode::StartFailed, qt_error_string(errno));
        return false;
    }
    close(ends[pid == 0 ? 0 : 1]);
    if (pid != 0) {
        follow(ends[0], pid);
        return false;
    }
    setsid();
    m_pipe = ends[1];
    dup2(m_pipe, STDOUT_FILENO);
    return true;
}

void Detachment::follow(int pipe, int pid)
{
    char bytes[4096];
    bool isWell = false;
    for (ssize_t size = 0; (size = read(pipe, bytes, sizeof bytes)) > 0;) {
        isWell = bytes[size - 1] == leftWell;
        std::fwrite(bytes, 1, size_t(size - (isWell ? 1 : 0)), stdout);
    }
    close(pipe);
    int status = 0;
    if (isWell)
        return;
    waitpid(pid, &status, 0);
    m_status = static_cast<ExitStatus>(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

void Detachment::leave()
{
    std::fflush(stdout);
    [[maybe_unused]] const auto told = write(m_pipe, &leftWell, 1);
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        dup2(nowhere, stream);
    close(nowhere);
    close(m_pipe);
}

#else

bool Detachment::begin()
{
    m_status = failure(ErrorCode::Unsupported);
    return false;
}
void Detachment::follow(int, int) {}
void Detachment::leave() {}

#endif

} // namespace jackfield
