// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace jackfield {

/// What a test saw of one tool. Digests are SHA-256 of the whole masked text; the texts beside them
/// are masked too, and cut: they are for people to look at, the digests for comparing.
struct ToolRecord
{
    QString name;
    QByteArray wordsDigest;  ///< of title and description: what a model is told
    QByteArray schemaDigest; ///< of inputSchema, outputSchema and annotations, as canonical JSON
    QString words;
    QString schema; ///< empty where it was not kept

    bool saysTheSame(const ToolRecord &other) const
    {
        return wordsDigest == other.wordsDigest && schemaDigest == other.schemaDigest;
    }

    bool operator==(const ToolRecord &) const = default;
};

/// All tools of a server as one test saw them, ordered by name. Bounded: what is more than
/// `mostTools` is counted and has one digest, of names and descriptions; texts are kept up to
/// `mostText` characters in all.
struct ToolSnapshot
{
    static constexpr int mostTools = 2'000;
    static constexpr qsizetype longestWords = 4'000;
    static constexpr qsizetype longestSchema = 8'000;
    static constexpr qsizetype mostText = 400'000;

    QList<ToolRecord> tools;
    int beyond = 0; ///< how many more there were
    QByteArray beyondDigest;

    /// Whether both saw the same tools, which say the same; the texts that were kept do not matter.
    bool saysTheSame(const ToolSnapshot &other) const;

    QJsonObject toJson() const;
    /// Reads what toJson() wrote; no more than `mostTools`.
    static ToolSnapshot fromJson(const QJsonObject &json);

    bool operator==(const ToolSnapshot &) const = default;
};

} // namespace jackfield
