// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

namespace jackfield {

/// What the shell is told; docs/command-line.md is the contract.
enum class ExitStatus {
    Done = 0,
    No = 1,      ///< it ran, and the answer is no: a test failed, nothing was found
    Usage = 2,   ///< what was asked for makes no sense
    Locked = 3,  ///< locked, or no key
    Storage = 4, ///< the database
};

ExitStatus exitStatusFor(ErrorCode code);

} // namespace jackfield
