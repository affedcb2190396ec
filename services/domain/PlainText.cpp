// SPDX-License-Identifier: MIT
#include "domain/PlainText.h"

#include <QRegularExpression>

namespace jackfield {

namespace {

const QRegularExpression &escapeSequences()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:\\x1B\\[|\\x9B)[0-?]*[ -/]*[@-~]"               // CSI
                       "|\\x1B[\\]PX^_][^\\x07\\x1B]*(?:\\x07|\\x1B\\\\)?" // OSC, DCS, SOS, PM, APC
                       "|\\x1B[ -/]*[0-~]"));                              // the rest
    return pattern;
}

bool turnsDirection(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

QString withoutControls(const QString &text, bool keepLines)
{
    QString plain = text;
    if (plain.contains(u'\x1B') || plain.contains(QChar(0x9B)))
        plain.remove(escapeSequences());
    QString result;
    result.reserve(plain.size());
    for (const QChar c : plain) {
        if (c == u'\t' || (c == u'\n' && !keepLines))
            result.append(u' ');
        else if (c == u'\n' ||
                 (c.category() != QChar::Other_Control && !turnsDirection(c.unicode())))
            result.append(c);
    }
    return result;
}

QString shortened(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    qsizetype end = limit - 1;
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.first(end) + u'…';
}

} // namespace jackfield
