// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QString>
#include <QStringList>

namespace jackfield {

/// Splits a command line into words as a POSIX shell does (XCU 2.2 Quoting: backslash, single and
/// double quotes), without running one: nothing is expanded, and `$`, `*`, `;`, `|` are ordinary
/// characters. An unbalanced quote or a trailing backslash is InvalidInput with the reason.
Result<QStringList> splitCommandLine(const QString &line);

/// The reverse: words quoted only where needed, so that splitCommandLine() gives them back.
QString joinCommandLine(const QStringList &words);

} // namespace jackfield
