// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/Channel.h"
#include "mcp/ProtocolEra.h"
#include "mcp/RpcPeer.h"
#include "mcp/ServerDescription.h"

#include <memory>

namespace jackfield {

/// A server that has been reached and has shaken hands: what a handshake leaves behind.
struct ServerLink
{
    std::unique_ptr<Channel> channel;
    std::unique_ptr<RpcPeer> peer; ///< goes before the channel
    std::unique_ptr<ProtocolEra> era;
    ServerDescription server;
};

} // namespace jackfield
