// SPDX-License-Identifier: MIT
#include "http/ContentDecoder.h"

#define ZLIB_CONST // what is unpacked is only read
#include <zlib.h>

namespace jackfield {

namespace {

constexpr int pieceSize = 64 * 1024;
constexpr int gzipOrZlib = 15 + 32; // the largest window, and the header says which

} // namespace

ContentDecoder::ContentDecoder() = default;
ContentDecoder::ContentDecoder(ContentDecoder &&) noexcept = default;
ContentDecoder &ContentDecoder::operator=(ContentDecoder &&) noexcept = default;
ContentDecoder::~ContentDecoder() = default;

void ContentDecoder::End::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    delete stream;
}

Result<ContentDecoder> ContentDecoder::forEncoding(const QByteArray &encoding)
{
    const QByteArray name = encoding.trimmed().toLower();
    ContentDecoder decoder;
    if (name.isEmpty() || name == "identity")
        return decoder;
    if (name != "gzip" && name != "x-gzip" && name != "deflate")
        return failure(ErrorCode::Network,
                       QStringLiteral("the answer is packed in a way that was not asked for: %1")
                           .arg(QString::fromLatin1(name.left(40))));
    auto *stream = new z_stream_s{};
    if (inflateInit2(stream, gzipOrZlib) != Z_OK) {
        delete stream;
        return failure(ErrorCode::Internal, QStringLiteral("zlib"));
    }
    decoder.m_stream.reset(stream);
    return decoder;
}

Result<QByteArray> ContentDecoder::decode(const QByteArray &piece, qint64 room)
{
    if (!m_stream)
        return piece;
    m_stream->next_in = reinterpret_cast<const Bytef *>(piece.constData());
    m_stream->avail_in = uInt(piece.size());
    QByteArray out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= room) {
        const qsizetype before = out.size();
        out.resize(before + pieceSize);
        m_stream->next_out = reinterpret_cast<Bytef *>(out.data() + before);
        m_stream->avail_out = pieceSize;
        state = inflate(m_stream.get(), Z_NO_FLUSH);
        out.resize(before + pieceSize - qsizetype(m_stream->avail_out));
        if (m_stream->avail_out > 0 && m_stream->avail_in == 0)
            break;
    }
    if (out.size() > room)
        return failure(ErrorCode::TooLarge,
                       QStringLiteral("an answer over %1 bytes, unpacked").arg(room));
    if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
        return failure(ErrorCode::Network, QStringLiteral("the answer does not unpack"));
    return out;
}

} // namespace jackfield
