// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/StreamSockets.h"
#include "proxy/AllowedHost.h"
#include "proxy/HostConnection.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <unordered_map>
#include <vector>

namespace jackfield {

class ProxyVisit;

/// A small HTTP proxy for programs that are shut up without a network: takes them in at a socket of
/// this machine and of this user's, and brings them to the hosts of one list and to nobody else. It
/// sees what CONNECT carries as bytes, so that TLS is between the program and the host. Destroying
/// it ends all that it carries. Main thread; the sockets outlive it.
class AllowListProxy final : public QObject
{
    Q_OBJECT

public:
    AllowListProxy(StreamSockets &sockets, const QList<AllowedHost> &allowed,
                   HostConnection::Resolver resolver = HostConnection::systemResolver);
    ~AllowListProxy() override;

    /// Opens the proxy, and gives its address. Errors of StreamSockets::listen().
    Result<QString> open();
    /// Opens a way to this one of the list, for programs that speak no proxy's language. The same.
    Result<QString> openTo(const AllowedHost &host);

Q_SIGNALS:
    /// Why somebody was turned away, in a sentence, each of them once; no more than thirty.
    void refused(const QString &why);

private:
    Result<QString> listen(const std::optional<AllowedHost> &host);
    void welcome(const StreamListener::Taken &stream, const std::optional<AllowedHost> &host);
    void tell(const QString &why);

    StreamSockets &m_sockets;
    QList<AllowedHost> m_allowed;
    HostConnection::Resolver m_resolver;
    QSet<QString> m_told;
    std::vector<std::unique_ptr<StreamListener>> m_listeners;
    std::unordered_map<ProxyVisit *, std::unique_ptr<ProxyVisit>> m_visits;
};

} // namespace jackfield
