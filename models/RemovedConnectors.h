// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"

#include <QList>
#include <QObject>

namespace jackfield {

/// Removes connectors in such a way that it can be undone, the latest first, until the program
/// ends. What is kept for that stays sealed. Main thread; the service outlives it.
class RemovedConnectors : public QObject
{
    Q_OBJECT

public:
    explicit RemovedConnectors(ConnectorService &connectors, QObject *parent = nullptr);

    /// Removes them as one step. One that is gone already is passed over; the first other failure
    /// stops it, and what was removed until then can be undone.
    Result<void> remove(const QList<ConnectorId> &ids);

    bool canUndo() const { return !m_steps.isEmpty(); }
    /// Brings the latest step back and gives the ids. What cannot be restored (its name was given
    /// away: NameTaken) stays to be undone.
    Result<QList<ConnectorId>> undo();

    /// The names that the latest step removed.
    QStringList latestNames() const;

Q_SIGNALS:
    /// canUndo() or latestNames() changed.
    void changed();

private:
    ConnectorService &m_connectors;
    QList<QList<StoredConnector>> m_steps;
};

} // namespace jackfield
