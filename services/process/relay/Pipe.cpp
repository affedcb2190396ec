// SPDX-License-Identifier: MIT
#include "process/relay/Pipe.h"

#include <cerrno>

#include <sys/socket.h>
#include <unistd.h>

namespace jackfield {

void Pipe::open(int from, int to)
{
    m_from = from;
    m_to = to;
    m_start = m_end = 0;
    m_isOpen = true;
}

pollfd Pipe::wanted() const
{
    if (!m_isOpen)
        return {-1, 0, 0};
    return m_start == m_end ? pollfd{m_from, POLLIN, 0} : pollfd{m_to, POLLOUT, 0};
}

void Pipe::go(short ready)
{
    if (!m_isOpen || ready == 0)
        return;
    if (m_start == m_end)
        read();
    // Most often there is room at once.
    if (m_isOpen && m_start != m_end)
        write();
}

void Pipe::read()
{
    const ssize_t size = recv(m_from, m_bytes, capacity, 0);
    m_start = 0;
    m_end = size > 0 ? int(size) : 0;
    if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR))
        finish();
}

void Pipe::write()
{
    const ssize_t size = send(m_to, m_bytes + m_start, size_t(m_end - m_start), MSG_NOSIGNAL);
    if (size > 0)
        m_start += int(size);
    else if (errno != EAGAIN && errno != EINTR)
        finish();
}

/// Each side hears that nothing more comes, or is taken.
void Pipe::finish()
{
    m_isOpen = false;
    shutdown(m_to, SHUT_WR);
    shutdown(m_from, SHUT_RD);
}

void Pair::open(int newClient, int newOurs)
{
    client = newClient;
    ours = newOurs;
    isUsed = true;
    up.open(client, ours);
    down.open(ours, client);
}

void Pair::closeIfDone()
{
    if (!isUsed || !up.isDone() || !down.isDone())
        return;
    close(client);
    close(ours);
    isUsed = false;
}

} // namespace jackfield
