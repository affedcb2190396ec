// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/Bridge.h"
#include "bridge/ClientMessages.h"

namespace jackfield {

/// Stands in for a connector that cannot be had: answers each request with why, until the client
/// has understood and leaves.
class RefusalBridge final : public Bridge
{
    Q_OBJECT

public:
    /// The error's detail must be masked already.
    RefusalBridge(ByteStream &client, const Error &error, QObject *parent = nullptr);

    void start() override;
    void stop() override;

private:
    void answer(const RpcMessage &message);

    ClientMessages m_client;
    Error m_error;
    bool m_ended = false;
};

} // namespace jackfield
