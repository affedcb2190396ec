// SPDX-License-Identifier: MIT
#include "process/relay/Listeners.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace jackfield {

namespace {

constexpr int mostWaiting = 64;

int connectedTo(const char *path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const size_t length = std::strlen(path);
    if (length >= sizeof address.sun_path)
        return -1;
    std::memcpy(address.sun_path, path, length);
    const int made = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    // It waits here where many come at once; whoever takes them in is never long.
    if (made >= 0 && connect(made, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 &&
        fcntl(made, F_SETFL, O_NONBLOCK) == 0)
        return made;
    close(made);
    return -1;
}

} // namespace

bool Listeners::add(const char *text)
{
    char *end = nullptr;
    const long port = std::strtol(text, &end, 10);
    errno = EINVAL;
    if (port < 1 || port > 65535 || *end != '=')
        return false;
    // Where there is no IPv6, nobody looks for us there.
    (void)addAt(AF_INET6, int(port), end + 1);
    return addAt(AF_INET, int(port), end + 1);
}

bool Listeners::addAt(int family, int port, const char *path)
{
    if (m_count == capacity)
        return false;
    const auto number = htons(static_cast<unsigned short>(port));
    sockaddr_in four = {};
    four.sin_family = AF_INET;
    four.sin_port = number;
    four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr_in6 six = {};
    six.sin6_family = AF_INET6;
    six.sin6_port = number;
    six.sin6_addr = in6addr_loopback;
    const bool isFour = family == AF_INET;
    const auto *address = isFour ? reinterpret_cast<const sockaddr *>(&four)
                                 : reinterpret_cast<const sockaddr *>(&six);
    const int made = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (made < 0 || bind(made, address, isFour ? sizeof four : sizeof six) != 0 ||
        listen(made, mostWaiting) != 0) {
        const int why = errno;
        close(made);
        errno = why;
        return false;
    }
    m_sockets[m_count] = made;
    m_paths[m_count++] = path;
    return true;
}

bool Listeners::take(int index, int &client, int &ours) const
{
    client = accept4(m_sockets[index], nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (client < 0)
        return false;
    const int one = 1;
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    ours = connectedTo(m_paths[index]);
    if (ours < 0)
        close(client);
    return ours >= 0;
}

} // namespace jackfield
