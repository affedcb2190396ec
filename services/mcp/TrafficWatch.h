// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SecretMask.h"
#include "mcp/Channel.h"
#include "mcp/Traffic.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace jackfield {

/// Writes down what goes over a connection's channels, one after the other: each message as one
/// entry, masked. The mask outlives it.
class TrafficWatch final : public QObject
{
public:
    using Seen = std::function<void(const TrafficEntry &entry)>;

    TrafficWatch(const SecretMask &mask, Seen seen);

    /// From now on this channel; before it opens.
    void watch(Channel &channel);

private:
    QString shown(const QByteArray &json) const;
    void take(TrafficEntry::Direction direction, const RpcMessage &message, const QByteArray &text);

    const SecretMask &m_mask;
    Seen m_seen;
    QHash<QString, QString> m_ours;   ///< methods of our requests that are not answered, by id
    QHash<QString, QString> m_theirs; ///< the same of the server's
};

} // namespace jackfield
