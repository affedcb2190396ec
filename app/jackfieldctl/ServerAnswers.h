// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Console.h"
#include "app/jackfieldctl/ExitStatus.h"

#include <QJsonObject>

namespace jackfield {

/// Prints what a server answered: with --json the protocol's result object as the server gave it,
/// else its texts, where what is no text is named.

/// Of `tools/call`; No where the tool reports a failure.
ExitStatus printToolResult(const QJsonObject &result, Console &console);
/// Of `resources/read`.
ExitStatus printResource(const QJsonObject &result, Console &console);
/// Of `prompts/get`: each message behind who says it.
ExitStatus printPrompt(const QJsonObject &result, Console &console);

} // namespace jackfield
