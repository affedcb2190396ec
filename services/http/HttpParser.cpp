// SPDX-License-Identifier: MIT
#include "http/HttpParser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <limits>

namespace jackfield {

namespace {

namespace beast = boost::beast;
using BoostError = boost::system::error_code;

constexpr std::uint32_t longestHeaders = 64 * 1024;

QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

Error errorOf(const BoostError &error)
{
    if (error == beast::http::error::header_limit)
        return {ErrorCode::TooLarge, QStringLiteral("headers over %1 bytes").arg(longestHeaders)};
    if (error == beast::http::error::end_of_stream)
        return {ErrorCode::Network,
                QStringLiteral("the server closed the connection without an answer")};
    if (error == beast::http::error::partial_message)
        return {ErrorCode::Network,
                QStringLiteral("the connection ended in the middle of the answer")};
    return {ErrorCode::Network,
            QStringLiteral("no HTTP answer: ") + QString::fromStdString(error.message())};
}

} // namespace

/// Collects what Beast calls back with.
class HttpParser::Reader final : public beast::http::basic_parser<false>
{
public:
    Reader()
    {
        eager(true);
        header_limit(longestHeaders);
        body_limit(std::numeric_limits<std::uint64_t>::max()); // that is the exchange's to judge
    }

    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    bool hasHeaders = false;

private:
    void on_request_impl(beast::http::verb, beast::string_view, beast::string_view, int,
                         BoostError &) override
    {
    }
    void on_response_impl(int code, beast::string_view, int, BoostError &error) override
    {
        status = code;
        // Beast takes any three digits; no meaning begins with a zero (RFC 9110, 15).
        error = code < 100 ? beast::http::make_error_code(beast::http::error::bad_status)
                           : BoostError();
    }
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       BoostError &error) override
    {
        headers.append({bytesOf(name), bytesOf(value)});
        error = {};
    }
    void on_header_impl(BoostError &error) override
    {
        hasHeaders = true;
        error = {};
    }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, BoostError &error) override
    {
        error = {};
    }
    std::size_t on_body_impl(beast::string_view bytes, BoostError &error) override
    {
        body.append(bytes.data(), qsizetype(bytes.size()));
        error = {};
        return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, BoostError &error) override
    {
        error = {};
    }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes,
                                   BoostError &error) override
    {
        return on_body_impl(bytes, error);
    }
    void on_finish_impl(BoostError &error) override { error = {}; }
};

HttpParser::HttpParser() : m_reader(std::make_unique<Reader>()) {}

HttpParser::~HttpParser() = default;

Result<HttpParser::Piece> HttpParser::feed(const QByteArray &bytes)
{
    m_hasBegun = m_hasBegun || !bytes.isEmpty();
    m_unread.append(bytes);
    const bool hadHeaders = m_reader->hasHeaders;
    qsizetype at = 0;
    BoostError error;
    while (at < m_unread.size() && !m_reader->is_done() && !error) {
        const auto used = m_reader->put(
            boost::asio::const_buffer(m_unread.constData() + at, size_t(m_unread.size() - at)),
            error);
        at += qsizetype(used);
        const bool isInterim = m_reader->is_done() && m_reader->status / 100 == 1;
        if (isInterim && m_reader->status != 101)
            m_reader = std::make_unique<Reader>();
        if (used == 0)
            break;
    }
    m_unread.remove(0, at);
    if (error && error != beast::http::error::need_more)
        return failure(errorOf(error));
    Piece piece;
    piece.body = std::exchange(m_reader->body, {});
    piece.hasHeaders = m_reader->hasHeaders && !hadHeaders;
    piece.isComplete = m_reader->is_done();
    return piece;
}

Result<HttpParser::Piece> HttpParser::end()
{
    BoostError error;
    if (m_reader->got_some())
        m_reader->put_eof(error);
    else
        error = beast::http::error::end_of_stream;
    if (error)
        return failure(errorOf(error));
    Piece piece;
    piece.isComplete = m_reader->is_done();
    return piece;
}

int HttpParser::status() const
{
    return m_reader->status;
}

const HttpHeaders &HttpParser::headers() const
{
    return m_reader->headers;
}

QByteArray HttpParser::header(const QByteArray &name) const
{
    for (const auto &[key, value] : m_reader->headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

bool HttpParser::keepsAlive() const
{
    return m_reader->is_done() && m_reader->keep_alive() && m_unread.isEmpty();
}

} // namespace jackfield
