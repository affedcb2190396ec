// SPDX-License-Identifier: MIT
#include "storage/SqlConnectorRepository.h"

#include "storage/ConnectorRows.h"
#include "storage/Transaction.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <deque>
#include <utility>

namespace jackfield {

namespace {

/// By name, without regard to case. Names are folded once and places sorted instead of connectors:
/// comparing by case and moving whole records took longer than half of the reading. Nor do they
/// move while they are read, which is what a deque is for.
QList<Connector> sortedByName(std::deque<Connector> connectors)
{
    QList<std::pair<QString, size_t>> order;
    order.reserve(qsizetype(connectors.size()));
    for (size_t i = 0; i < connectors.size(); ++i)
        order.emplaceBack(connectors[i].name.toCaseFolded(), i);
    std::sort(order.begin(), order.end(), [&](const auto &a, const auto &b) {
        const int difference = a.first.compare(b.first);
        if (difference != 0)
            return difference < 0;
        return connectors[a.second].name < connectors[b.second].name;
    });
    QList<Connector> sorted;
    sorted.reserve(order.size());
    for (const auto &place : std::as_const(order))
        sorted.append(std::move(connectors[place.second]));
    return sorted;
}

Error unreadable(const ConnectorId &id, const QString &column)
{
    return Error{ErrorCode::StorageCorrupt, QStringLiteral("%1: %2").arg(id.toString(), column)};
}

Result<ConnectorRows::Reading> readRow(const SqlConnection &connection, const ConnectorId &id,
                                       const UserId &user)
{
    static const QString sql = QStringLiteral("SELECT ") + ConnectorRows::columns() +
                               QStringLiteral(" FROM connectors WHERE id = ? AND user_id = ?");
    auto rows = connection.execute(sql, {id.toString(), user.toString()});
    if (!rows)
        return failure(rows.error());
    const auto row = nextRow(*rows);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    return ConnectorRows::read(*rows, user);
}

Result<Connector> readConnector(const SqlConnection &connection, const ConnectorId &id,
                                const UserId &user)
{
    auto reading = readRow(connection, id, user);
    if (!reading)
        return failure(reading.error());
    if (!reading->unreadable.isEmpty())
        return failure(unreadable(id, reading->unreadable));
    return std::move(reading->connector);
}

template <typename Connectors>
Result<Connectors> readAll(QSqlQuery &rows, const UserId &user)
{
    Connectors connectors;
    for (;;) {
        const auto row = nextRow(rows);
        if (!row)
            return failure(row.error());
        if (!*row)
            return connectors;
        auto reading = ConnectorRows::read(rows, user);
        connectors.push_back(reading.unreadable.isEmpty()
                                 ? std::move(reading.connector)
                                 : ConnectorRows::asBroken(std::move(reading.connector)));
    }
}

/// Joined to its connector, so that no row is not the same as no sealed field.
Result<SealedFields> readSealed(const SqlConnection &connection, const ConnectorId &id,
                                const UserId &user)
{
    auto rows = connection.execute(
        QStringLiteral("SELECT s.field, s.blob FROM connectors c LEFT JOIN sealed_fields s "
                       "ON s.connector_id = c.id WHERE c.id = ? AND c.user_id = ?"),
        {id.toString(), user.toString()});
    if (!rows)
        return failure(rows.error());
    SealedFields fields;
    bool found = false;
    for (;;) {
        const auto row = nextRow(*rows);
        if (!row)
            return failure(row.error());
        if (!*row)
            return found ? Result<SealedFields>(fields) : failure(ErrorCode::NotFound);
        found = true;
        if (rows->value(0).isNull())
            continue;
        const auto field = sealedFieldFromWire(rows->value(0).toString());
        if (!field)
            return failure(unreadable(id, QStringLiteral("sealed_fields.field")));
        fields.insert(*field, rows->value(1).toByteArray());
    }
}

Result<void> run(const SqlConnection &connection, const QString &sql, const QVariantList &values)
{
    const auto done = connection.execute(sql, values);
    return done ? Result<void>() : failure(done.error());
}

Result<void> writeSealed(const SqlConnection &connection, const ConnectorId &id, const UserId &user,
                         const SealedFields &before, const SealedFields &after)
{
    for (auto field = after.cbegin(); field != after.cend(); ++field) {
        if (before.contains(field.key()) && before.value(field.key()) == field.value())
            continue;
        const auto written =
            run(connection,
                QStringLiteral("INSERT INTO sealed_fields (connector_id, user_id, field, blob) "
                               "VALUES (?, ?, ?, ?) ON CONFLICT (connector_id, field) "
                               "DO UPDATE SET blob = excluded.blob "
                               "WHERE sealed_fields.user_id = excluded.user_id"),
                {id.toString(), user.toString(), wireName(field.key()),
                 field.value().isNull() ? QByteArray("") : field.value()});
        if (!written)
            return written;
    }
    for (auto field = before.cbegin(); field != before.cend(); ++field) {
        if (after.contains(field.key()))
            continue;
        const auto removed = run(
            connection,
            QStringLiteral(
                "DELETE FROM sealed_fields WHERE connector_id = ? AND user_id = ? AND field = ?"),
            {id.toString(), user.toString(), wireName(field.key())});
        if (!removed)
            return removed;
    }
    return {};
}

Result<void> writeReport(const SqlConnection &connection, const ConnectorId &id, const UserId &user,
                         const TestReport &report)
{
    const QByteArray json = QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact);
    return run(connection,
               QStringLiteral("INSERT INTO test_reports (connector_id, user_id, report) "
                              "VALUES (?, ?, ?) ON CONFLICT (connector_id) "
                              "DO UPDATE SET report = excluded.report "
                              "WHERE test_reports.user_id = excluded.user_id"),
               {id.toString(), user.toString(), QString::fromUtf8(json)});
}

} // namespace

