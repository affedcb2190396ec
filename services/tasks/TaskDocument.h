// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskHistory.h"

#include <QJsonObject>

#include <optional>

namespace jackfield {

/// A task as JSON: what `task list --json` tells of it.
QJsonObject taskDocument(const Task &task);
/// The same with prompt and log, which are null where they are sealed from us: what `task show` and
/// an export give.
QJsonObject taskDocument(const Task &task, const std::optional<TaskText> &text);

} // namespace jackfield
