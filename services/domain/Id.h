// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <functional>

namespace jackfield {

/// An identifier that cannot be mistaken for one of another kind. The text is a lower-case UUID
/// without braces.
template <typename Kind>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    /// A new random identifier (UUID version 4).
    static Id generate() { return Id(QUuid::createUuid().toString(QUuid::WithoutBraces)); }

    const QString &toString() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using UserId = Id<struct UserIdKind>;
using ConnectorId = Id<struct ConnectorIdKind>;
using TaskId = Id<struct TaskIdKind>;

} // namespace jackfield

template <typename Kind>
struct std::hash<jackfield::Id<Kind>>
{
    size_t operator()(const jackfield::Id<Kind> &id) const { return qHash(id); }
};