SqlConnectorRepository::SqlConnectorRepository(Database &database, const Session &session)
    : m_database(database), m_session(session)
{
}

template <typename Value>
Result<Value> SqlConnectorRepository::write(const std::function<Result<Value>()> &work)
{
    auto result = inTransaction(m_database, [&]() -> Result<Value> {
        if (const auto announced = announceWrite(); !announced)
            return failure(announced.error());
        return work();
    });
    if (result)
        ++m_ownWrites;
    return result;
}

Result<void> SqlConnectorRepository::announceWrite()
{
    // SQLite counts by itself. On PostgreSQL the count is also the lock that lets one user's
    // writers in one after the other, so that what is read next stays true until the commit.
    if (m_database.dialect() == Dialect::Sqlite)
        return {};
    return run(m_database.connection(),
               QStringLiteral("UPDATE users SET change_count = change_count + 1 WHERE id = ?"),
               {m_session.user().toString()});
}

Result<QList<Connector>> SqlConnectorRepository::list()
{
    static const QString sql = QStringLiteral("SELECT ") + ConnectorRows::columns() +
                               QStringLiteral(" FROM connectors WHERE user_id = ?");
    auto rows = m_database.connection().execute(sql, {m_session.user().toString()});
    if (!rows)
        return failure(rows.error());
    return readAll<std::deque<Connector>>(*rows, m_session.user()).map(sortedByName);
}

Result<QList<Connector>> SqlConnectorRepository::page(const QString &after, int atMost)
{
    static const QString sql =
        QStringLiteral("SELECT ") + ConnectorRows::columns() +
        QStringLiteral(" FROM connectors WHERE user_id = ? AND name > ? ORDER BY name LIMIT ?");
    auto rows = m_database.connection().execute(
        sql, {m_session.user().toString(), ConnectorRows::text(after), atMost});
    if (!rows)
        return failure(rows.error());
    return readAll<QList<Connector>>(*rows, m_session.user());
}

