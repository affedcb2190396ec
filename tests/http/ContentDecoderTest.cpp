// SPDX-License-Identifier: MIT
#include "http/ContentDecoder.h"

#include <QTest>

#define ZLIB_CONST
#include <zlib.h>

using namespace jackfield;

namespace {

QByteArray gzipped(const QByteArray &text)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(text.size()))), '\0');
    stream.next_in = reinterpret_cast<const Bytef *>(text.constData());
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

/// Bodies that come packed (RFC 9110, 8.4.1).
class ContentDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacks_data();
    void unpacks();
    void knowsItsEncodings();
    void keepsToItsRoom();
    void whatDoesNotUnpack();
};

void ContentDecoderTest::unpacks_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("packed");
    const QByteArray text = QByteArray("Tools, tools and more tools. ").repeated(10'000);
    QTest::newRow("as it is") << QByteArray() << text;
    QTest::newRow("identity") << QByteArray("identity") << text;
    QTest::newRow("gzip") << QByteArray(" GZIP ") << gzipped(text);
    QTest::newRow("x-gzip") << QByteArray("x-gzip") << gzipped(text);
    QTest::newRow("deflate") << QByteArray("deflate") << qCompress(text).mid(4);
}

void ContentDecoderTest::unpacks()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, packed);
    for (const qsizetype size : {qsizetype(1), qsizetype(1000), packed.size()}) {
        auto decoder = ContentDecoder::forEncoding(encoding);
        QVERIFY(decoder);
        QByteArray whole;
        for (qsizetype at = 0; at < packed.size(); at += size) {
            const auto piece = decoder->decode(packed.mid(at, size), 1'000'000);
            QVERIFY(piece);
            whole += *piece;
        }
        QCOMPARE(whole.size(), 290'000);
        QVERIFY(whole.endsWith("and more tools. "));
    }
}

void ContentDecoderTest::knowsItsEncodings()
{
    for (const char *encoding : {"br", "zstd", "gzip, gzip", "none"}) {
        const auto decoder = ContentDecoder::forEncoding(encoding);
        QVERIFY(!decoder);
        QCOMPARE(decoder.error().code, ErrorCode::Network);
        QVERIFY(decoder.error().detail.contains(QLatin1String(encoding)));
    }
}

/// A body of next to nothing, which would fill the memory.
void ContentDecoderTest::keepsToItsRoom()
{
    const QByteArray packed = gzipped(QByteArray(50'000'000, ' '));
    QVERIFY(packed.size() < 100'000);
    auto decoder = ContentDecoder::forEncoding("gzip");
    const auto piece = decoder->decode(packed, 100'000);
    QVERIFY(!piece);
    QCOMPARE(piece.error().code, ErrorCode::TooLarge);
}

void ContentDecoderTest::whatDoesNotUnpack()
{
    auto decoder = ContentDecoder::forEncoding("gzip");
    const auto piece = decoder->decode("this was never packed", 1000);
    QVERIFY(!piece);
    QCOMPARE(piece.error().code, ErrorCode::Network);
}

QTEST_GUILESS_MAIN(ContentDecoderTest)
#include "ContentDecoderTest.moc"
