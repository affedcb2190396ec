// SPDX-License-Identifier: MIT
#pragma once

#include "agents/BubblewrapSandbox.h"
#include "domain/Id.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace jackfield {

/// What a person wants an agent to do, and with what.
struct TaskWish
{
    QString agent;
    QString model; ///< empty: the agent's own choice
    QString directory;
    QString prompt;
    /// Nothing: all that are enabled and connected.
    std::optional<QList<ConnectorId>> connectors;
    bool isSandboxed = true;
    SandboxWish::Network network = SandboxWish::Network::All;
    std::chrono::milliseconds timeLimit{0}; ///< 0: none
    qint64 memoryLimit = 0;                 ///< bytes of each process; 0: none
};

} // namespace jackfield
