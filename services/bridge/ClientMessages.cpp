// SPDX-License-Identifier: MIT
#include "bridge/ClientMessages.h"

#include "bridge/RpcErrors.h"

#include <utility>

namespace jackfield {

namespace {

/// JSON-RPC 2.0, section 5.1: what was received is no JSON.
constexpr int parseError = -32700;

} // namespace

ClientMessages::ClientMessages(ByteStream &client, QObject *parent)
    : QObject(parent), m_client(client), m_lines(RpcLimits{}.bytes)
{
}

void ClientMessages::start()
{
    connect(&m_client, &ByteStream::received, this, &ClientMessages::read);
    connect(&m_client, &ByteStream::inputEnded, this, &ClientMessages::finish);
    connect(&m_client, &ByteStream::outputLost, this, &ClientMessages::finish);
    m_client.pauseInput(false);
}

void ClientMessages::send(const RpcMessage &message)
{
    m_client.write(toJson(message) + '\n');
}

void ClientMessages::read(const QByteArray &bytes)
{
    const Result<QList<QByteArray>> lines = m_lines.feed(bytes);
    if (!lines) {
        send(RpcFailure{QJsonValue(), rpcErrorFor(lines.error())});
        finish();
        return;
    }
    for (const QByteArray &line : *lines) {
        if (m_over)
            return;
        take(line);
    }
}

void ClientMessages::take(const QByteArray &line)
{
    const Result<QList<RpcMessage>> messages = parseRpc(line);
    if (!messages) {
        send(RpcFailure{QJsonValue(),
                        {parseError, QStringLiteral("This line is no JSON-RPC message."), {}}});
        return;
    }
    for (const RpcMessage &message : *messages)
        Q_EMIT received(message);
}

void ClientMessages::finish()
{
    if (std::exchange(m_over, true))
        return;
    m_client.pauseInput(true);
    Q_EMIT over();
}

} // namespace jackfield
