// SPDX-License-Identifier: MIT
#include "http/SseParser.h"
#include "tests/fuzz/Fuzzing.h"

using namespace jackfield;

namespace {

struct Parsed
{
    QList<SseEvent> events;
    QString lastEventId;
    std::optional<std::chrono::milliseconds> retry;
    bool failed = false;
};

Parsed parse(const QList<QByteArray> &pieces, qsizetype limit)
{
    Parsed parsed;
    SseParser parser(limit);
    for (const QByteArray &piece : pieces) {
        const Result<QList<SseEvent>> events = parser.feed(piece);
        if (!events) {
            HOLDS(events.error().code == ErrorCode::TooLarge);
            parsed.failed = true;
            break;
        }
        parsed.events += *events;
    }
    parsed.lastEventId = parser.lastEventId();
    parsed.retry = parser.retry();
    return parsed;
}

/// The events as a server would write them.
QByteArray written(const QList<SseEvent> &events)
{
    QByteArray stream;
    for (const SseEvent &event : events) {
        stream += "id: " + event.lastEventId.toUtf8() + "\nevent: " + event.type.toUtf8() + '\n';
        for (const QByteArray &line : event.data.split('\n'))
            stream += "data: " + line + '\n';
        stream += '\n';
    }
    return stream;
}

/// Qt takes a byte order mark at the start of any text for one, not only at a stream's.
bool hasMark(const QList<SseEvent> &events)
{
    for (const SseEvent &event : events)
        if (event.type.contains(QChar(0xFEFF)) || event.lastEventId.contains(QChar(0xFEFF)))
            return true;
    return false;
}

} // namespace

/// Events come out the same however the bytes were cut; none is over the limit; and what was read,
/// written again, is read the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(data, size);
    const qsizetype limit = 16 + 4 * input.first;
    const Parsed whole = parse({input.bytes}, limit);
    const Parsed cut = parse(input.pieces(), limit);
    HOLDS(whole.failed == cut.failed);
    for (const SseEvent &event : cut.events)
        HOLDS(event.data.size() <= limit && !event.data.contains('\r') &&
              event.type.size() <= limit && event.lastEventId.size() <= limit);
    if (whole.failed)
        return 0;
    HOLDS(whole.events == cut.events && whole.lastEventId == cut.lastEventId &&
          whole.retry == cut.retry);
    if (!hasMark(cut.events))
        HOLDS(parse({written(cut.events)}, 1 << 20).events == cut.events);
    return 0;
}
