// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace jackfield {

/// When each connector is to be tested again: an interval after its last test, whoever asked for
/// that one, with jitter, so that fifty that were tested together do not start together; longer and
/// longer for one that goes on failing. Only what is on and was tested before: what a person has
/// not yet seen run is never run by itself. A value with a memory; knows no clock.
class HealthSchedule
{
public:
    /// A number from 0 (included) to 1 (excluded).
    using Random = std::function<double()>;

    explicit HealthSchedule(Random random);

    /// Zero: nothing is ever due. Begins anew.
    void setInterval(std::chrono::seconds interval);
    std::chrono::seconds interval() const { return m_interval; }

    /// Takes in what is known of all connectors now.
    void update(const QList<Connector> &connectors, const QDateTime &now);
    /// Of those that are due, the one that has been for longest.
    std::optional<ConnectorId> due(const QDateTime &now) const;
    /// When it is to be tested; nothing for one that is not watched.
    std::optional<QDateTime> dueAt(const ConnectorId &id) const;
    /// It was tried; if that leaves no report, it is not due again before its time.
    void attempted(const ConnectorId &id, const QDateTime &now);

private:
    struct Entry
    {
        QDateTime testedAt;
        int failures = 0; ///< tests in a row that failed
        QDateTime due;
    };

    Entry entryFor(const Connector &connector, const Entry *before, const QDateTime &now) const;
    std::chrono::milliseconds waitAfter(int failures) const;

    Random m_random;
    std::chrono::seconds m_interval{0};
    QHash<ConnectorId, Entry> m_entries;
};

} // namespace jackfield
