// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ConnectorRepository.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace jackfield {

/// The connectors of one user, in memory, with the rules of the real repository: names and slugs
/// are unique, the list is by name, a report of an older revision is dropped. `failWith` makes
/// every call fail; `writeFromOutside()` stands for another process.
class FakeConnectorRepository : public ConnectorRepository
{
public:
    std::optional<Error> failWith;
    int sealedReads = 0; ///< how often sealed fields were asked for

    Result<QList<Connector>> list() override
    {
        if (failWith)
            return failure(*failWith);
        QList<Connector> all;
        all.reserve(m_rows.size());
        for (const StoredConnector &row : m_rows)
            all.append(row.connector);
        std::sort(all.begin(), all.end(), [](const Connector &a, const Connector &b) {
            return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        });
        return all;
    }

    Result<QList<Connector>> page(const QString &after, int atMost) override
    {
        if (failWith)
            return failure(*failWith);
        QMap<QString, Connector> following;
        for (const StoredConnector &row : m_rows)
            if (row.connector.name > after)
                following.insert(row.connector.name, row.connector);
        return following.values().mid(0, atMost);
    }

    Result<QList<ConnectorNames>> names() override
    {
        if (failWith)
            return failure(*failWith);
        QList<ConnectorNames> all;
        for (const auto &[connector, sealed, report] : m_rows)
            all.append({connector.id, connector.name, connector.slug});
        return all;
    }

    Result<Connector> find(const ConnectorId &id) override
    {
        if (failWith)
            return failure(*failWith);
        const auto row = m_rows.constFind(id);
        if (row == m_rows.constEnd())
            return failure(ErrorCode::NotFound);
        return row->connector;
    }

    Result<SealedFields> sealedFields(const ConnectorId &id) override
    {
        ++sealedReads;
        if (failWith)
            return failure(*failWith);
        const auto row = m_rows.constFind(id);
        if (row == m_rows.constEnd())
            return failure(ErrorCode::NotFound);
        return row->sealed;
    }

    Result<void> insert(const StoredConnector &stored) override
    {
        if (failWith)
            return failure(*failWith);
        if (isTaken(stored.connector))
            return failure(ErrorCode::NameTaken);
        m_rows.insert(stored.connector.id, stored);
        if (stored.report)
            m_reports.insert(stored.connector.id, *stored.report);
        return {};
    }

    Result<Connector> modify(const ConnectorId &id, const Change &change) override
    {
        if (failWith)
            return failure(*failWith);
        const auto row = m_rows.find(id);
        if (row == m_rows.end())
            return failure(ErrorCode::NotFound);
        const Result<StoredConnector> changed = change(*row);
        if (!changed)
            return failure(changed.error());
        if (isTaken(changed->connector))
            return failure(ErrorCode::NameTaken);
        if (!changed->connector.lastTest)
            m_reports.remove(id);
        *row = *changed;
        return row->connector;
    }

    Result<StoredConnector> remove(const ConnectorId &id) override
    {
        if (failWith)
            return failure(*failWith);
        if (!m_rows.contains(id))
            return failure(ErrorCode::NotFound);
        StoredConnector removed = m_rows.take(id);
        if (m_reports.contains(id))
            removed.report = m_reports.take(id);
        return removed;
    }

    Result<bool> saveReport(const ConnectorId &id, qint64 revision,
                            const TestReport &report) override
    {
        if (failWith)
            return failure(*failWith);
        const auto row = m_rows.find(id);
        if (row == m_rows.end())
            return failure(ErrorCode::NotFound);
        if (row->connector.revision != revision)
            return false;
        TestReport stored = report;
        stored.toolMemory = report.toolMemory.following(m_reports.value(id).toolMemory);
        row->connector.lastTest = stored.summary();
        row->connector.status = measuredStatus(row->connector);
        m_reports.insert(id, stored);
        return true;
    }

    Result<void> acceptTools(const ConnectorId &id, const ToolSnapshot &shown) override
    {
        if (failWith)
            return failure(*failWith);
        const auto row = m_rows.find(id);
        if (row == m_rows.end())
            return failure(ErrorCode::NotFound);
        if (!m_reports.contains(id) || !row->connector.lastTest)
            return {};
        TestReport &report = m_reports[id];
        report.toolMemory.accept(shown);
        row->connector.lastTest = report.summary();
        return {};
    }

    Result<std::optional<TestReport>> lastReport(const ConnectorId &id) override
    {
        if (failWith)
            return failure(*failWith);
        const auto report = m_reports.constFind(id);
        if (report == m_reports.constEnd())
            return std::optional<TestReport>();
        return std::optional<TestReport>(*report);
    }

    Result<qint64> changeToken() override
    {
        if (failWith)
            return failure(*failWith);
        return m_token;
    }

    /// Changes the rows as another process would: the change token differs afterwards.
    template <typename Write>
    void writeFromOutside(Write &&write)
    {
        write(m_rows);
        ++m_token;
    }

    /// Puts a connector there without a check, for setting a scene.
    void put(const Connector &connector, const SealedFields &sealed = {})
    {
        m_rows.insert(connector.id, StoredConnector{connector, sealed});
    }
    void putReport(const ConnectorId &id, const TestReport &report)
    {
        m_reports.insert(id, report);
    }

private:
    bool isTaken(const Connector &connector) const
    {
        return std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const StoredConnector &row) {
            return row.connector.id != connector.id &&
                   (row.connector.name == connector.name || row.connector.slug == connector.slug);
        });
    }

    QHash<ConnectorId, StoredConnector> m_rows;
    QHash<ConnectorId, TestReport> m_reports;
    qint64 m_token = 0;
};

} // namespace jackfield
