// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/ServerVisit.h"
#include "app/jackfieldctl/Workspace.h"

#include <chrono>
#include <optional>

namespace jackfield {

/// How a visit is made.
struct VisitOptions
{
    std::optional<std::chrono::milliseconds> timeout; ///< nothing: as the settings say
    bool verbose = false;                             ///< whether its messages are shown
    /// Without one the server is told that nobody is there to be asked.
    Elicitor elicitor = {};
};

/// --timeout and --verbose.
void declareVisitOptions(QCommandLineParser &parser);
Result<VisitOptions> visitOptionsOf(const QCommandLineParser &parsed);

/// Visits the server of a saved connector: finds it, unlocks where it holds secrets, asks the
/// question, and hands the answer to `print`, whose status is the outcome.
QFuture<Outcome> visitSaved(Workspace &workspace, const QString &name, const VisitOptions &options,
                            const ServerVisit::Question &question,
                            const std::function<ExitStatus(const QJsonObject &)> &print);

} // namespace jackfield
