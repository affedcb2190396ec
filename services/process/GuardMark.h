// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace jackfield {

/// What a guard writes into the environment of the program that it starts: who guards it. It names
/// the guard beyond doubt, for its number may be given away again but not together with its time of
/// start, and both mean something only within their PID namespace. It holds no secret. Without the
/// C++ runtime and without Qt, for the guard.
struct GuardMark
{
    char text[96] = {}; ///< `NAMESPACE/NUMBER/START`
};

inline constexpr const char *guardMarkName = "JACKFIELD_GUARD";

/// When a process started, in clock ticks since the boot: the 22nd field of its `stat`
/// (proc_pid_stat(5)); 0 where there is no such process. `pid` may be `self`.
inline unsigned long long startTimeOf(const char *pid)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%s/stat", pid);
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    char text[1024];
    const ssize_t length = read(file, text, sizeof text - 1);
    close(file);
    text[length > 0 ? length : 0] = '\0';
    // The name in the second field may itself hold spaces and parentheses; 20 fields follow it.
    const char *at = std::strrchr(text, ')');
    for (int field = 2; at && field < 22; ++field)
        at = std::strchr(at + 1, ' ');
    return at ? std::strtoull(at, nullptr, 10) : 0;
}

/// The PID namespace of this process, as the number that the kernel gives it; false where it has
/// none to show.
inline bool readPidNamespace(unsigned long long &number)
{
    char link[64];
    const ssize_t length = readlink("/proc/self/ns/pid", link, sizeof link - 1);
    link[length > 0 ? length : 0] = '\0';
    const char *const digits = std::strchr(link, '[');
    number = digits ? std::strtoull(digits + 1, nullptr, 10) : 0;
    return number != 0;
}

/// The mark of this process as a guard.
inline bool readOwnMark(GuardMark &mark)
{
    unsigned long long space = 0;
    const unsigned long long start = startTimeOf("self");
    if (start == 0 || !readPidNamespace(space))
        return false;
    std::snprintf(mark.text, sizeof mark.text, "%llu/%d/%llu", space, getpid(), start);
    return true;
}

} // namespace jackfield
