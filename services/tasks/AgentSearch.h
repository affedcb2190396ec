// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentRegistry.h"
#include "domain/ports/ExecutableFinder.h"
#include "tasks/AgentVersions.h"

#include <QObject>

#include <optional>

namespace jackfield {

/// An agent that is known, and whether it is here.
struct KnownAgent
{
    QString id;
    QString title;
    std::optional<Error> missing; ///< why it cannot be used
    QString path;                 ///< of its executable, where it is here
    QString version;              ///< as it was said in an earlier run; empty: not known
    bool canContinue = false;
};

/// Looks which of the known agents are on this machine. Starts none of them. Main thread; what it
/// is built on outlives it.
class AgentSearch : public QObject
{
    Q_OBJECT

public:
    AgentSearch(const AgentRegistry &registry, const AgentVersions &versions,
                ExecutableFinder &finder, QObject *parent = nullptr);

    /// found() follows for each of them, never before this returns.
    void start();

Q_SIGNALS:
    void found(const jackfield::KnownAgent &agent);

private:
    const AgentRegistry &m_registry;
    const AgentVersions &m_versions;
    ExecutableFinder &m_finder;
};

} // namespace jackfield
