// SPDX-License-Identifier: MIT
#include "http/ContentDecoder.h"
#include "http/HttpParser.h"
#include "tests/fuzz/Fuzzing.h"

using namespace jackfield;

namespace {

struct Read
{
    QByteArray body;
    HttpHeaders headers;
    int status = 0;
    bool isComplete = false;
    bool failed = false;

    bool operator==(const Read &) const = default;
};

Read read(const QList<QByteArray> &pieces)
{
    HttpParser parser;
    Read read;
    const auto take = [&read](const Result<HttpParser::Piece> &piece) {
        read.failed = !piece;
        if (piece) {
            read.body += piece->body;
            read.isComplete = piece->isComplete;
        }
        return piece && !piece->isComplete;
    };
    bool goesOn = true;
    for (const QByteArray &piece : pieces)
        if (!(goesOn = take(parser.feed(piece))))
            break;
    if (goesOn)
        take(parser.end());
    if (!read.failed) {
        read.status = parser.status();
        read.headers = parser.headers();
    }
    return read;
}

} // namespace

/// An answer cut into pieces at any place is the answer in one piece, and a body is no longer than
/// what came; unpacking keeps to its room.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(data, size);
    Read whole = read({input.bytes});
    Read pieces = read(input.pieces());
    HOLDS(whole.body.size() <= input.bytes.size());
    HOLDS(whole.failed == pieces.failed);
    if (!whole.failed) {
        HOLDS(whole == pieces);
        HOLDS(whole.isComplete && whole.status >= 100 && whole.status < 1000);
    }
    auto decoder = ContentDecoder::forEncoding(input.first % 2 != 0 ? "gzip" : "deflate");
    HOLDS(decoder);
    const auto unpacked = decoder->decode(input.bytes, 10'000);
    HOLDS(!unpacked || unpacked->size() <= 10'000);
    return 0;
}
