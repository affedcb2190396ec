// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/Channel.h"

#include <QList>
#include <QPointer>

#include <functional>
#include <utility>

namespace jackfield {

/// A Channel without a wire: keeps what is sent, and says what the test tells it to say. With
/// `onRequest` set it answers by itself, from the event loop.
class FakeChannel final : public Channel
{
public:
    using OnRequest = std::function<void(FakeChannel &, const RpcRequest &)>;

    explicit FakeChannel(WireTransport transport, OnRequest onRequest = {})
        : m_transport(transport), m_onRequest(std::move(onRequest))
    {
    }

    WireTransport transport() const override { return m_transport; }
    void open() override
    {
        QMetaObject::invokeMethod(this, &FakeChannel::opened, Qt::QueuedConnection);
    }
    void send(const RpcMessage &message, const Delivered &delivered = {}) override
    {
        sent.append(message);
        const auto *const request = std::get_if<RpcRequest>(&message);
        if (request && m_onRequest)
            QMetaObject::invokeMethod(
                this, [this, asked = *request] { m_onRequest(*this, asked); },
                Qt::QueuedConnection);
        if (delivered)
            delivered();
    }
    bool abandon(qint64 id) override
    {
        abandoned.append(id);
        return false;
    }
    void setNegotiatedVersion(const QString &version) override { negotiated = version; }
    void close() override
    {
        isClosing = true;
        QMetaObject::invokeMethod(this, &FakeChannel::closed, Qt::QueuedConnection);
    }

    void say(const RpcMessage &message) { hear(message); }
    void answer(const QJsonValue &id, const QJsonObject &result) { hear(RpcResult{id, result}); }
    void refuse(const QJsonValue &id, int code, const QJsonValue &data = {})
    {
        hear(RpcFailure{id, RpcError{code, QStringLiteral("refused"), data}});
    }
    void refuseHttp(qint64 id, int status, bool sessionLost = false)
    {
        Q_EMIT requestFailed(
            id, {{ErrorCode::Http, QStringLiteral("HTTP %1").arg(status)}, status, sessionLost});
    }
    void die(ErrorCode code = ErrorCode::Exited) { Q_EMIT failed({{code, {}}, {}, false}); }

    /// The methods of the requests and notifications that were sent, in order.
    QStringList methods() const
    {
        QStringList all;
        for (const RpcMessage &message : sent) {
            if (const auto *request = std::get_if<RpcRequest>(&message))
                all.append(request->method);
            if (const auto *notification = std::get_if<RpcNotification>(&message))
                all.append(notification->method);
        }
        return all;
    }

    QList<RpcMessage> sent;
    QList<qint64> abandoned;
    QString negotiated;
    bool isClosing = false;

private:
    WireTransport m_transport;
    OnRequest m_onRequest;
};

} // namespace jackfield
