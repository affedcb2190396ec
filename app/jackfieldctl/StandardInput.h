// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QString>

namespace jackfield {

/// Standard input, which can be read once: whoever claims it first has it, so that two options that
/// want it are told apart from one that gets nothing.
class StandardInput
{
public:
    /// Keeps it for the option of this name; InvalidInput where another wants it too.
    Result<void> claim(const QString &purpose);
    /// Claims it and reads everything there is, without one line end at its end (LF or CRLF). At
    /// most 1 MiB; once.
    Result<Secret> readSecret(const QString &purpose);
    /// Whether a person would have to type it.
    static bool isTerminal();

private:
    QString m_claimedBy;
};

/// A file's contents by the same rule; "-" is standard input. InvalidInput where it cannot be read.
Result<Secret> readSecretFile(const QString &path, const QString &purpose, StandardInput &input);

/// Bytes without one line end at their end.
QByteArrayView withoutLineEnd(QByteArrayView bytes);

} // namespace jackfield
