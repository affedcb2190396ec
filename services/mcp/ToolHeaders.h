// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "mcp/McpHttpHeaders.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace jackfield {

/// One argument of a tool that a request's headers repeat.
struct ToolHeader
{
    QByteArray name;  ///< "Mcp-Param-Region"
    QStringList path; ///< of the argument: the members to follow from `arguments` on

    bool operator==(const ToolHeader &) const = default;
};

/// The arguments that a tool's input schema marks with `x-mcp-header` (Streamable HTTP, revision
/// 2026-07-28). Protocol where a mark is not allowed: empty, no header token, twice whatever its
/// case, on another type than string, integer or boolean, or where `properties` alone do not lead.
Result<QList<ToolHeader>> toolHeaders(const QJsonObject &inputSchema);

/// The headers of every tool of a `tools/list` whose marks are allowed.
class ToolHeaderTable
{
public:
    /// Takes note of the tools, and gives those that may be offered: one with a mark that is not
    /// allowed must be left out, the others stay.
    QJsonArray learn(const QJsonArray &tools);

    /// What a call's headers repeat of its arguments: booleans as true or false, numbers in
    /// decimal, texts encoded where a header could not hold them; nothing for null or absent ones.
    HeaderList headersFor(const QString &tool, const QJsonObject &arguments) const;

private:
    QHash<QString, QList<ToolHeader>> m_headers;
};

} // namespace jackfield
