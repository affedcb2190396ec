// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "domain/ToolSnapshot.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace jackfield {

/// A tool that is known and is not what it was.
struct ChangedTool
{
    ToolRecord before;
    ToolRecord after;

    bool wordsChanged() const { return before.wordsDigest != after.wordsDigest; }
    bool schemaChanged() const { return before.schemaDigest != after.schemaDigest; }

    bool operator==(const ChangedTool &) const = default;
};

/// How one snapshot of a server's tools differs from another; by name.
struct ToolDifference
{
    QList<ToolRecord> added;
    QList<ToolRecord> removed;
    QList<ChangedTool> changed;
    bool beyondChanged = false; ///< something about the tools that are not remembered one by one

    bool isEmpty() const
    {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !beyondChanged;
    }
    ToolDrift drift() const;

    bool operator==(const ToolDifference &) const = default;
};

ToolDifference differenceBetween(const ToolSnapshot &before, const ToolSnapshot &after);

/// What is remembered of a server's tools from test to test. A server that changes what a known
/// tool says after a person has looked at it is an attack (a "rug pull"), so what was accepted is
/// kept until a person accepts something else.
struct ToolMemory
{
    std::optional<ToolSnapshot> seen;     ///< by the last test that could list them
    std::optional<ToolSnapshot> accepted; ///< nothing: what was seen is accepted

    /// This test's memory after that of the tests before it: a first list is accepted without a
    /// word, a later one is held against what was accepted, and a test that listed nothing changes
    /// nothing.
    ToolMemory following(const ToolMemory &before) const;
    /// A person has seen `shown`, which need not be what the last test saw.
    void accept(const ToolSnapshot &shown);

    ToolDifference difference() const;

    /// Members `toolsSeen` and `toolsAccepted`, each only where it is there.
    void addTo(QJsonObject &json) const;
    static ToolMemory from(const QJsonObject &json);

    bool operator==(const ToolMemory &) const = default;
};

/// Where two texts begin to differ, with a little of what stands before it, each at most `longest`
/// characters: the whole texts where they are short enough.
struct DifferingTexts
{
    QString before;
    QString after;

    bool operator==(const DifferingTexts &) const = default;
};
DifferingTexts differingTexts(const QString &before, const QString &after, qsizetype longest);

} // namespace jackfield
