// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/Bridge.h"
#include "bridge/ClientMessages.h"
#include "bridge/RequestIds.h"
#include "domain/ConnectionTarget.h"
#include "domain/SecretMask.h"
#include "mcp/Channel.h"

#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace jackfield {

class HttpNetwork;

/// Carries a client's messages to a remote server and back, one by one. The client chooses the era:
/// what it says is not changed, and what the wire wants beside it (session, versions, mirrored
/// headers, access tokens) is seen to here. A server that knows only HTTP+SSE is met when the
/// client's `initialize` finds nothing else. Failures are answers to the requests that they hit.
class RemoteBridge final : public Bridge
{
    Q_OBJECT

public:
    RemoteBridge(ByteStream &client, HttpNetwork &network, const RemoteTarget &target,
                 const SecretMask &mask, QObject *parent = nullptr);
    ~RemoteBridge() override;

    void start() override;
    void stop() override;

private:
    void useChannel(std::unique_ptr<Channel> channel);
    void onOpened();
    void onOver();

    void takeFromClient(const RpcMessage &message);
    void forward(const RpcMessage &message);
    void forwardRequest(const RpcRequest &request);
    void forwardNotification(RpcNotification notification);

    void takeFromServer(const RpcMessage &message);
    void giveResult(RpcResult result);
    void giveFailure(RpcFailure failure);
    void giveClient(const RpcMessage &message);

    void onRequestFailed(qint64 number, const ChannelFailure &failure);
    void onChannelFailed(const ChannelFailure &failure);
    bool fallBackToSse(qint64 number, const ChannelFailure &failure);
    void refuse(const QJsonValue &clientId, const Error &error);
    void leaveWhenAnswered();
    void close();
    void end();

    ClientMessages m_client;
    HttpNetwork &m_network;
    RemoteTarget m_target;
    SecretMask m_mask;
    RequestIds m_requests;
    std::unique_ptr<Channel> m_channel;
    QList<RpcMessage> m_unsent; ///< until the channel is open
    RpcRequest m_initialize;    ///< the latest, for another wire
    QSet<ErrorCode> m_remarked;
    std::optional<Error> m_error; ///< the first, for as long as nothing has succeeded
    QTimer m_patience;
    bool m_open = false;
    bool m_answered = false; ///< the server has given a result
    bool m_isModern = false;
    bool m_leaving = false;
    bool m_ended = false;
};

} // namespace jackfield
