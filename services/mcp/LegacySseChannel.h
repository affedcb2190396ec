// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectionTarget.h"
#include "http/HttpExchange.h"
#include "mcp/Channel.h"

#include <QHash>
#include <QPointer>
#include <QUrl>

namespace jackfield {

/// The HTTP+SSE transport of revision 2024-11-05: one GET whose event stream first names an
/// endpoint, which must be on the same origin; messages are POSTed there and answered on the
/// stream.
class LegacySseChannel final : public Channel
{
    Q_OBJECT

public:
    LegacySseChannel(HttpNetwork &network, const RemoteTarget &target, QObject *parent = nullptr);

    WireTransport transport() const override { return WireTransport::Sse; }
    void open() override;
    void send(const RpcMessage &message, const Delivered &delivered = {}) override;
    bool abandon(qint64 id) override;
    void setNegotiatedVersion(const QString &version) override { m_version = version; }
    void close() override;

private:
    void takeEvent(const SseEvent &event);
    void takeEndpoint(const QString &endpoint);
    void onStreamEnded(const HttpAnswer &answer);
    void fail(const Error &error, const std::optional<int> &status);

    HttpNetwork &m_network;
    RemoteTarget m_target;
    QUrl m_endpoint;
    QString m_version;
    QPointer<HttpExchange> m_stream;
    QHash<qint64, QPointer<HttpExchange>> m_posts;
    bool m_failed = false;
    bool m_closing = false;
};

} // namespace jackfield
