// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Console.h"
#include "tasks/TaskHistory.h"

#include <optional>

namespace jackfield {

/// A task as it is shown: without its text where that is sealed from us, and with the error that
/// kept it from running, where there is one.
struct ShownTask
{
    Task task;
    std::optional<TaskText> text;
    std::optional<Error> error;
};

/// `task show`'s document, and for people the same in lines.
void printTask(const ShownTask &shown, Console &console);
/// `task list`'s: the same without prompts and logs.
void printTasks(const QList<Task> &tasks, Console &console);

} // namespace jackfield
