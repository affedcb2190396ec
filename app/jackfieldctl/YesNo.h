// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace jackfield {

/// Yes and no as a person types them: in the program's language and in English, as a whole word or
/// as its first letter. What English has means the same in every language.
struct YesNo
{
    /// The two words of the program's language, as they stand behind a question: "yes/no".
    static QString choice();
    /// One of them.
    static QString word(bool isYes);
    /// What was typed, whatever its case; nothing where it is neither.
    static std::optional<bool> read(const QString &typed);
};

} // namespace jackfield
