// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "domain/PagedReading.h"

#include <QObject>

namespace jackfield {

/// Reads all connectors by pages. Main thread; the service is the caller's and outlives it.
class ConnectorReader : public QObject
{
    Q_OBJECT

public:
    explicit ConnectorReader(const ConnectorService &connectors, QObject *parent = nullptr);

    /// As those of PagedReading.
    void readFirstPage() { m_pages.readFirstPage(); }
    void start() { m_pages.start(); }
    /// Whether there are pages to come.
    bool isReading() const { return !m_last.isEmpty(); }

Q_SIGNALS:
    /// One page, of which more follow unless it is the last; the first opens a reading. A connector
    /// that is renamed meanwhile may be on two of them, or on none: changed() of the service tells.
    void pageRead(const QList<jackfield::Connector> &page, bool isFirst);
    /// Everything was read, or (with an error) a page could not be; the reading is over.
    void finished(const std::optional<jackfield::Error> &error);

private:
    Result<bool> readPage(bool isFirst);

    const ConnectorService &m_connectors;
    QString m_last; ///< the name after which the next page begins
    PagedReading m_pages;
};

} // namespace jackfield
