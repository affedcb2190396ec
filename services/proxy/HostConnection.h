// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ByteStream.h"
#include "proxy/AllowedHost.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace jackfield {

/// The way to one allowed host: its name is resolved here, once, and only the addresses that were
/// looked at are connected to, one after the other. A name that leads into this machine or its
/// network is refused unless the entry may (AllowedHost::mayBeInternal()), so that nobody opens
/// them by an answer of the name system. Where the machine itself has a proxy (chooseProxy()), the
/// name goes to that, and is its to resolve. start() once; then opened() or failed(), never from
/// within it.
class HostConnection final : public QObject
{
    Q_OBJECT

public:
    using Resolved = std::function<void(const QList<QHostAddress> &)>;
    /// Asks the name system, for as long as `context` lives.
    using Resolver =
        std::function<void(const QString &host, QObject *context, const Resolved &resolved)>;

    explicit HostConnection(const AllowedHost &host, Resolver resolver = systemResolver);
    ~HostConnection() override;

    void start();
    /// After opened().
    std::unique_ptr<ByteStream> take();

    static void systemResolver(const QString &host, QObject *context, const Resolved &resolved);

Q_SIGNALS:
    void opened();
    /// Forbidden for an address that it must not lead to; Dns, Refused, Timeout, Proxy, Network.
    void failed(const jackfield::Error &error);

private:
    void connectTo(const QList<QHostAddress> &addresses);
    void tryNext();
    void makeSocket();
    void onFailed(const Error &error);

    AllowedHost m_host;
    Resolver m_resolver;
    QList<QHostAddress> m_addresses; ///< not tried yet
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_patience;
    bool m_isOver = false;
};

} // namespace jackfield
