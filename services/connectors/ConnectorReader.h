// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"

#include <QObject>
#include <QTimer>

#include <optional>

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
    bool isReading() const { return !m_last.isEmpty(); }

Q_SIGNALS:
    /// One page, of which more follow unless it is the last; the first opens a reading. A connector
    /// that is renamed meanwhile may be on two of them, or on none: changed() of the service tells.
    void pageRead(const QList<jackfield::Connector> &page, bool isFirst);
    /// Everything was read, or (with an error) a page could not be; the reading is over.
    void finished(const std::optional<jackfield::Error> &error);

private:
    void readPage();
    void conclude(const std::optional<Error> &error);

    const ConnectorService &m_connectors;
    QString m_last; ///< the name after which the next page begins
    QTimer m_nextPage;
    bool m_startAgain = false;
};

} // namespace jackfield
