// SPDX-License-Identifier: MIT
#include "bridge/RefusalBridge.h"

#include "bridge/RpcErrors.h"

#include <utility>

namespace jackfield {

RefusalBridge::RefusalBridge(ByteStream &client, const Error &error, QObject *parent)
    : Bridge(parent), m_client(client), m_error(error)
{
}

void RefusalBridge::start()
{
    connect(&m_client, &ClientMessages::received, this, &RefusalBridge::answer);
    connect(&m_client, &ClientMessages::over, this, &RefusalBridge::stop);
    m_client.start();
}

void RefusalBridge::stop()
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended(m_error);
}

void RefusalBridge::answer(const RpcMessage &message)
{
    if (const auto *request = std::get_if<RpcRequest>(&message))
        m_client.send(RpcFailure{request->id, rpcErrorFor(m_error)});
}

} // namespace jackfield
