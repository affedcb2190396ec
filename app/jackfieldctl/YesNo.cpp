// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/YesNo.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(YesNo)
};

bool isOneOf(const QString &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&word](const char *one) { return word == QLatin1String(one); });
}

} // namespace

QString YesNo::word(bool isYes)
{
    return isYes ? Text::tr("yes") : Text::tr("no");
}

QString YesNo::choice()
{
    return word(true) + u'/' + word(false);
}

std::optional<bool> YesNo::read(const QString &typed)
{
    const QString given = typed.trimmed().toLower();
    const QString yes = word(true).toLower();
    const QString no = word(false).toLower();
    // Whole words first: in some languages yes begins as English no does.
    if (given == yes || isOneOf(given, {"yes", "true"}))
        return true;
    if (given == no || isOneOf(given, {"no", "false"}))
        return false;
    if (isOneOf(given, {"y", "n"}))
        return given == QLatin1String("y");
    // A letter that both begin with says nothing.
    if (given.size() != 1 || yes.left(1) == no.left(1))
        return std::nullopt;
    if (given == yes.left(1))
        return true;
    return given == no.left(1) ? std::optional<bool>(false) : std::nullopt;
}

} // namespace jackfield
