// SPDX-License-Identifier: MIT
#include "http/InternalAddress.h"

#include <algorithm>
#include <array>
#include <optional>

namespace jackfield {

namespace {

struct Network
{
    const char *address;
    int prefix;
};

// The blocks of IANA's special-purpose registries that lead to no public server.
constexpr std::array internal{
    Network{"0.0.0.0", 8},    Network{"10.0.0.0", 8},     Network{"100.64.0.0", 10},
    Network{"127.0.0.0", 8},  Network{"169.254.0.0", 16}, Network{"172.16.0.0", 12},
    Network{"192.0.0.0", 24}, Network{"192.168.0.0", 16}, Network{"198.18.0.0", 15},
    Network{"224.0.0.0", 4},  Network{"240.0.0.0", 4},    Network{"::", 128},
    Network{"::1", 128},      Network{"fc00::", 7},       Network{"fe80::", 10},
    Network{"fec0::", 10},    Network{"ff00::", 8},
};

/// IPv4 as it is written within IPv6: mapped, compatible, by NAT64 or by 6to4.
std::optional<QHostAddress> embedded(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const auto at = [&bytes](int from) {
        return QHostAddress(quint32(bytes[from]) << 24 | quint32(bytes[from + 1]) << 16 |
                            quint32(bytes[from + 2]) << 8 | quint32(bytes[from + 3]));
    };
    if (address.isInSubnet(QHostAddress(QStringLiteral("::ffff:0:0")), 96) ||
        address.isInSubnet(QHostAddress(QStringLiteral("64:ff9b::")), 96))
        return at(12);
    if (address.isInSubnet(QHostAddress(QStringLiteral("2002::")), 16))
        return at(2);
    return std::nullopt;
}

} // namespace

bool isInternal(const QHostAddress &address)
{
    if (const auto inner = embedded(address))
        return isInternal(*inner);
    return std::any_of(internal.begin(), internal.end(), [&address](const Network &network) {
        const QHostAddress block(QString::fromLatin1(network.address));
        return block.protocol() == address.protocol() && address.isInSubnet(block, network.prefix);
    });
}

} // namespace jackfield
