// SPDX-License-Identifier: MIT
#include "bridge/MakeBridge.h"

#include "bridge/RemoteBridge.h"

namespace jackfield {

std::unique_ptr<Bridge> makeBridge(ByteStream &client, const ConnectionTarget &target,
                                   const BridgeServices &services)
{
    if (const auto *local = std::get_if<LocalTarget>(&target.endpoint))
        return std::make_unique<LocalBridge>(client, *local, target.mask, services.local);
    return std::make_unique<RemoteBridge>(client, services.network(),
                                          std::get<RemoteTarget>(target.endpoint), target.mask);
}

} // namespace jackfield
