// SPDX-License-Identifier: MIT
#pragma once

#include "models/ConnectorTableModel.h"
#include "models/StatusKind.h"

#include <QString>

namespace jackfield {

/// How all connectors that are on are, in numbers.
struct HealthSummary
{
    int on = 0;
    int connected = 0; ///< those whose tools changed are counted below instead
    int broken = 0;
    int toolsChanged = 0;
    int needSignIn = 0;

    /// What a person should know of first: Error, ToolsChanged, NeedsSignIn, then Connected;
    /// Disconnected where nothing was tested.
    StatusKind worst() const;
    /// The numbers in words, one line each, without those that are zero.
    QString text() const;

    bool operator==(const HealthSummary &) const = default;
};

/// Of what the model has; a test that is running does not matter.
HealthSummary healthOf(const ConnectorTableModel &model);

} // namespace jackfield
