// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"

#include <QByteArrayView>
#include <QList>

namespace jackfield {

/// One server of another client's configuration, to be created through ConnectorService.
struct ImportedConnector
{
    ConnectorDraft draft;
    SecretsPatch secrets;
};

/// Reads the servers from a client's JSON: `mcpServers`, `servers`, `context_servers` or `mcp` with
/// a member per server, such a map by itself, or one server by itself; comments and trailing commas
/// are let through. A command may be a text or a list of words; an address may be called url,
/// serverUrl, httpUrl, baseUrl or uri. InvalidInput says what is wrong, and gives nothing at all.
Result<QList<ImportedConnector>> parseMcpServers(QByteArrayView json);

} // namespace jackfield
