// SPDX-License-Identifier: MIT
#include "mcp/JsonRpc.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace jackfield {

namespace {

const QString versionKey = QStringLiteral("jsonrpc");
const QString versionText = QStringLiteral("2.0");
const QString idKey = QStringLiteral("id");
const QString methodKey = QStringLiteral("method");
const QString paramsKey = QStringLiteral("params");
const QString resultKey = QStringLiteral("result");
const QString errorKey = QStringLiteral("error");

/// What is taken of an error's words, in characters.
constexpr qsizetype longestText = 64 * 1024;

tl::unexpected<Error> notRpc(const QString &why)
{
    return failure(ErrorCode::NotMcp, why);
}

/// About what the parsed form takes: Qt keeps 16 bytes for a value or a key, and an allocation or
/// three for an array or an object.
constexpr qint64 valueSize = 16;
constexpr qint64 arraySize = 128;
constexpr qint64 objectSize = 256;

/// What the values of one message may take, their text aside.
constexpr qint64 mostMemory = 96 * 1024 * 1024;

struct Extent
{
    int depth = 0;
    qint64 memory = 0;
};

/// Measured before parsing, so that a hostile depth never reaches a recursive parser, and ten
/// million empty arrays in 30 MB of text never become a gigabyte.
Extent extentOf(const QByteArray &json)
{
    Extent extent;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            extent.depth = std::max(extent.depth, ++depth);
            extent.memory += c == '{' ? objectSize : arraySize;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',' || c == ':') {
            extent.memory += valueSize;
        }
    }
    return extent;
}

QJsonObject envelope(const QJsonValue &id)
{
    return {{versionKey, versionText}, {idKey, id}};
}

QJsonObject withParams(QJsonObject object, const QString &method, const QJsonObject &params)
{
    object.insert(methodKey, method);
    if (!params.isEmpty())
        object.insert(paramsKey, params);
    return object;
}

struct ToObject
{
    QJsonObject operator()(const RpcRequest &request) const
    {
        return withParams(envelope(request.id), request.method, request.params);
    }
    QJsonObject operator()(const RpcNotification &notification) const
    {
        return withParams({{versionKey, versionText}}, notification.method, notification.params);
    }
    QJsonObject operator()(const RpcResult &answer) const
    {
        QJsonObject object = envelope(answer.id);
        object.insert(resultKey, answer.result);
        return object;
    }
    QJsonObject operator()(const RpcFailure &answer) const
    {
        QJsonObject error{{QStringLiteral("code"), answer.error.code},
                          {QStringLiteral("message"), answer.error.message}};
        if (!answer.error.data.isNull() && !answer.error.data.isUndefined())
            error.insert(QStringLiteral("data"), answer.error.data);
        QJsonObject object = envelope(answer.id);
        object.insert(errorKey, error);
        return object;
    }
};

bool isId(const QJsonValue &id)
{
    return id.isString() || id.isDouble();
}

Result<RpcMessage> answerFrom(const QJsonObject &object, const QJsonValue &id)
{
    const QJsonValue error = object.value(errorKey);
    // An error of null beside a result is what JSON-RPC 1.0 did, and some still do.
    if (object.contains(resultKey) && !error.isObject()) {
        if (!isId(id))
            return notRpc(QStringLiteral("a result without an id"));
        return RpcResult{id, object.value(resultKey)};
    }
    if (!error.isObject())
        return notRpc(QStringLiteral("neither method, result nor error"));
    const QJsonObject body = error.toObject();
    return RpcFailure{id,
                      RpcError{body.value(QStringLiteral("code")).toInt(),
                               body.value(QStringLiteral("message")).toString().left(longestText),
                               body.value(QStringLiteral("data"))}};
}

Result<RpcMessage> messageFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return notRpc(QStringLiteral("JSON that is no object"));
    const QJsonObject object = value.toObject();
    if (object.value(versionKey).toString() != versionText)
        return notRpc(QStringLiteral("JSON that is not JSON-RPC 2.0"));
    const QJsonValue id = object.value(idKey);
    if (!object.contains(methodKey))
        return answerFrom(object, id);
    const QString method = object.value(methodKey).toString();
    const QJsonValue params = object.value(paramsKey);
    if (method.isEmpty() || params.isArray())
        return notRpc(QStringLiteral("a malformed request"));
    if (!isId(id))
        return RpcNotification{method, params.toObject()};
    return RpcRequest{id, method, params.toObject()};
}

/// Mending takes three copies, so a giant is not mended.
constexpr qsizetype mostMended = 4 * 1024 * 1024;

QJsonDocument parseLeniently(const QByteArray &json, QJsonParseError &error)
{
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::IllegalUTF8String && json.size() <= mostMended)
        document = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8(), &error);
    return document;
}

} // namespace

QByteArray toJson(const RpcMessage &message)
{
    return QJsonDocument(std::visit(ToObject{}, message)).toJson(QJsonDocument::Compact);
}

Result<QList<RpcMessage>> parseRpc(const QByteArray &json, const RpcLimits &limits)
{
    if (json.size() > limits.bytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("%1 bytes").arg(json.size()));
    const Extent extent = extentOf(json);
    if (extent.depth > limits.depth)
        return failure(ErrorCode::TooLarge,
                       QStringLiteral("more than %1 levels").arg(limits.depth));
    if (extent.memory > mostMemory)
        return failure(ErrorCode::TooLarge, QStringLiteral("too many values in one message"));
    QJsonParseError error;
    const QJsonDocument document = parseLeniently(json, error);
    if (error.error != QJsonParseError::NoError)
        return notRpc(QStringLiteral("text that is no JSON"));
    const QJsonArray all = document.isArray() ? document.array() : QJsonArray{document.object()};
    if (all.size() > limits.batch)
        return failure(ErrorCode::TooLarge, QStringLiteral("%1 messages at once").arg(all.size()));
    QList<RpcMessage> messages;
    for (const QJsonValue &value : all) {
        const Result<RpcMessage> message = messageFrom(value);
        if (!message)
            return failure(message.error());
        messages.append(*message);
    }
    return messages;
}

} // namespace jackfield
