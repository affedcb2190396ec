// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/MakeBridge.h"
#include "domain/ports/RandomSource.h"
#include "domain/ports/StreamSockets.h"
#include "tasks/TaskGrant.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <unordered_map>

namespace jackfield {

/// Where the programs of one running task get its connectors: whoever shows the grant's word and
/// names a connector of the task's is bridged to it. The servers run here, outside of what the
/// agent is shut up in, so that no key, token or variable of theirs is ever inside. Destroying it
/// ends them all. Main thread; what it is built on outlives it.
class GrantDoor : public QObject
{
    Q_OBJECT

public:
    GrantDoor(StreamSockets &sockets, RandomSource &random, BridgeServices services,
              QObject *parent = nullptr);
    ~GrantDoor() override;

    /// Opens for these, by slug. Errors of StreamSockets::listen(). Once.
    Result<TaskGrant> open(const QHash<QString, ConnectionTarget> &connectors);

Q_SIGNALS:
    void connectorTaken(const QString &slug);
    /// What its server wrote to standard error; not masked.
    void errorOutputReceived(const QString &slug, const QByteArray &bytes);
    /// A request failed, or the server did; masked.
    void connectorFailed(const QString &slug, const jackfield::Error &error);

private:
    struct Visit;

    void welcome(const StreamListener::Taken &stream);
    void hear(Visit *visit, const QByteArray &bytes);
    void bridge(Visit *visit, const QString &slug);
    void dismiss(Visit *visit);

    StreamSockets &m_sockets;
    RandomSource &m_random;
    BridgeServices m_services;
    std::unique_ptr<StreamListener> m_listener;
    QByteArray m_word;
    QHash<QString, ConnectionTarget> m_connectors;
    std::unordered_map<Visit *, std::unique_ptr<Visit>> m_visits;
};

} // namespace jackfield
