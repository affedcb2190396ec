// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Task.h"

#include <QList>
#include <QString>

#include <optional>

namespace jackfield {

/// What a person wants an agent to do, and with what.
struct TaskWish
{
    QString agent;
    QString directory;
    QString prompt;
    /// Nothing: all that are enabled and connected.
    std::optional<QList<ConnectorId>> connectors;
    TaskOptions options;
    QString session; ///< the agent's own, to go on from (Task::agentSession); empty: a new one
};

} // namespace jackfield
