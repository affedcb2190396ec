// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Session.h"
#include "domain/ports/ConnectorRepository.h"
#include "storage/Database.h"

namespace jackfield {

/// The connectors of the session's user in the database: every statement names that user. Used on
/// the database's thread; database and session are the caller's and outlive it.
///
/// A row that cannot be read (a word that is no status, arguments that are no JSON: the work of
/// another hand) is listed as far as it can be, with ConnectorStatus::Error and a last test of
/// ErrorCode::StorageCorrupt. find() and modify() refuse it with that code; remove() removes it.
class SqlConnectorRepository final : public ConnectorRepository
{
public:
    SqlConnectorRepository(Database &database, const Session &session);

    /// Ordered without regard to case.
    Result<QList<Connector>> list() override;
    Result<QList<Connector>> page(const QString &after, int atMost) override;
    Result<QList<ConnectorNames>> names() override;
    Result<Connector> find(const ConnectorId &id) override;
    Result<SealedFields> sealedFields(const ConnectorId &id) override;
    /// InvalidInput where the connector belongs to another user, or breaks a CHECK of the schema.
    Result<void> insert(const StoredConnector &connector) override;
    Result<Connector> modify(const ConnectorId &id, const Change &change) override;
    Result<StoredConnector> remove(const ConnectorId &id) override;
    Result<bool> saveReport(const ConnectorId &id, qint64 revision,
                            const TestReport &report) override;
    Result<std::optional<TestReport>> lastReport(const ConnectorId &id) override;
    Result<void> acceptTools(const ConnectorId &id, const ToolSnapshot &shown) override;
    Result<qint64> changeToken() override;

private:
    template <typename Value>
    Result<Value> write(const std::function<Result<Value>()> &work);
    Result<void> announceWrite();
    Result<void> writeTest(Connector connector, const TestReport &report);
    Result<StoredConnector> readStored(const ConnectorId &id);
    Result<void> overwrite(const StoredConnector &before, const StoredConnector &after);

    Database &m_database;
    const Session &m_session;
    qint64 m_ownWrites =
        0; ///< PostgreSQL: what changeToken() takes off, so that it tells of others
};

} // namespace jackfield
