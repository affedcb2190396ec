// SPDX-License-Identifier: MIT
#pragma once

namespace jackfield {

/// Makes QCA's locked, wiped memory ready, once per process, from any thread. Cheap: no provider is
/// loaded by it, that happens at the first cipher. Secret calls it by itself; only code that makes
/// a QCA object before there is a Secret need call it too. A program that makes no Secret (one that
/// lists connectors) never starts QCA.
void ensureSecureMemory();

} // namespace jackfield
