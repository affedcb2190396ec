// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "domain/Result.h"
#include "domain/SealedFields.h"
#include "domain/TestReport.h"

#include <QList>

#include <functional>
#include <optional>

namespace jackfield {

/// A connector with its sealed fields: what is written and removed as one.
struct StoredConnector
{
    Connector connector;
    SealedFields sealed;
    /// What the last test found in full: remove() gives it, insert() puts it back; not read else.
    std::optional<TestReport> report = {};

    bool operator==(const StoredConnector &) const = default;
};

/// The connectors of one session's user, and of nobody else. Every call is one transaction; another
/// process may write at any time. A row that cannot be read is an error of that row alone.
class ConnectorRepository
{
public:
    virtual ~ConnectorRepository() = default;

    using Change = std::function<Result<StoredConnector>(StoredConnector)>;

    /// All, by name; sealed fields are not read.
    virtual Result<QList<Connector>> list() = 0;
    /// At most so many (at least 1), in the database's own order of names, beginning after the name
    /// `after` (empty: at the first). Fewer than asked for are the last ones. For a list that is to
    /// be seen before it is read whole; another process may write between two pages.
    virtual Result<QList<Connector>> page(const QString &after, int atMost) = 0;
    /// All, in no order: enough to find one, or a name that is free, for little.
    virtual Result<QList<ConnectorNames>> names() = 0;
    /// One by id; NotFound.
    virtual Result<Connector> find(const ConnectorId &id) = 0;
    virtual Result<SealedFields> sealedFields(const ConnectorId &id) = 0;
    /// NameTaken where name or slug is there already.
    virtual Result<void> insert(const StoredConnector &connector) = 0;
    /// Reads, changes and writes in one transaction, so that no other process's change is lost.
    /// An error of `change` is given back and nothing is written.
    virtual Result<Connector> modify(const ConnectorId &id, const Change &change) = 0;
    /// Removes it and gives it back whole, for undo.
    virtual Result<StoredConnector> remove(const ConnectorId &id) = 0;

    /// Stores a test's outcome and the status that follows (measuredStatus()), unless the
    /// connector's revision is no longer `revision`: then the test was of something else, and false
    /// is given. What the stored report remembers of the tools goes on (ToolMemory::following()).
    virtual Result<bool> saveReport(const ConnectorId &id, qint64 revision,
                                    const TestReport &report) = 0;
    virtual Result<std::optional<TestReport>> lastReport(const ConnectorId &id) = 0;
    /// A person has seen these tools (ToolMemory::accept()). Does nothing where there is no report.
    virtual Result<void> acceptTools(const ConnectorId &id, const ToolSnapshot &shown) = 0;

    /// A number that differs after anything was written by another process; cheap to ask.
    virtual Result<qint64> changeToken() = 0;
};

} // namespace jackfield
