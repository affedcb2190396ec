// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SecretMask.h"
#include "domain/ToolSnapshot.h"

#include <QJsonArray>

namespace jackfield {

/// What is to be remembered of the entries of `tools/list`. Everything is masked before it is
/// digested, so that neither a digest nor a text tells anything of a secret, and a new value of one
/// is no change of a tool. Canonical JSON is what Qt writes: members in order, no blanks.
ToolSnapshot snapshotOf(const QJsonArray &tools, const SecretMask &mask);

} // namespace jackfield
