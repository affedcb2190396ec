// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <QString>

namespace jackfield {

/// What a person reads of a failure: one sentence of cause, one of remedy, translated.
struct ErrorText
{
    QString cause;
    QString remedy;

    /// Both, one behind the other, with a full stop where the cause ends without any.
    QString inOneLine() const;
};

/// The one place where failures become words. The texts are static but for the error's detail,
/// which is log-safe and set into the cause where it helps.
ErrorText textFor(const Error &error);

} // namespace jackfield