Result<QList<ConnectorNames>> SqlConnectorRepository::names()
{
    auto rows = m_database.connection().execute(
        QStringLiteral("SELECT id, name, slug FROM connectors WHERE user_id = ?"),
        {m_session.user().toString()});
    if (!rows)
        return failure(rows.error());
    QList<ConnectorNames> all;
    for (;;) {
        const auto row = nextRow(*rows);
        if (!row)
            return failure(row.error());
        if (!*row)
            return all;
        all.append(ConnectorNames{ConnectorId(rows->value(0).toString()), rows->value(1).toString(),
                                  rows->value(2).toString()});
    }
}

Result<Connector> SqlConnectorRepository::find(const ConnectorId &id)
{
    return readConnector(m_database.connection(), id, m_session.user());
}

Result<SealedFields> SqlConnectorRepository::sealedFields(const ConnectorId &id)
{
    return readSealed(m_database.connection(), id, m_session.user());
}

Result<void> SqlConnectorRepository::insert(const StoredConnector &stored)
{
    const Connector &connector = stored.connector;
    const UserId &user = m_session.user();
    if (connector.userId != user)
        return failure(ErrorCode::InvalidInput);
    return write<void>([&]() -> Result<void> {
        static const QString sql = QStringLiteral("INSERT INTO connectors (") +
                                   ConnectorRows::columns() +
                                   QStringLiteral(", user_id) VALUES (") +
                                   ConnectorRows::placeholders() + QStringLiteral(", ?)");
        const auto inserted =
            run(m_database.connection(), sql, ConnectorRows::values(connector) << user.toString());
        if (!inserted)
            return inserted;
        const auto sealed =
            writeSealed(m_database.connection(), connector.id, user, {}, stored.sealed);
        if (!sealed || !stored.report)
            return sealed;
        return writeReport(m_database.connection(), connector.id, user, *stored.report);
    });
}

Result<Connector> SqlConnectorRepository::modify(const ConnectorId &id, const Change &change)
{
    return write<Connector>([&]() -> Result<Connector> {
        auto before = readStored(id);
        if (!before)
            return failure(before.error());
        auto after = change(*before);
        if (!after)
            return failure(after.error());
        if (after->connector.id != id || after->connector.userId != m_session.user())
            return failure(ErrorCode::InvalidInput);
        if (const auto written = overwrite(*before, *after); !written)
            return failure(written.error());
        return std::move(after->connector);
    });
}

Result<StoredConnector> SqlConnectorRepository::readStored(const ConnectorId &id)
{
    auto connector = readConnector(m_database.connection(), id, m_session.user());
    if (!connector)
        return failure(connector.error());
    auto sealed = readSealed(m_database.connection(), id, m_session.user());
    if (!sealed)
        return failure(sealed.error());
    return StoredConnector{std::move(*connector), std::move(*sealed)};
}

Result<void> SqlConnectorRepository::overwrite(const StoredConnector &before,
                                               const StoredConnector &after)
{
    const SqlConnection &connection = m_database.connection();
    const QString id = after.connector.id.toString();
    const QString user = m_session.user().toString();
    if (before.connector != after.connector) {
        static const QString sql = QStringLiteral("UPDATE connectors SET ") +
                                   ConnectorRows::assignments() +
                                   QStringLiteral(" WHERE id = ? AND user_id = ?");
        const auto written =
            run(connection, sql, ConnectorRows::values(after.connector) << id << user);
        if (!written)
            return written;
    }
    // A report without its summary would speak of a test that the connector no longer knows.
    if (before.connector.lastTest && !after.connector.lastTest) {
        const auto removed =
            run(connection,
                QStringLiteral("DELETE FROM test_reports WHERE connector_id = ? AND user_id = ?"),
                {id, user});
        if (!removed)
            return removed;
    }
    return writeSealed(connection, after.connector.id, m_session.user(), before.sealed,
                       after.sealed);
}

