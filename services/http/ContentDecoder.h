// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QByteArray>

#include <memory>

struct z_stream_s;

namespace jackfield {

/// Unpacks a body that comes in pieces: `gzip` and `deflate` (RFC 9110, 8.4.1), by zlib.
class ContentDecoder
{
public:
    /// What we take, for Accept-Encoding.
    static QByteArray accepted() { return "gzip, deflate"; }

    /// `encoding`: of the Content-Encoding header. Network for one that was not asked for.
    static Result<ContentDecoder> forEncoding(const QByteArray &encoding);

    ContentDecoder(ContentDecoder &&) noexcept;
    ContentDecoder &operator=(ContentDecoder &&) noexcept;
    ~ContentDecoder();

    /// Unpacks a piece, to at most `room` bytes: TooLarge beyond, Network for what does not unpack.
    Result<QByteArray> decode(const QByteArray &piece, qint64 room);

private:
    ContentDecoder();

    struct End
    {
        void operator()(z_stream_s *stream) const;
    };

    std::unique_ptr<z_stream_s, End> m_stream; ///< none: as it is
};

} // namespace jackfield
