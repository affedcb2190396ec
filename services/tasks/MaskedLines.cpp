// SPDX-License-Identifier: MIT
#include "tasks/MaskedLines.h"

#include "domain/PlainText.h"

#include <utility>

namespace jackfield {

namespace {

constexpr qsizetype longestLine = 64 * 1024;

} // namespace

QStringList MaskedLines::feed(const QByteArray &bytes)
{
    QStringList lines;
    const qsizetype most = longestLine + m_mask.longestForm();
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', start);
        const qsizetype stop = end < 0 ? bytes.size() : end;
        const qsizetype wanted = qMin(stop - start, most - m_line.size());
        m_line.append(bytes.constData() + start, wanted);
        m_started = true;
        if (end >= 0)
            lines.append(take());
        start = stop + 1;
    }
    return lines;
}

QStringList MaskedLines::finish()
{
    return m_started ? QStringList(take()) : QStringList();
}

QString MaskedLines::take()
{
    m_started = false;
    QByteArray line = std::exchange(m_line, {});
    if (line.endsWith('\r'))
        line.chop(1);
    const bool isCut = line.size() > longestLine;
    // Twice: a colour may stand within a value, and a value may hold a control character.
    const QString masked = m_mask.masked(withoutControls(m_mask.masked(QString::fromUtf8(line))));
    return isCut ? masked.left(longestLine) + u'…' : masked;
}

} // namespace jackfield
