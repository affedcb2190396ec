// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskHistory.h"

namespace jackfield {

/// A few tasks that ended in different ways, with made-up logs, for pictures of a history in use.
/// They are about this folder, which must be there.
Result<void> addSampleTasks(TaskHistory &history, const QString &folder);

} // namespace jackfield
