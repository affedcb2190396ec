// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/ServerVisit.h"
#include "app/jackfieldctl/Workspace.h"

#include <chrono>
#include <optional>

namespace jackfield {

/// Visits the server of a saved connector: finds it, unlocks where it holds secrets, asks the
/// question, and hands the answer to `print`, whose status is the outcome. Without an elicitor the
/// server is told that nobody is there to be asked.
QFuture<Outcome> visitSaved(Workspace &workspace, const QString &name,
                            const std::optional<std::chrono::milliseconds> &timeout,
                            const ServerVisit::Question &question,
                            const std::function<ExitStatus(const QJsonObject &)> &print,
                            const Elicitor &elicitor = {});

} // namespace jackfield
