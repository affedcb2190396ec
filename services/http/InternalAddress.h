// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>

namespace jackfield {

/// Whether the address is none of the public Internet's: loopback, private, link-local, unique
/// local, shared (RFC 6598), multicast, unspecified, and IPv4 of these kinds within IPv6.
bool isInternal(const QHostAddress &address);

} // namespace jackfield
