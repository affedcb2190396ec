// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Console.h"
#include "domain/Result.h"
#include "mcp/Elicitation.h"

#include <QCommandLineParser>

namespace jackfield {

/// --elicit accept|decline: what to answer when a server asks a person something.
void declareElicitOption(QCommandLineParser &parser);

/// Who answers: the option, the same way each time; without it the person at the terminal, where
/// standard input is one; else nobody (an empty function). InvalidInput for another word.
Result<Elicitor> elicitorOf(const QCommandLineParser &parsed, Console &console);

} // namespace jackfield
