// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/JsonRpc.h"

#include <QByteArray>
#include <QList>
#include <QPair>

namespace jackfield {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// The headers that mirror a modern message's body, so that a gateway need not read it (Streamable
/// HTTP, revision 2026-07-28): MCP-Protocol-Version and Mcp-Method, and Mcp-Name for tools/call,
/// prompts/get and resources/read. Empty for a message without the modern `_meta`.
HeaderList mirroredHeaders(const RpcMessage &message);

} // namespace jackfield
