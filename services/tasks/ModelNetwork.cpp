// SPDX-License-Identifier: MIT
#include "tasks/ModelNetwork.h"

#include <QFileInfo>

#include <algorithm>

namespace jackfield {

namespace {

/// Inside, where nobody else listens; the next one where the model has it.
constexpr quint16 firstProxyPort = 18080;
/// The relay takes no more.
constexpr qsizetype mostWays = 16;

void addTo(QList<AllowedHost> &hosts, const AllowedHost &host)
{
    if (!hosts.contains(host))
        hosts.append(host);
}

} // namespace

Result<void> ModelNetwork::check(const AgentAdapter &agent, const TaskOptions &options,
                                 const QString &home)
{
    if (options.network != TaskNetwork::All && !options.isSandboxed)
        return failure(ErrorCode::InvalidInput,
                       tr("Without the sandbox the agent has your network: keep the sandbox, or "
                          "give it all of the network."));
    if (options.network != TaskNetwork::Model)
        return {};
    return hostsOf(agent, home).map([](const QList<AllowedHost> &) {});
}

ModelNetwork::ModelNetwork(StreamSockets &sockets, const QString &relay)
    : m_sockets(sockets), m_relay(relay)
{
}

ModelNetwork::~ModelNetwork() = default;

Result<QList<AllowedHost>> ModelNetwork::hostsOf(const AgentAdapter &agent, const QString &home)
{
    QList<AllowedHost> hosts;
    for (const QString &text : agent.modelHosts()) {
        const auto host = AllowedHost::from(text);
        if (!host)
            return failure(ErrorCode::InvalidInput,
                           tr("%1: “%2” among its hosts is no host.").arg(agent.id(), text));
        addTo(hosts, *host);
    }
    // One that is none is for the agent to complain of.
    for (const QString &text : agent.ownAddresses(home))
        if (const auto host = AllowedHost::from(text, AllowedHost::NamedBy::Person))
            addTo(hosts, *host);
    if (hosts.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       tr("It is not known which hosts the model of “%1” has: name them as "
                          "\"hosts\" in agents/%1.json, or choose another network.")
                           .arg(agent.id()));
    return hosts;
}

Result<void> ModelNetwork::open(const AgentAdapter &agent, const QString &home)
{
    const auto hosts = hostsOf(agent, home);
    if (!hosts)
        return failure(hosts.error());
    if (m_relay.isEmpty())
        return failure(ErrorCode::StartFailed,
                       tr("jackfield-relay, a part of Jackfield, is missing."));
    m_hosts = *hosts;
    m_proxy = std::make_unique<AllowListProxy>(m_sockets, m_hosts);
    connect(m_proxy.get(), &AllowListProxy::refused, this, &ModelNetwork::refused);
    const auto isTaken = [this](quint16 port) {
        return std::any_of(m_ways.cbegin(), m_ways.cend(),
                           [port](const auto &way) { return way.first == port; });
    };
    for (const AllowedHost &host : std::as_const(m_hosts)) {
        if (!host.isLoopback() || isTaken(host.at().port) || m_ways.size() + 1 >= mostWays)
            continue;
        if (const auto led = lead(host.at().port, m_proxy->openTo(host)); !led)
            return led;
    }
    m_proxyPort = firstProxyPort;
    while (isTaken(m_proxyPort))
        ++m_proxyPort;
    return lead(m_proxyPort, m_proxy->open());
}

Result<void> ModelNetwork::lead(quint16 port, const Result<QString> &address)
{
    if (!address)
        return failure(address.error());
    m_ways.append({port, *address});
    return {};
}

QString ModelNetwork::hosts() const
{
    QStringList texts;
    for (const AllowedHost &host : m_hosts)
        texts.append(toText(host.at()));
    return texts.join(QStringLiteral(", "));
}

QStringList ModelNetwork::behindRelay(const QStringList &command) const
{
    QStringList words{m_relay};
    for (const auto &[port, socket] : m_ways)
        words.append(QStringLiteral("%1=%2").arg(port).arg(socket));
    return words << QStringLiteral("--") << command;
}

SecretEntries ModelNetwork::environment() const
{
    SecretEntries entries;
    const auto set = [&](const char *name, const QString &value) {
        entries.append({QLatin1String(name), Secret::fromText(value)});
    };
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(m_proxyPort);
    for (const char *name :
         {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"})
        set(name, address);
    // What the agent itself listens on, and a model on this machine.
    for (const char *name : {"NO_PROXY", "no_proxy"})
        set(name, QStringLiteral("localhost,127.0.0.1,::1"));
    // Node does not look at the variables above without being told to.
    set("NODE_USE_ENV_PROXY", QStringLiteral("1"));
    return entries;
}

QStringList ModelNetwork::folders() const
{
    QStringList folders{QFileInfo(m_relay).path()};
    for (const auto &way : m_ways)
        folders.append(QFileInfo(way.second).path());
    return folders;
}

} // namespace jackfield
