// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"
#include "mcp/JsonRpc.h"

namespace jackfield {

/// A failure of ours as the answer to a client's request: cause and remedy in its message, the code
/// and the remedy in its data. Its JSON-RPC code is one that says nothing of the protocol's eras
/// (-32000…-32019, revision 2026-07-28). The detail must be masked already.
RpcError rpcErrorFor(const Error &error);

} // namespace jackfield
