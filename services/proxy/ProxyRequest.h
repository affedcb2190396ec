// SPDX-License-Identifier: MIT
#pragma once

#include "proxy/AllowedHost.h"

#include <QByteArray>

namespace jackfield {

/// What a program asks a proxy for, from the head of its request (RFC 9110, 9.3.6; RFC 9112,
/// 3.2.2): a tunnel, or a plain request that is to be passed on.
struct ProxyRequest
{
    HostPort to;
    bool isTunnel = false;
    /// A plain request's head as the host gets it: without what was for the proxy, and with
    /// `Connection: close`, since whatever comes next may be for somebody else.
    QByteArray forwarded;

    /// `head` ends with its empty line. InvalidInput for what is no such request.
    static Result<ProxyRequest> from(const QByteArray &head);
};

} // namespace jackfield
