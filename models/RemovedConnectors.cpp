// SPDX-License-Identifier: MIT
#include "models/RemovedConnectors.h"

namespace jackfield {

RemovedConnectors::RemovedConnectors(ConnectorService &connectors, QObject *parent)
    : QObject(parent), m_connectors(connectors)
{
}

Result<void> RemovedConnectors::remove(const QList<ConnectorId> &ids)
{
    QList<StoredConnector> step;
    Result<void> outcome;
    for (const ConnectorId &id : ids) {
        auto removed = m_connectors.remove(id);
        if (removed) {
            step.append(*std::move(removed));
        } else if (removed.error().code != ErrorCode::NotFound) {
            outcome = failure(removed.error());
            break;
        }
    }
    if (!step.isEmpty()) {
        m_steps.append(step);
        Q_EMIT changed();
    }
    return outcome;
}

Result<QList<ConnectorId>> RemovedConnectors::undo()
{
    QList<ConnectorId> restored;
    if (m_steps.isEmpty())
        return restored;
    QList<StoredConnector> &step = m_steps.last();
    Result<void> outcome;
    while (!step.isEmpty()) {
        outcome = m_connectors.restore(step.constFirst());
        if (!outcome)
            break;
        restored.append(step.takeFirst().connector.id);
    }
    if (step.isEmpty())
        m_steps.removeLast();
    Q_EMIT changed();
    if (!outcome)
        return failure(outcome.error());
    return restored;
}

QStringList RemovedConnectors::latestNames() const
{
    QStringList names;
    if (!m_steps.isEmpty())
        for (const StoredConnector &removed : m_steps.last())
            names.append(removed.connector.name);
    return names;
}

} // namespace jackfield
