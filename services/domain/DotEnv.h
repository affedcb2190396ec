// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"

#include <QByteArrayView>

namespace jackfield {

/// What a `.env` text holds: the entries that could be read, and a problem for every line that
/// could not, with the line in FieldProblem::row. Nothing is dropped in silence.
struct DotEnv
{
    SecretEntries entries;
    QList<FieldProblem> problems;
};

/// Reads `KEY=value` lines: `export ` before the key, `#` comments, single quotes (literal), double
/// quotes (\n \r \t \\ \" \$, may span lines), blank lines, CRLF, a byte-order mark. Nothing is
/// expanded. A repeated key is a problem on its second line.
DotEnv parseDotEnv(QByteArrayView text);

} // namespace jackfield
