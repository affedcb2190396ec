// SPDX-License-Identifier: MIT
#include "mcp/StderrTail.h"

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

constexpr qsizetype longestLine = 64 * 1024;
constexpr qsizetype longestTail = 8 * 1024;
constexpr int mostSeen = 10'000;

} // namespace

StderrTail::StderrTail(const SecretMask &mask, LineSeen seen, LineHidden hidden)
    : m_mask(mask), m_seen(std::move(seen)), m_hidden(std::move(hidden))
{
}

void StderrTail::feed(const QByteArray &bytes)
{
    // A lone CR ends a line too: progress bars write over themselves with it.
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    while (at != end) {
        const char *const lineEnd = std::find_if(at, end, isEnd);
        const qsizetype room = longestLine - m_line.size();
        m_line.append(at, std::min<qsizetype>(lineEnd - at, room));
        if (lineEnd == end)
            break;
        endLine();
        at = lineEnd + 1;
    }
}

void StderrTail::finish()
{
    endLine();
}

void StderrTail::clear()
{
    m_line.clear();
    m_lines.clear();
    m_size = 0;
}

void StderrTail::endLine()
{
    const QString line = m_mask.safe(QString::fromUtf8(std::exchange(m_line, {})));
    if (line.isEmpty() || (m_hidden && m_hidden(line)))
        return;
    m_lines.append(line);
    m_size += line.size() + 1;
    while (m_size > longestTail && m_lines.size() > 1)
        m_size -= m_lines.takeFirst().size() + 1;
    if (m_seen && m_seenCount++ < mostSeen)
        m_seen(line);
}

} // namespace jackfield
