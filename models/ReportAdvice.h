// SPDX-License-Identifier: MIT
#pragma once

#include "domain/TestReport.h"

#include <QString>

namespace jackfield {

/// The variable that a failed test asks for: the one that a `${NAME}` found no value for, or that a
/// server which ended named on standard error as missing; empty: none that is sure.
QString wantedVariable(const TestReport &report);

/// The command that installs the program that was not found, as this machine's package manager has
/// it, for a terminal; empty for a program that is not known. `hasProgram` says whether a program
/// is on this machine.
QString installCommand(const QString &program, bool (*hasProgram)(const QString &name));

/// The same for a connector's command, on this machine, where its test says `command-not-found`.
QString installCommandFor(const TestReport &report, const QString &command);

} // namespace jackfield
