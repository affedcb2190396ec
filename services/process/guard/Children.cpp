// SPDX-License-Identifier: MIT
#include "process/guard/Children.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace jackfield {

namespace {

/// The parent of a process, from the fourth field of its `stat` (proc_pid_stat(5)), or 0.
pid_t parentOf(const char *pid)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%s/stat", pid);
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    char text[256];
    const ssize_t length = read(file, text, sizeof text - 1);
    close(file);
    text[length > 0 ? length : 0] = '\0';
    // The name in the second field may itself hold spaces and parentheses.
    const char *afterName = std::strrchr(text, ')');
    if (!afterName || std::strlen(afterName) < 5)
        return 0;
    return static_cast<pid_t>(std::strtol(afterName + 4, nullptr, 10));
}

} // namespace

bool readChildren(Children &children)
{
    const int file = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    // A few thousand children at a time are enough: the rest is seen the next time.
    char text[Children::capacity * 8];
    const ssize_t length = read(file, text, sizeof text - 1);
    close(file);
    if (length < 0)
        return false;
    text[length] = '\0';
    // A number counts only with the space behind it, lest half a number be taken for a whole one.
    const char *at = text;
    for (char *end = nullptr;; at = end) {
        const long pid = std::strtol(at, &end, 10);
        if (end == at || *end != ' ')
            return true;
        children.add(static_cast<pid_t>(pid));
    }
}

void scanForChildren(Children &children)
{
    DIR *proc = opendir("/proc");
    if (!proc)
        return;
    const pid_t self = getpid();
    while (const dirent *entry = readdir(proc)) {
        const bool isProcess = entry->d_name[0] >= '1' && entry->d_name[0] <= '9';
        if (isProcess && parentOf(entry->d_name) == self)
            children.add(static_cast<pid_t>(std::strtol(entry->d_name, nullptr, 10)));
    }
    closedir(proc);
}

} // namespace jackfield
