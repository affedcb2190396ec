// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"
#include "domain/SecretEntries.h"

namespace jackfield {

/// What an agent gets beside the few variables that every program of ours does: those of ours that
/// its adapter names, which may hold the key of its own model, and what the launch sets.
SecretEntries agentEnvironment(const AgentAdapter &agent, const AgentLaunch &launch);

} // namespace jackfield
