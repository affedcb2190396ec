// SPDX-License-Identifier: MIT
#include "connectors/HealthSchedule.h"

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr int mostDoublings = 5;
constexpr std::chrono::seconds longestWait = 24h;
/// What is overdue when the program starts, or comes back from sleep, is spread over this.
constexpr std::chrono::seconds longestSpread = 15min;

} // namespace

HealthSchedule::HealthSchedule(Random random) : m_random(std::move(random)) {}

void HealthSchedule::setInterval(std::chrono::seconds interval)
{
    m_interval = interval;
    m_entries.clear();
}

milliseconds HealthSchedule::waitAfter(int failures) const
{
    const std::chrono::seconds wait = m_interval * (1 << std::min(failures, mostDoublings));
    const milliseconds bounded = std::min(wait, std::max(m_interval, longestWait));
    // A tenth to either side.
    return milliseconds(qint64(double(bounded.count()) * (0.9 + 0.2 * m_random())));
}

HealthSchedule::Entry HealthSchedule::entryFor(const Connector &connector, const Entry *before,
                                               const QDateTime &now) const
{
    Entry entry;
    entry.testedAt = connector.lastTest->testedAt;
    if (connector.lastTest->code)
        entry.failures = (before ? before->failures : 0) + 1;
    entry.due = entry.testedAt.addMSecs(waitAfter(entry.failures).count());
    if (entry.due <= now) {
        const milliseconds spread = std::min(m_interval, longestSpread);
        entry.due = now.addMSecs(qint64(double(spread.count()) * m_random()));
    }
    return entry;
}

void HealthSchedule::update(const QList<Connector> &connectors, const QDateTime &now)
{
    const QHash<ConnectorId, Entry> before = std::exchange(m_entries, {});
    if (m_interval.count() <= 0)
        return;
    for (const Connector &connector : connectors) {
        if (!connector.enabled || !connector.lastTest || !connector.lastTest->testedAt.isValid())
            continue;
        const auto known = before.constFind(connector.id);
        if (known == before.cend())
            m_entries.insert(connector.id, entryFor(connector, nullptr, now));
        else if (known->testedAt == connector.lastTest->testedAt)
            m_entries.insert(connector.id, *known);
        else
            m_entries.insert(connector.id, entryFor(connector, &*known, now));
    }
}

std::optional<ConnectorId> HealthSchedule::due(const QDateTime &now) const
{
    auto first = m_entries.cend();
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry)
        if (entry->due <= now && (first == m_entries.cend() || entry->due < first->due))
            first = entry;
    return first == m_entries.cend() ? std::nullopt : std::optional(first.key());
}

std::optional<QDateTime> HealthSchedule::dueAt(const ConnectorId &id) const
{
    const auto entry = m_entries.constFind(id);
    return entry == m_entries.cend() ? std::nullopt : std::optional(entry->due);
}

void HealthSchedule::attempted(const ConnectorId &id, const QDateTime &now)
{
    if (const auto entry = m_entries.find(id); entry != m_entries.end())
        entry->due = now.addMSecs(waitAfter(entry->failures).count());
}

} // namespace jackfield
