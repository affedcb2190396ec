// SPDX-License-Identifier: MIT
#include "mcp/HttpHeaderValue.h"

#include <algorithm>

namespace jackfield {

namespace {

constexpr QLatin1String opening("=?base64?");
constexpr QLatin1String ending("?=");

bool isSafe(const QString &text)
{
    const auto isPlain = [](QChar c) { return (c >= u' ' && c <= u'~') || c == u'\t'; };
    const auto isBlank = [](QChar c) { return c == u' ' || c == u'\t'; };
    if (text.isEmpty())
        return true;
    return std::all_of(text.begin(), text.end(), isPlain) && !isBlank(text.front()) &&
           !isBlank(text.back()) && !(text.startsWith(opening) && text.endsWith(ending));
}

} // namespace

QByteArray toHeaderValue(const QString &text)
{
    if (isSafe(text))
        return text.toLatin1();
    return QByteArray(opening.data(), opening.size()) + text.toUtf8().toBase64() +
           QByteArray(ending.data(), ending.size());
}

} // namespace jackfield
