// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace jackfield {

/// The error object of a JSON-RPC 2.0 answer (section 5.1).
struct RpcError
{
    int code = 0;
    QString message; ///< as the server wrote it: not masked
    QJsonValue data;

    bool operator==(const RpcError &) const = default;
};

/// JSON-RPC's own codes, and MCP's of revision 2026-07-28.
namespace rpc {
inline constexpr int MethodNotFound = -32601;
inline constexpr int InvalidParams = -32602;
inline constexpr int HeaderMismatch = -32020;
inline constexpr int MissingClientCapability = -32021;
inline constexpr int UnsupportedProtocolVersion = -32022;
inline constexpr int UrlElicitationRequired = -32042; ///< of 2025-11-25 only
} // namespace rpc

struct RpcRequest
{
    QJsonValue id; ///< an integer or a string; ours are integers
    QString method;
    QJsonObject params;

    bool operator==(const RpcRequest &) const = default;
};

struct RpcNotification
{
    QString method;
    QJsonObject params;

    bool operator==(const RpcNotification &) const = default;
};

/// An answer with a result, which MCP wants to be an object; who asked checks that.
struct RpcResult
{
    QJsonValue id;
    QJsonValue result;

    bool operator==(const RpcResult &) const = default;
};

/// An answer with an error; its id is null where the server could not read ours.
struct RpcFailure
{
    QJsonValue id;
    RpcError error;

    bool operator==(const RpcFailure &) const = default;
};

using RpcMessage = std::variant<RpcRequest, RpcNotification, RpcResult, RpcFailure>;

/// What is accepted from a peer.
struct RpcLimits
{
    qsizetype bytes = 32 * 1024 * 1024;
    int depth = 256;        ///< nested arrays and objects
    qsizetype batch = 1024; ///< messages in one array
};

/// The message as one line of JSON, without a line end.
QByteArray toJson(const RpcMessage &message);

/// Reads one message, or the array of them that 2025-03-26 allowed. TooLarge beyond the limits,
/// NotMcp for what is no JSON or no JSON-RPC 2.0. Invalid UTF-8 is read with replacement
/// characters.
Result<QList<RpcMessage>> parseRpc(const QByteArray &json, const RpcLimits &limits = {});

} // namespace jackfield
