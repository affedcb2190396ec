// SPDX-License-Identifier: MIT
#include "bridge/RemoteBridge.h"

#include "bridge/RpcErrors.h"
#include "mcp/LegacySseChannel.h"
#include "mcp/ProtocolVersions.h"
#include "mcp/StreamableHttpChannel.h"

#include <chrono>
#include <utility>

namespace jackfield {

namespace {

/// How long a client that has said its last may wait for answers, as a local server may take.
constexpr auto lastAnswers = std::chrono::seconds(2);
/// What may be under way at once, and what may wait for a client that does not read: a client or a
/// server that does more is broken, and memory is to stay what it is.
constexpr qsizetype mostRequests = 1024;
constexpr qint64 mostWaiting = 64 * 1024 * 1024;

bool isModern(const QJsonObject &params)
{
    return params.value(QStringLiteral("_meta"))
        .toObject()
        .contains(QLatin1String(meta::protocolVersion));
}

} // namespace

RemoteBridge::RemoteBridge(ByteStream &client, HttpNetwork &network, const RemoteTarget &target,
                           const SecretMask &mask, QObject *parent)
    : Bridge(parent), m_client(client), m_network(network), m_target(target), m_mask(mask)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &RemoteBridge::close);
    connect(&m_client, &ClientMessages::received, this, &RemoteBridge::takeFromClient);
    connect(&m_client, &ClientMessages::over, this, &RemoteBridge::onOver);
}

RemoteBridge::~RemoteBridge()
{
    if (m_channel)
        m_channel->disconnect(this);
}

void RemoteBridge::start()
{
    if (m_target.transport == TransportChoice::Sse)
        useChannel(std::make_unique<LegacySseChannel>(m_network, m_target));
    else
        useChannel(std::make_unique<StreamableHttpChannel>(m_network, m_target));
    m_client.start();
}

void RemoteBridge::stop()
{
    m_leaving = true;
    close();
}

void RemoteBridge::useChannel(std::unique_ptr<Channel> channel)
{
    if (m_channel) {
        // From within a signal of its own.
        m_channel->disconnect(this);
        m_channel.release()->deleteLater();
    }
    m_channel = std::move(channel);
    m_open = false;
    connect(m_channel.get(), &Channel::opened, this, &RemoteBridge::onOpened);
    connect(m_channel.get(), &Channel::messageReceived, this, &RemoteBridge::takeFromServer);
    connect(m_channel.get(), &Channel::requestFailed, this, &RemoteBridge::onRequestFailed);
    connect(m_channel.get(), &Channel::failed, this, &RemoteBridge::onChannelFailed);
    connect(m_channel.get(), &Channel::closed, this, &RemoteBridge::end);
    m_channel->open();
}

void RemoteBridge::onOpened()
{
    m_open = true;
    for (const RpcMessage &message : std::exchange(m_unsent, {}))
        forward(message);
    leaveWhenAnswered();
}

void RemoteBridge::onOver()
{
    m_leaving = true;
    m_patience.start(lastAnswers);
    leaveWhenAnswered();
}

void RemoteBridge::takeFromClient(const RpcMessage &message)
{
    if (m_open) {
        forward(message);
    } else if (m_unsent.size() < mostRequests) {
        m_unsent.append(message);
    } else if (const auto *request = std::get_if<RpcRequest>(&message)) {
        refuse(request->id, {ErrorCode::TooLarge, tr("too many requests at once")});
    }
}

void RemoteBridge::forward(const RpcMessage &message)
{
    if (const auto *request = std::get_if<RpcRequest>(&message))
        forwardRequest(*request);
    else if (const auto *notification = std::get_if<RpcNotification>(&message))
        forwardNotification(*notification);
    else
        m_channel->convey(message); // an answer to a question of the server's, under its id
}

void RemoteBridge::forwardRequest(const RpcRequest &request)
{
    if (m_requests.count() >= mostRequests) {
        refuse(request.id, {ErrorCode::TooLarge, tr("too many requests at once")});
        return;
    }
    RpcRequest numbered = request;
    numbered.id = m_requests.add(request);
    m_isModern = isModern(request.params);
    if (request.method == QLatin1String("initialize"))
        m_initialize = numbered;
    m_channel->convey(numbered);
}

void RemoteBridge::forwardNotification(RpcNotification notification)
{
    if (notification.method == QLatin1String("notifications/cancelled")) {
        const auto number =
            m_requests.numberOf(notification.params.value(QStringLiteral("requestId")));
        if (!number)
            return;
        m_requests.take(*number);
        if (m_channel->abandon(*number))
            return;
        notification.params.insert(QStringLiteral("requestId"), *number);
    }
    const bool begins = notification.method == QLatin1String("notifications/initialized");
    m_channel->convey(notification, [this, begins] {
        // Once the server knows that its client is there.
        if (begins && m_channel)
            m_channel->listen();
    });
}

