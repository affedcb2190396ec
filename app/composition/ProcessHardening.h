// SPDX-License-Identifier: MIT
#pragma once

namespace jackfield {

/// Keeps this process's memory, which holds keys and opened secrets, out of core dumps and out of
/// reach of other programs of the same person that are not its parents. First thing in main().
/// Started programs inherit the limit on core files and nothing else of it.
void keepMemoryPrivate();

} // namespace jackfield