Result<StoredConnector> SqlConnectorRepository::remove(const ConnectorId &id)
{
    return write<StoredConnector>([&]() -> Result<StoredConnector> {
        // A row that cannot be read in full must still be got rid of; it is given back as far as
        // read.
        auto reading = readRow(m_database.connection(), id, m_session.user());
        if (!reading)
            return failure(reading.error());
        auto sealed = readSealed(m_database.connection(), id, m_session.user());
        if (!sealed && sealed.error().code != ErrorCode::StorageCorrupt)
            return failure(sealed.error());
        const auto report = lastReport(id);
        if (!report && report.error().code != ErrorCode::StorageCorrupt)
            return failure(report.error());
        // What is sealed, and the report, go with it (ON DELETE CASCADE).
        const auto removed =
            run(m_database.connection(),
                QStringLiteral("DELETE FROM connectors WHERE id = ? AND user_id = ?"),
                {id.toString(), m_session.user().toString()});
        if (!removed)
            return failure(removed.error());
        return StoredConnector{std::move(reading->connector), sealed.value_or(SealedFields()),
                               report.value_or(std::nullopt)};
    });
}

Result<bool> SqlConnectorRepository::saveReport(const ConnectorId &id, qint64 revision,
                                                const TestReport &report)
{
    return write<bool>([&]() -> Result<bool> {
        const SqlConnection &connection = m_database.connection();
        auto connector = readConnector(connection, id, m_session.user());
        if (!connector)
            return failure(connector.error());
        if (connector->revision != revision)
            return false;
        const auto before = lastReport(id);
        if (!before && before.error().code != ErrorCode::StorageCorrupt)
            return failure(before.error());
        TestReport stored = report;
        if (before && *before)
            stored.toolMemory = report.toolMemory.following((*before)->toolMemory);
        const auto written = writeTest(*connector, stored);
        return written ? Result<bool>(true) : failure(written.error());
    });
}

Result<void> SqlConnectorRepository::writeTest(Connector connector, const TestReport &report)
{
    const SqlConnection &connection = m_database.connection();
    connector.lastTest = report.summary();
    static const QString sql = QStringLiteral("UPDATE connectors SET ") +
                               ConnectorRows::summaryAssignments() +
                               QStringLiteral(" WHERE id = ? AND user_id = ?");
    const auto updated =
        run(connection, sql,
            ConnectorRows::summaryValues(measuredStatus(connector), connector.lastTest)
                << connector.id.toString() << m_session.user().toString());
    if (!updated)
        return updated;
    return writeReport(connection, connector.id, m_session.user(), report);
}

Result<void> SqlConnectorRepository::acceptTools(const ConnectorId &id, const ToolSnapshot &shown)
{
    return write<void>([&]() -> Result<void> {
        const auto connector = readConnector(m_database.connection(), id, m_session.user());
        if (!connector)
            return failure(connector.error());
        auto report = lastReport(id);
        if (!report)
            return failure(report.error());
        if (!*report || !connector->lastTest)
            return {};
        (*report)->toolMemory.accept(shown);
        return writeTest(*connector, **report);
    });
}

Result<std::optional<TestReport>> SqlConnectorRepository::lastReport(const ConnectorId &id)
{
    auto rows = m_database.connection().execute(
        QStringLiteral("SELECT report FROM test_reports WHERE connector_id = ? AND user_id = ?"),
        {id.toString(), m_session.user().toString()});
    if (!rows)
        return failure(rows.error());
    const auto row = nextRow(*rows);
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(rows->value(0).toString().toUtf8());
    if (!document.isObject())
        return failure(unreadable(id, QStringLiteral("test_reports.report")));
    return TestReport::fromJson(document.object());
}

Result<qint64> SqlConnectorRepository::changeToken()
{
    const bool sqlite = m_database.dialect() == Dialect::Sqlite;
    auto rows = sqlite ? m_database.connection().execute(QStringLiteral("PRAGMA data_version"))
                       : m_database.connection().execute(
                             QStringLiteral("SELECT change_count FROM users WHERE id = ?"),
                             {m_session.user().toString()});
    if (!rows)
        return failure(rows.error());
    const auto row = nextRow(*rows);
    if (!row)
        return failure(row.error());
    const qint64 count = *row ? rows->value(0).toLongLong() : 0;
    return sqlite ? count : count - m_ownWrites;
}

} // namespace jackfield
