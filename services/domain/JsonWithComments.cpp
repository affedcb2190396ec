// SPDX-License-Identifier: MIT
#include "domain/JsonWithComments.h"

namespace jackfield {

namespace {

/// The position behind the string that begins at `at`.
qsizetype behindString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\')
            ++at;
    return qMin(at + 1, json.size());
}

/// The position behind the comment that begins at `at`, or `at` where there is none.
qsizetype behindComment(QByteArrayView json, qsizetype at)
{
    if (json[at] != '/' || at + 1 == json.size())
        return at;
    if (json[at + 1] != '/' && json[at + 1] != '*')
        return at;
    const bool untilLineEnd = json[at + 1] == '/';
    const auto end = untilLineEnd ? json.indexOf('\n', at) : json.indexOf("*/", at + 2);
    if (end < 0)
        return json.size();
    return untilLineEnd ? end : end + 2;
}

void blank(QByteArray &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        if (text.at(i) != '\n')
            text[i] = ' ';
}

} // namespace

QByteArray withoutComments(QByteArrayView json)
{
    QByteArray plain = json.toByteArray();
    qsizetype lastComma = -1; // a comma behind which only blanks and comments stood so far
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        const auto next = c == '"' ? behindString(json, at) : behindComment(json, at);
        if (c != '"' && next > at) {
            blank(plain, at, next);
        } else {
            if ((c == '}' || c == ']') && lastComma >= 0)
                blank(plain, lastComma, lastComma + 1);
            if (c == ',')
                lastComma = at;
            else if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
                lastComma = -1;
        }
        at = qMax(next, at + 1);
    }
    return plain;
}

} // namespace jackfield
