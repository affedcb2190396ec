// SPDX-License-Identifier: MIT
#include "proxy/AllowListProxy.h"

#include "proxy/ProxyVisit.h"

#include <QTimer>

#include <utility>

namespace jackfield {

namespace {

/// At once; an agent has a handful.
constexpr size_t mostVisits = 128;
constexpr qsizetype mostTold = 30;

} // namespace

AllowListProxy::AllowListProxy(StreamSockets &sockets, const QList<AllowedHost> &allowed,
                               HostConnection::Resolver resolver)
    : m_sockets(sockets), m_allowed(allowed), m_resolver(std::move(resolver))
{
}

AllowListProxy::~AllowListProxy() = default;

Result<QString> AllowListProxy::open()
{
    return listen(std::nullopt);
}

Result<QString> AllowListProxy::openTo(const AllowedHost &host)
{
    return listen(host);
}

Result<QString> AllowListProxy::listen(const std::optional<AllowedHost> &host)
{
    auto listener = m_sockets.listen();
    if (!listener)
        return failure(listener.error());
    connect(listener->get(), &StreamListener::connected, this,
            [this, host](const StreamListener::Taken &stream) { welcome(stream, host); });
    m_listeners.push_back(std::move(*listener));
    return m_listeners.back()->address();
}

void AllowListProxy::welcome(const StreamListener::Taken &stream,
                             const std::optional<AllowedHost> &host)
{
    if (m_visits.size() >= mostVisits)
        return;
    auto made = std::make_unique<ProxyVisit>(stream, m_resolver);
    ProxyVisit *const visit = made.get();
    m_visits.emplace(visit, std::move(made));
    connect(visit, &ProxyVisit::refused, this, &AllowListProxy::tell);
    // Not from within a signal of what ends.
    connect(visit, &ProxyVisit::ended, this, [this, visit] {
        QTimer::singleShot(0, this, [this, visit] { m_visits.erase(visit); });
    });
    if (host)
        visit->startTo(*host);
    else
        visit->start(m_allowed);
}

void AllowListProxy::tell(const QString &why)
{
    if (m_told.size() >= mostTold || m_told.contains(why))
        return;
    m_told.insert(why);
    Q_EMIT refused(why);
}

} // namespace jackfield
