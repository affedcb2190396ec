// SPDX-License-Identifier: MIT
#include "mcp/JsonRpc.h"
#include "tests/fuzz/Fuzzing.h"

#include <QJsonArray>

#include <algorithm>

using namespace jackfield;

namespace {

int depthOf(const QJsonValue &value)
{
    int deepest = 0;
    if (value.isArray())
        for (const QJsonValue &entry : value.toArray())
            deepest = std::max(deepest, depthOf(entry));
    else if (value.isObject())
        for (const QJsonValue &entry : value.toObject())
            deepest = std::max(deepest, depthOf(entry));
    else
        return 0;
    return deepest + 1;
}

int depthOf(const RpcMessage &message)
{
    if (const auto *request = std::get_if<RpcRequest>(&message))
        return depthOf(request->params);
    if (const auto *notification = std::get_if<RpcNotification>(&message))
        return depthOf(notification->params);
    if (const auto *result = std::get_if<RpcResult>(&message))
        return depthOf(result->result);
    return depthOf(std::get<RpcFailure>(message).error.data);
}

} // namespace

/// Whatever is accepted keeps the limits, and a message that is written and read again is the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(data, size);
    RpcLimits limits;
    limits.bytes = 16 * (1 + input.first);
    limits.depth = 1 + input.second % 32;
    limits.batch = 1 + input.second % 8;
    const Result<QList<RpcMessage>> messages = parseRpc(input.bytes, limits);
    if (!messages) {
        HOLDS(messages.error().code == ErrorCode::TooLarge ||
              messages.error().code == ErrorCode::NotMcp);
        return 0;
    }
    HOLDS(input.bytes.size() <= limits.bytes && messages->size() <= limits.batch);
    for (const RpcMessage &message : *messages) {
        HOLDS(depthOf(message) < limits.depth);
        const QByteArray once = toJson(message);
        HOLDS(!once.contains('\n'));
        const Result<QList<RpcMessage>> again = parseRpc(once);
        HOLDS(again && again->size() == 1);
        HOLDS(again->first().index() == message.index());
        HOLDS(toJson(again->first()) == once);
    }
    return 0;
}
