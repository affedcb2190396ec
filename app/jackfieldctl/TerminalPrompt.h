// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QString>

namespace jackfield {

/// Asks a person on the terminal that the process belongs to, whatever its standard streams are;
/// for a secret without showing what is typed. Blocks, as a person expects of a terminal.
class TerminalPrompt
{
public:
    /// Whether there is a terminal to ask on.
    static bool isPossible();
    /// What was typed, without its line end; Cancelled after Ctrl-C or Ctrl-D.
    static Result<Secret> ask(const QString &question);
    /// A line that may be seen: shown while it is typed. Cancelled after Ctrl-C or Ctrl-D.
    static Result<QString> askLine(const QString &question);
    /// Asks twice; InvalidInput where the answers differ.
    static Result<Secret> askTwice(const QString &question, const QString &again);
};

} // namespace jackfield
