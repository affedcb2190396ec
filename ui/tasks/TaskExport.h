// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskHistory.h"

#include <QString>

class QWidget;

namespace jackfield {

/// Asks for a file and writes the task into it: `task show`'s document, prompt and log with it.
/// What cannot be opened or written is said in a box above `parent`.
void exportTask(TaskHistory &history, const Task &task, QWidget *parent);

/// The same into a given file. Errors of TaskHistory::open(); Storage.
Result<void> writeTask(TaskHistory &history, const Task &task, const QString &path);

} // namespace jackfield
