// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace jackfield {

/// What lets the programs of one task ask for its connectors: where the task listens, and a word
/// that nobody can have guessed. It opens this task's connectors and nothing else, and dies with
/// the run.
struct TaskGrant
{
    QString address;
    QByteArray word; ///< 32 random bytes in hexadecimal digits

    /// As it stands in the environment (grantVariable).
    QString toText() const;
    static std::optional<TaskGrant> fromText(const QString &text);

    bool operator==(const TaskGrant &) const = default;
};

/// What is said at the door, and nothing else before the protocol: one line.
QByteArray knock(const TaskGrant &grant, const QString &slug);

/// The two words of a knock; nothing for what is none.
struct Knock
{
    QByteArray word;
    QString slug;
};
std::optional<Knock> knockFrom(const QByteArray &line);

/// A longer first line is no knock.
inline constexpr qsizetype longestKnock = 1024;

} // namespace jackfield
