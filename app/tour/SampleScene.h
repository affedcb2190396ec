// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"

namespace jackfield {

/// A dozen connectors in every state, with made-up reports, for pictures of a window in use.
Result<void> addSampleConnectors(ConnectorService &connectors, const QDateTime &now);

} // namespace jackfield
