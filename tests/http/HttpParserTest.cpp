// SPDX-License-Identifier: MIT
#include "http/HttpParser.h"

#include <QTest>

using namespace jackfield;

namespace {

struct Read
{
    QByteArray body;
    bool hasHeaders = false;
    bool isComplete = false;
    std::optional<Error> error;
};

/// All of it, in pieces of this size, and then the connection's end where `ends`.
Read read(HttpParser &parser, const QByteArray &bytes, qsizetype size, bool ends)
{
    Read read;
    const auto take = [&read](const Result<HttpParser::Piece> &piece) {
        if (!piece) {
            read.error = piece.error();
            return false;
        }
        read.body += piece->body;
        read.hasHeaders = read.hasHeaders || piece->hasHeaders;
        read.isComplete = piece->isComplete;
        return !piece->isComplete;
    };
    for (qsizetype at = 0; at < bytes.size(); at += size)
        if (!take(parser.feed(bytes.mid(at, size))))
            return read;
    if (ends)
        take(parser.end());
    return read;
}

} // namespace

/// Answers as they come over a connection (RFC 9112), in pieces of any size.
class HttpParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void headersWithoutEnd();
    void headersByName();
    void whatComesAfterTheEndIsNoPartOfIt();
};

void HttpParserTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<bool>("keepsAlive");
    const auto row = [](const char *name, const char *bytes, int status, const char *body,
                        bool ends, bool keepsAlive) {
        QTest::newRow(name) << QByteArray(bytes) << status << QByteArray(body) << ends
                            << keepsAlive;
    };
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", false, true);
    row("no body", "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n", 202, "", false, true);
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", 204, "", false, true);
    row("no reason", "HTTP/1.1 500 \r\nContent-Length: 2\r\n\r\nno", 500, "no", false, true);
    row("chunks",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3\r\nhel\r\n2;x=\"y\"\r\nlo\r\n0\r\nTrailer: x\r\n\r\n",
        200, "hello", false, true);
    row("until the end", "HTTP/1.1 200 OK\r\n\r\nhello", 200, "hello", true, false);
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", false,
        false);
    row("closes", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello", 200,
        "hello", false, false);
    row("interim",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        200, "hello", false, true);
}

void HttpParserTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    QFETCH(bool, ends);
    for (const qsizetype size : {qsizetype(1), qsizetype(7), bytes.size()}) {
        HttpParser parser;
        QVERIFY(!parser.hasBegun());
        const Read whole = read(parser, bytes, size, ends);
        QVERIFY2(!whole.error, whole.error ? qPrintable(whole.error->detail) : "");
        QVERIFY(whole.hasHeaders);
        QVERIFY(whole.isComplete);
        QTEST(parser.status(), "status");
        QCOMPARE(whole.body, body);
        QTEST(parser.keepsAlive(), "keepsAlive");
        QVERIFY(parser.hasBegun());
    }
}

void HttpParserTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes :
         {"", "hello\r\n\r\n", "SSH-2.0-OpenSSH\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
          "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 200 OK\r\nA",
          "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 077 No\r\n\r\n"})
        QTest::newRow(bytes) << QByteArray(bytes);
}

void HttpParserTest::refuses()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype size : {qsizetype(1), qsizetype(1000)}) {
        HttpParser parser;
        const Read whole = read(parser, bytes, size, true);
        QVERIFY(whole.error);
        QCOMPARE(whole.error->code, ErrorCode::Network);
        QVERIFY(!whole.isComplete);
    }
}

void HttpParserTest::headersWithoutEnd()
{
    HttpParser parser;
    QVERIFY(parser.feed("HTTP/1.1 200 OK\r\n"));
    std::optional<Error> error;
    for (int i = 0; i < 10'000 && !error; ++i)
        if (const auto piece = parser.feed("X-Header: and another one\r\n"); !piece)
            error = piece.error();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::TooLarge);
}

void HttpParserTest::headersByName()
{
    HttpParser parser;
    QVERIFY(parser.feed("HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer a=\"b\"\r\n"
                        "www-authenticate:  Basic\r\nContent-Length: 0\r\n\r\n"));
    QCOMPARE(parser.header("Www-Authenticate"), QByteArray("Bearer a=\"b\""));
    QCOMPARE(parser.headers().size(), 3);
    QCOMPARE(parser.headers().at(1).second, QByteArray("Basic"));
    QCOMPARE(parser.header("Location"), QByteArray());
}

void HttpParserTest::whatComesAfterTheEndIsNoPartOfIt()
{
    HttpParser parser;
    const auto piece = parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhiHTTP/1.1 500 No");
    QVERIFY(piece && piece->isComplete);
    QCOMPARE(piece->body, QByteArray("hi"));
    QVERIFY(!parser.keepsAlive()); // nothing was asked for
}

QTEST_GUILESS_MAIN(HttpParserTest)
#include "HttpParserTest.moc"
