// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/Transcript.h"

#include <QList>
#include <QString>

namespace jackfield {

/// What the specification says of one exchange of a sign-in, for those who build servers.
struct SignInRemark
{
    enum class Verdict {
        Good,
        Note,    ///< works, and could be better
        Problem, ///< a rule is broken
    };

    Verdict verdict = Verdict::Note;
    QString text;
    QString reference; ///< such as "RFC 8414, 3.3"

    bool operator==(const SignInRemark &) const = default;
};

/// The remarks on an exchange, in the order of the specification; empty where there is nothing to
/// say.
QList<SignInRemark> remarksOn(const TranscriptEntry &entry);

/// The worst of them; Good where there are none.
SignInRemark::Verdict worstOf(const QList<SignInRemark> &remarks);
/// One word, translated.
QString verdictWord(SignInRemark::Verdict verdict);

/// Everything that was said, with the remarks, as a text for a bug report.
QString inspectionText(const QList<TranscriptEntry> &entries);

} // namespace jackfield
