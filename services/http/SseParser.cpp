// SPDX-License-Identifier: MIT
#include "http/SseParser.h"

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

constexpr qsizetype longestId = 8 * 1024;

} // namespace

Result<QList<SseEvent>> SseParser::feed(const QByteArray &bytes)
{
    QList<SseEvent> events;
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    while (at != end) {
        // The LF of a CRLF that a piece's border cut in two belongs to the line that has ended.
        if (std::exchange(m_afterCr, false) && *at == '\n') {
            ++at;
            continue;
        }
        const char *const lineEnd =
            std::find_if(at, end, [](char c) { return c == '\n' || c == '\r'; });
        if (m_line.size() + m_data.size() + (lineEnd - at) > m_limit)
            return failure(ErrorCode::TooLarge,
                           QStringLiteral("an event over %1 bytes").arg(m_limit));
        m_line.append(at, lineEnd - at);
        if (lineEnd == end)
            break;
        m_afterCr = *lineEnd == '\r';
        endLine(events);
        at = lineEnd + 1;
    }
    return events;
}

void SseParser::endLine(QList<SseEvent> &events)
{
    const QByteArray whole = std::exchange(m_line, {});
    QByteArrayView line(whole);
    if (std::exchange(m_atStart, false) && line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    if (line.isEmpty()) {
        dispatch(events);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;
    if (colon < 0) {
        field(line, {});
        return;
    }
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    field(line.first(colon), value);
}

void SseParser::field(QByteArrayView name, QByteArrayView value)
{
    if (name == QByteArrayView("data")) {
        if (m_hasData)
            m_data.append('\n');
        m_data.append(value.data(), value.size());
        m_hasData = true;
    } else if (name == QByteArrayView("event")) {
        m_type = QString::fromUtf8(value);
    } else if (name == QByteArrayView("id")) {
        // One that no header could carry back is none.
        if (value.contains('\0') || value.size() > longestId)
            return;
        m_lastEventId = QString::fromUtf8(value);
    } else if (name == QByteArrayView("retry")) {
        const bool digits = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) {
            return c >= '0' && c <= '9';
        });
        bool fits = false;
        const int milliseconds = value.toByteArray().toInt(&fits);
        if (digits && fits)
            m_retry = std::chrono::milliseconds(milliseconds);
    }
}

void SseParser::dispatch(QList<SseEvent> &events)
{
    if (m_hasData) {
        SseEvent event;
        if (!m_type.isEmpty())
            event.type = m_type;
        event.data = m_data;
        event.lastEventId = m_lastEventId;
        events.append(event);
    }
    m_data = {};
    m_type.clear();
    m_hasData = false;
}

} // namespace jackfield
