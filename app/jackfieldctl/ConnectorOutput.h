// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/ConnectorJson.h"
#include "app/jackfieldctl/Workspace.h"

namespace jackfield {

/// The names of the connector's sealed values as far as they can be had now: nothing where the
/// session is locked and something is sealed. Decrypt where what is sealed is broken.
Result<SealedNames> sealedNames(ConnectorService &connectors, const ConnectorId &id, bool unlocked);

/// Prints a connector as `show` does.
void printShown(Console &console, const Connector &connector, const SealedNames &names);

/// Says that a connector was changed: `sentence` (with %1 for its name) for people, `show`'s
/// document for programs. Gives the outcome of the change: its error where there is one.
Outcome reportChange(Workspace &workspace, const Result<Connector> &changed,
                     const QString &sentence);

} // namespace jackfield
