// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

#include <QStringList>

namespace jackfield {

/// The longest name that leaves a tool's name room in what models take (64 characters, of which an
/// agent spends some on its own prefix).
inline constexpr int longestServerName = 24;

/// Names for these slugs, which are unique: the slug itself where it is short enough, else its
/// beginning and a number, so that no two are alike.
QList<AgentServer> namedServers(const QStringList &slugs);

} // namespace jackfield
