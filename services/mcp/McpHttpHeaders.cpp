// SPDX-License-Identifier: MIT
#include "mcp/McpHttpHeaders.h"

#include "mcp/HttpHeaderValue.h"
#include "mcp/ProtocolVersions.h"

namespace jackfield {

namespace {

/// The member of `params` that names what a request is about, or nothing.
QString nameMember(const QString &method)
{
    if (method == QLatin1String("tools/call") || method == QLatin1String("prompts/get"))
        return QStringLiteral("name");
    if (method == QLatin1String("resources/read"))
        return QStringLiteral("uri");
    return {};
}

HeaderList headersFor(const QString &method, const QJsonObject &params)
{
    const QString version = params.value(QStringLiteral("_meta"))
                                .toObject()
                                .value(QLatin1String(meta::protocolVersion))
                                .toString();
    if (version.isEmpty())
        return {};
    HeaderList headers{{"MCP-Protocol-Version", version.toLatin1()},
                       {"Mcp-Method", toHeaderValue(method)}};
    const QJsonValue name = params.value(nameMember(method));
    if (name.isString())
        headers.append({"Mcp-Name", toHeaderValue(name.toString())});
    return headers;
}

} // namespace

HeaderList mirroredHeaders(const RpcMessage &message)
{
    if (const auto *request = std::get_if<RpcRequest>(&message))
        return headersFor(request->method, request->params);
    if (const auto *notification = std::get_if<RpcNotification>(&message))
        return headersFor(notification->method, notification->params);
    return {};
}

} // namespace jackfield
