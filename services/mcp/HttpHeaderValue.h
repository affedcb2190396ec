// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace jackfield {

/// A text as the value of one of MCP's mirrored headers (`Mcp-Name`, `Mcp-Param-…`; Streamable
/// HTTP, revision 2026-07-28): as it is where that is safe, else `=?base64?…?=` around the base64
/// of its UTF-8. Unsafe are non-ASCII and control characters, space or tab at an edge, and what
/// looks encoded.
QByteArray toHeaderValue(const QString &text);

} // namespace jackfield
