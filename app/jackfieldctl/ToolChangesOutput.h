// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Console.h"
#include "app/jackfieldctl/ExitStatus.h"
#include "app/jackfieldctl/Workspace.h"
#include "domain/ToolMemory.h"

namespace jackfield {

/// What became of the tools, in one sentence; empty where they say what was accepted.
QString toolDriftText(ToolDrift drift);

/// After a test: names each tool that is not what was accepted, on standard error. Nothing where
/// all is as it was.
void warnOfToolChanges(Console &console, const QString &connector,
                       const ToolDifference &difference);

/// `tools NAME --changes`: every change with its texts before and after, from what is stored.
Outcome showToolChanges(Workspace &workspace, const Connector &connector);
/// `tools NAME --accept`: what the last test saw is accepted.
Outcome acceptToolChanges(Workspace &workspace, const Connector &connector);

} // namespace jackfield
