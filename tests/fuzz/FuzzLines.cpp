// SPDX-License-Identifier: MIT
#include "mcp/LineFramer.h"
#include "tests/fuzz/Fuzzing.h"

using namespace jackfield;

namespace {

struct Framed
{
    QList<QByteArray> lines;
    QByteArray rest;
    bool failed = false;
};

Framed frame(const QList<QByteArray> &pieces, qsizetype limit)
{
    Framed framed;
    LineFramer framer(limit);
    for (const QByteArray &piece : pieces) {
        const Result<QList<QByteArray>> lines = framer.feed(piece);
        if (!lines) {
            HOLDS(lines.error().code == ErrorCode::TooLarge && !framed.failed);
            framed.failed = true;
            continue;
        }
        HOLDS(!framed.failed || lines->isEmpty());
        framed.lines += *lines;
    }
    framed.rest = framer.takeRest();
    return framed;
}

} // namespace

/// Lines come out the same however the bytes were cut, and none is over the limit.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(data, size);
    const qsizetype limit = 1 + input.first;
    const Framed whole = frame({input.bytes}, limit);
    const Framed cut = frame(input.pieces(), limit);
    HOLDS(whole.failed == cut.failed);
    if (!whole.failed)
        HOLDS(whole.lines == cut.lines && whole.rest == cut.rest);
    HOLDS(cut.rest.size() <= limit && whole.rest.size() <= limit);
    for (const QByteArray &line : cut.lines)
        HOLDS(!line.isEmpty() && line.size() <= limit && !line.contains('\n'));
    return 0;
}
