// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QList>
#include <QPair>

#include <memory>
#include <optional>

namespace jackfield {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// One answer, read from the bytes of a connection as they come (RFC 9112), by Boost.Beast: framing
/// by length, by chunks and by the connection's end. Interim answers (1xx) are passed over. At most
/// 64 KiB of headers.
class HttpParser
{
public:
    HttpParser();
    ~HttpParser();

    /// What some bytes were.
    struct Piece
    {
        QByteArray body;         ///< unframed, still encoded
        bool hasHeaders = false; ///< they are complete with this piece
        bool isComplete = false; ///< the answer is
    };

    /// Takes bytes and keeps those that say nothing yet. Protocol for what is no HTTP, TooLarge for
    /// headers without end. After an error, or the answer's end, nothing more may come.
    Result<Piece> feed(const QByteArray &bytes);
    /// The connection has ended. Network where the answer has not.
    Result<Piece> end();

    /// Once there are headers:
    int status() const;
    const HttpHeaders &headers() const;
    /// The first value of a header; empty where there is none.
    QByteArray header(const QByteArray &name) const;
    /// Whether the connection serves another request after this one.
    bool keepsAlive() const;
    /// Whether any byte of an answer has come.
    bool hasBegun() const { return m_hasBegun; }

private:
    class Reader;

    std::unique_ptr<Reader> m_reader;
    QByteArray m_unread;
    bool m_hasBegun = false;
};

} // namespace jackfield
