// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/JsonRpc.h"

#include <QHash>

#include <optional>

namespace jackfield {

/// A client's requests that are under way, and the number that each travels under: a channel counts
/// in integers from 1 on, while a client's ids are integers or texts as it likes. A value.
class RequestIds
{
public:
    struct Open
    {
        QJsonValue clientId;
        QString method;
    };

    /// Takes a request in and gives it its number.
    qint64 add(const RpcRequest &request);
    /// The number of a client's id, as it names one in `cancelled`; nothing: no such request.
    std::optional<qint64> numberOf(const QJsonValue &clientId) const;
    /// What is under way with that number.
    std::optional<Open> find(qint64 number) const;
    /// The same, and it is over.
    std::optional<Open> take(qint64 number);
    QList<Open> takeAll();
    qsizetype count() const { return m_open.size(); }

    /// The message with the client's id where `_meta` names a subscription by our number
    /// (`io.modelcontextprotocol/subscriptionId`, revision 2026-07-28).
    QJsonObject withClientsSubscription(QJsonObject params) const;

private:
    QHash<qint64, Open> m_open;
    qint64 m_last = 0;
};

} // namespace jackfield
