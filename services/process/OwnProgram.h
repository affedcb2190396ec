// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jackfield {

/// The path of a program that belongs to this one: beside it, as in a build folder, or where it is
/// installed. Empty where there is none.
QString ownProgram(const QString &name);

} // namespace jackfield
