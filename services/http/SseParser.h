// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace jackfield {

/// One event of an event stream.
struct SseEvent
{
    QString type = QStringLiteral("message");
    QByteArray
        data; ///< the data lines, joined by LF; empty for an event that primes a stream: no JSON
    QString lastEventId;

    bool operator==(const SseEvent &) const = default;
};

/// Reads `text/event-stream` by the WHATWG's rules (HTML, 9.2.6): LF, CRLF and CR, data over
/// several lines, comments, ids, retry, a byte order mark, pieces cut at any byte.
class SseParser
{
public:
    /// `limit`: the largest event, in bytes.
    explicit SseParser(qsizetype limit) : m_limit(limit) {}

    /// The events that these bytes complete. TooLarge for an event over the limit.
    Result<QList<SseEvent>> feed(const QByteArray &bytes);

    QString lastEventId() const { return m_lastEventId; }
    /// How long the server asked to wait before a stream is taken up again.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }

private:
    void endLine(QList<SseEvent> &events);
    void field(QByteArrayView name, QByteArrayView value);
    void dispatch(QList<SseEvent> &events);

    qsizetype m_limit;
    QByteArray m_line;
    QByteArray m_data;
    QString m_type;
    QString m_lastEventId;
    std::optional<std::chrono::milliseconds> m_retry;
    bool m_hasData = false;
    bool m_afterCr = false;
    bool m_atStart = true;
};

} // namespace jackfield
