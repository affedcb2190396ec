// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace jackfield {

/// Some of this process's own children, living or dead, as the kernel lists them. Because this
/// process adopts orphans, whatever is below it becomes its child sooner or later; and because a
/// child's number is not given away before it was waited for, no signal to a child can hit a
/// stranger. Neither list is complete while children come and go: ask again until there are none.
struct Children
{
    static constexpr int capacity = 512;

    pid_t pids[capacity];
    int count = 0;

    void add(pid_t pid)
    {
        if (count < capacity)
            pids[count++] = pid;
    }
};

/// From /proc/thread-self/children, in microseconds; false where the kernel has no such file.
bool readChildren(Children &children);

/// From the parents that all processes in /proc name, in milliseconds.
void scanForChildren(Children &children);

} // namespace jackfield
