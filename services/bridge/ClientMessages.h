// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ByteStream.h"
#include "mcp/JsonRpc.h"
#include "mcp/LineFramer.h"

#include <QObject>

namespace jackfield {

/// A client's stream as JSON-RPC messages, one a line (MCP's stdio transport). What is no message
/// is answered with a parse error. The stream outlives it.
class ClientMessages final : public QObject
{
    Q_OBJECT

public:
    explicit ClientMessages(ByteStream &client, QObject *parent = nullptr);

    /// Begins to read.
    void start();
    void send(const RpcMessage &message);
    qint64 bytesToWrite() const { return m_client.bytesToWrite(); }

Q_SIGNALS:
    void received(const jackfield::RpcMessage &message);
    /// The client says no more: it left, or sent a line beyond the limits.
    void over();

private:
    void read(const QByteArray &bytes);
    void take(const QByteArray &line);
    void finish();

    ByteStream &m_client;
    LineFramer m_lines;
    bool m_over = false;
};

} // namespace jackfield
