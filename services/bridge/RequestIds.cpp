// SPDX-License-Identifier: MIT
#include "bridge/RequestIds.h"

namespace jackfield {

qint64 RequestIds::add(const RpcRequest &request)
{
    m_open.insert(++m_last, {request.id, request.method});
    return m_last;
}

std::optional<qint64> RequestIds::numberOf(const QJsonValue &clientId) const
{
    for (auto open = m_open.cbegin(); open != m_open.cend(); ++open)
        if (open->clientId == clientId)
            return open.key();
    return std::nullopt;
}

std::optional<RequestIds::Open> RequestIds::find(qint64 number) const
{
    const auto open = m_open.constFind(number);
    return open == m_open.cend() ? std::nullopt : std::optional(*open);
}

std::optional<RequestIds::Open> RequestIds::take(qint64 number)
{
    const auto open = find(number);
    m_open.remove(number);
    return open;
}

QList<RequestIds::Open> RequestIds::takeAll()
{
    const QList<Open> all = m_open.values();
    m_open.clear();
    return all;
}

QJsonObject RequestIds::withClientsSubscription(QJsonObject params) const
{
    const QString name = QStringLiteral("io.modelcontextprotocol/subscriptionId");
    QJsonObject meta = params.value(QStringLiteral("_meta")).toObject();
    if (!meta.contains(name))
        return params;
    if (const auto open = find(meta.value(name).toVariant().toLongLong())) {
        meta.insert(name, open->clientId);
        params.insert(QStringLiteral("_meta"), meta);
    }
    return params;
}

} // namespace jackfield
