// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"

#include <QObject>
#include <QTimer>

namespace jackfield {

/// Reads all connectors a page at a time, one page in a turn of the event loop, so that thousands
/// of them keep nobody waiting. Main thread; the service is the caller's and outlives it.
class ConnectorReader : public QObject
{
    Q_OBJECT

public:
    explicit ConnectorReader(const ConnectorService &connectors, QObject *parent = nullptr);

    /// Reads the first page now; what follows waits for start().
    void readFirstPage();
    /// Reads the first page now, if it was not, and what follows by and by. While that is under
    /// way, another reading begins when it has ended.
    void start();
    /// Whether there are pages to come.
    bool isReading() const { return !m_read.isEmpty(); }

Q_SIGNALS:
    /// The first page of a reading that goes on.
    void firstPageRead(const QList<jackfield::Connector> &page);
    /// Everything was read, or a page could not be, and the reading is over.
    void finished(const jackfield::Result<QList<jackfield::Connector>> &all);

private:
    void readPage();
    void conclude(const Result<QList<Connector>> &all);

    const ConnectorService &m_connectors;
    QList<Connector> m_read;
    QTimer m_nextPage;
    bool m_startAgain = false;
};

} // namespace jackfield
