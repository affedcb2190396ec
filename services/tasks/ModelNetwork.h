// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"
#include "domain/SecretEntries.h"
#include "proxy/AllowListProxy.h"

#include <QList>
#include <QObject>
#include <QPair>
#include <QStringList>

#include <memory>

namespace jackfield {

/// TaskNetwork::Model: what an agent reaches from a sandbox without a network. Outside, the proxy
/// for the hosts of its model; inside, before the agent, the relay that leads there. A model on
/// this machine is at its usual port inside too, since nobody asks a proxy for that. Destroying it
/// ends all connections. Main thread; what it is built on outlives it.
class ModelNetwork final : public QObject
{
    Q_OBJECT

public:
    /// Whether the agent can be run with this network. InvalidInput, saying what to do.
    static Result<void> check(const AgentAdapter &agent, const TaskOptions &options,
                              const QString &home);

    /// `relay` is the path of jackfield-relay.
    ModelNetwork(StreamSockets &sockets, const QString &relay);
    ~ModelNetwork() override;

    /// Once, before all that follows. InvalidInput as in check(), StartFailed.
    Result<void> open(const AgentAdapter &agent, const QString &home);

    /// For people: `api.example.org:443, 127.0.0.1:11434`.
    QString hosts() const;
    /// The command with the relay before it.
    QStringList behindRelay(const QStringList &command) const;
    /// What tells a program where its proxy is, in the ways that programs know.
    SecretEntries environment() const;
    /// What the sandbox must leave readable.
    QStringList folders() const;

Q_SIGNALS:
    /// Why a connection was not made, each reason once.
    void refused(const QString &why);

private:
    static Result<QList<AllowedHost>> hostsOf(const AgentAdapter &agent, const QString &home);
    Result<void> lead(quint16 port, const Result<QString> &address);

    StreamSockets &m_sockets;
    QString m_relay;
    QList<AllowedHost> m_hosts;
    std::unique_ptr<AllowListProxy> m_proxy;
    quint16 m_proxyPort = 0;
    QList<QPair<quint16, QString>> m_ways; ///< a port inside, and the socket that it leads to
};

} // namespace jackfield
