// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

#include <memory>

namespace jackfield {

/// The agents that are known: six of their own class, and whatever a person describes in
/// `agents/NAME.json` of the data folder.
class AgentRegistry
{
public:
    explicit AgentRegistry(const QString &dataDir) : m_dataDir(dataDir) {}

    /// NotFound, with the names that there are; InvalidInput for a template that is none.
    Result<std::shared_ptr<const AgentAdapter>> find(const QString &id) const;
    /// An agent's own name; the id itself where it is a template's, or nobody's. Reads nothing.
    static QString title(const QString &id);
    /// All of them, the built-in ones first.
    QStringList ids() const;

private:
    QString templatePath(const QString &id) const;

    QString m_dataDir;
};

} // namespace jackfield
