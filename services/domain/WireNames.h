// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>

#include <cstddef>
#include <optional>

namespace jackfield {

/// The words by which an enumeration is known outside the program (JSON, database, command line).
/// One table serves both directions, so that they cannot disagree.
template <typename Enum, std::size_t N>
struct WireNames
{
    struct Entry
    {
        Enum value;
        const char *word;
    };
    Entry entries[N];

    /// The word of a value; every value of the enumeration is in its table (a test says so).
    QString toWire(Enum value) const
    {
        for (const Entry &entry : entries)
            if (entry.value == value)
                return QString::fromLatin1(entry.word);
        return {};
    }

    /// The value of a word, or nothing for a word that is not in the table.
    std::optional<Enum> fromWire(const QString &word) const
    {
        for (const Entry &entry : entries)
            if (word == QLatin1String(entry.word))
                return entry.value;
        return std::nullopt;
    }

    QList<Enum> values() const
    {
        QList<Enum> all;
        for (const Entry &entry : entries)
            all.append(entry.value);
        return all;
    }
};

} // namespace jackfield
