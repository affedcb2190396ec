// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/Bridge.h"
#include "bridge/LocalBridge.h"
#include "domain/ConnectionTarget.h"

#include <functional>
#include <memory>

namespace jackfield {

class HttpNetwork;

/// What bridges are built on. The network access is made when a remote server is first asked for.
struct BridgeServices
{
    LocalBridge::Services local;
    std::function<HttpNetwork &()> network;
};

/// The bridge that fits the target. The client outlives it.
std::unique_ptr<Bridge> makeBridge(ByteStream &client, const ConnectionTarget &target,
                                   const BridgeServices &services);

} // namespace jackfield
