// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace jackfield {

/// One entry of a pasted text: what could be read of it, and what is wrong with it. A line that
/// could not be read at all is kept whole as the value, so that nothing of a paste is lost.
struct PastedEntry
{
    QString name;
    Secret value;
    QString problem; ///< translated, with the number of the line; empty: none
};

/// Reads a `.env` block (domain/DotEnv.h): first the entries that could be read, then one for each
/// line that could not.
QList<PastedEntry> readDotEnvBlock(QByteArrayView text);

/// Reads `Name: value` lines, as they stand in an HTTP request (RFC 9112, 5); blank lines are
/// skipped.
QList<PastedEntry> readHeaderLines(QByteArrayView text);

} // namespace jackfield
