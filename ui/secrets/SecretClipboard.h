// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"

#include <chrono>

namespace jackfield {

/// Puts a secret on the clipboard, marked so that clipboard managers and histories leave it alone
/// (KDE's hint, nspasteboard.org's on macOS, Microsoft's on Windows), and takes it away again after
/// this time or when the program ends, unless something else was copied meanwhile.
void copyToClipboard(const Secret &value, std::chrono::milliseconds clearsAfter);

} // namespace jackfield