void RemoteBridge::takeFromServer(const RpcMessage &message)
{
    if (const auto *result = std::get_if<RpcResult>(&message))
        giveResult(*result);
    else if (const auto *failed = std::get_if<RpcFailure>(&message))
        giveFailure(*failed);
    else if (const auto *notification = std::get_if<RpcNotification>(&message))
        giveClient(RpcNotification{notification->method,
                                   m_requests.withClientsSubscription(notification->params)});
    else
        giveClient(message);
}

void RemoteBridge::giveResult(RpcResult result)
{
    const qint64 number = result.id.toInteger();
    QJsonObject body = m_requests.withClientsSubscription(result.result.toObject());
    const auto request = m_requests.take(number);
    if (!request)
        return; // it was taken back
    if (request->method == QLatin1String("initialize"))
        m_channel->setNegotiatedVersion(body.value(QStringLiteral("protocolVersion")).toString());
    if (m_isModern && request->method == QLatin1String("tools/list"))
        body.insert(QStringLiteral("tools"),
                    m_channel->learnTools(body.value(QStringLiteral("tools")).toArray()));
    m_answered = true;
    result.id = request->clientId;
    if (result.result.isObject())
        result.result = body;
    giveClient(result);
    leaveWhenAnswered();
}

void RemoteBridge::giveFailure(RpcFailure failure)
{
    if (!failure.id.isNull()) {
        const auto request = m_requests.take(failure.id.toInteger());
        if (!request)
            return;
        failure.id = request->clientId;
    }
    giveClient(failure);
    leaveWhenAnswered();
}

void RemoteBridge::giveClient(const RpcMessage &message)
{
    if (m_ended)
        return;
    if (m_client.bytesToWrite() > mostWaiting) {
        m_error = Error{ErrorCode::TooLarge, tr("the client does not read what it is answered")};
        m_answered = false;
        stop();
        return;
    }
    m_client.send(message);
}

void RemoteBridge::onRequestFailed(qint64 number, const ChannelFailure &failure)
{
    if (fallBackToSse(number, failure))
        return;
    const auto request = m_requests.take(number);
    if (!request)
        return;
    Error error = failure.error;
    if (failure.sessionLost)
        error.detail = tr("the server has ended the session; connect to it again");
    refuse(request->clientId, error);
    leaveWhenAnswered();
}

/// The rule for clients that speak both (2025-11-25, Backwards Compatibility): what answers an
/// `initialize` with 400, 404 or 405 is asked for the older transport's stream.
bool RemoteBridge::fallBackToSse(qint64 number, const ChannelFailure &failure)
{
    const auto request = m_requests.find(number);
    const int status = failure.httpStatus.value_or(0);
    const bool isOtherWire = status == 400 || status == 404 || status == 405;
    if (!request || request->method != QLatin1String("initialize") || !isOtherWire ||
        m_target.transport != TransportChoice::Auto || m_channel->transport() == WireTransport::Sse)
        return false;
    m_requests.take(number);
    m_unsent = {RpcRequest{request->clientId, m_initialize.method, m_initialize.params}};
    useChannel(std::make_unique<LegacySseChannel>(m_network, m_target));
    return true;
}

void RemoteBridge::onChannelFailed(const ChannelFailure &failure)
{
    for (const RpcMessage &message : std::exchange(m_unsent, {}))
        if (const auto *request = std::get_if<RpcRequest>(&message))
            refuse(request->id, failure.error);
    for (const RequestIds::Open &request : m_requests.takeAll())
        refuse(request.clientId, failure.error);
    m_error = Error{failure.error.code, m_mask.safe(failure.error.detail)};
    m_answered = false;
    m_channel->disconnect(this);
    end();
}

void RemoteBridge::refuse(const QJsonValue &clientId, const Error &given)
{
    const Error error{given.code, m_mask.safe(given.detail)};
    if (!m_error)
        m_error = error;
    giveClient(RpcFailure{clientId, rpcErrorFor(error)});
    if (!m_remarked.contains(error.code)) {
        m_remarked.insert(error.code);
        Q_EMIT remarked(error);
    }
}

void RemoteBridge::leaveWhenAnswered()
{
    if (m_leaving && m_open && m_requests.count() == 0)
        close();
}

void RemoteBridge::close()
{
    m_patience.stop();
    if (m_channel)
        m_channel->close();
    else
        QMetaObject::invokeMethod(this, &RemoteBridge::end, Qt::QueuedConnection);
}

void RemoteBridge::end()
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended(m_answered ? std::nullopt : m_error);
}

} // namespace jackfield
