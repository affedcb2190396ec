// SPDX-License-Identifier: MIT
#pragma once

namespace jackfield {

/// Ports of the loopback interface, and the socket of ours that stands behind each.
class Listeners
{
public:
    static constexpr int capacity = 32;

    /// `PORT=SOCKET`, on 127.0.0.1 and, where there is one, ::1. False for what is none, and where
    /// nobody can listen there; errno says why.
    bool add(const char *text);
    int count() const { return m_count; }
    int fd(int index) const { return m_sockets[index]; }
    /// A waiting connection, and one to what stands behind it; false where there is none.
    bool take(int index, int &client, int &ours) const;

private:
    bool addAt(int family, int port, const char *path);

    int m_sockets[capacity] = {};
    const char *m_paths[capacity] = {};
    int m_count = 0;
};

} // namespace jackfield
