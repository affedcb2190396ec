// SPDX-License-Identifier: MIT
#pragma once

#include <poll.h>
#include <sys/types.h>

namespace jackfield {

/// One direction between two sockets that do not block: what was read waits here until it is
/// written, and nothing more is read meanwhile. The descriptors are somebody else's.
class Pipe
{
public:
    void open(int from, int to);
    /// Both its ends are done with it.
    bool isDone() const { return !m_isOpen; }
    /// What it waits for: fd -1 for nothing at all.
    pollfd wanted() const;
    /// What poll(2) said to that.
    void go(short ready);

private:
    static constexpr int capacity = 16 * 1024;

    void read();
    void write();
    void finish();

    // All zero in the beginning, so that the many of them take no room in the program's file.
    int m_from = 0;
    int m_to = 0;
    int m_start = 0; ///< of what waits
    int m_end = 0;
    bool m_isOpen = false;
    char m_bytes[capacity] = {};
};

/// A connection of the agent's, and ours behind it.
struct Pair
{
    int client = 0;
    int ours = 0;
    bool isUsed = false;
    Pipe up;
    Pipe down;

    void open(int newClient, int newOurs);
    void closeIfDone();
};

} // namespace jackfield
