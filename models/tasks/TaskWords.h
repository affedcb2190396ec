// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Task.h"
#include "domain/ToolSnapshot.h"
#include "models/StatusKind.h"

#include <QString>

namespace jackfield {

/// One or two words, translated.
QString statusWord(TaskStatus status);
QString outcomeWord(TaskOutcome outcome);
QString networkWords(TaskNetwork network);
/// How it is drawn: what a task is doing looks like what a connector is.
StatusKind drawnAs(TaskStatus status);
StatusKind drawnAs(TaskOutcome outcome);

/// What an entry's type is called before its text: "Agent", "Tool"…
QString entryWord(const TaskLogEntry &entry);
/// Whether an entry is raw output, which the adapter has an own entry for, or nothing to say about.
bool isRaw(const TaskLogEntry &entry);

/// Of a text, the first line that says something.
QString firstLine(const QString &text);

/// How many tokens of a model's context the descriptions of these tools take, roughly: a quarter of
/// their characters. What was not kept of very long ones is not counted.
int roughTokens(const ToolSnapshot &tools);

} // namespace jackfield
