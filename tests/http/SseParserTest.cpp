// SPDX-License-Identifier: MIT
#include "http/SseParser.h"

#include <QTest>

using namespace jackfield;
using Events = QList<SseEvent>;

namespace {

SseEvent made(const QByteArray &data, const QString &type = QStringLiteral("message"),
              const QString &id = {})
{
    return {type, data, id};
}

} // namespace

/// The event stream's rules (HTML, 9.2.6), with the examples of its text.
class SseParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<Events>("events");
        QTest::newRow("one line") << QByteArray("data: x\n\n") << Events{made("x")};
        QTest::newRow("CRLF") << QByteArray("data: x\r\n\r\n") << Events{made("x")};
        QTest::newRow("CR") << QByteArray("data: x\r\rdata: y\r\r") << Events{made("x"), made("y")};
        QTest::newRow("mixed") << QByteArray("data: x\r\ndata: y\n\r") << Events{made("x\ny")};
        QTest::newRow("several lines")
            << QByteArray("data: YHOO\ndata: +2\ndata: 10\n\n") << Events{made("YHOO\n+2\n10")};
        QTest::newRow("comment, id, empty id")
            << QByteArray(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\n"
                          "data:  third event\n\n")
            << Events{made("first event", QStringLiteral("message"), QStringLiteral("1")),
                      made("second event"), made(" third event")};
        QTest::newRow("empty data")
            << QByteArray("data\n\ndata\ndata\n\ndata:") << Events{made(""), made("\n")};
        QTest::newRow("space or none")
            << QByteArray("data:test\n\ndata: test\n\n") << Events{made("test"), made("test")};
        QTest::newRow("type") << QByteArray("event: endpoint\ndata: /m\n\n")
                              << Events{made("/m", QStringLiteral("endpoint"))};
        QTest::newRow("type without data")
            << QByteArray("event: a\n\ndata: b\n\n") << Events{made("b")};
        QTest::newRow("id first, and kept")
            << QByteArray("id: 7\ndata: a\n\ndata: b\n\n")
            << Events{made("a", QStringLiteral("message"), QStringLiteral("7")),
                      made("b", QStringLiteral("message"), QStringLiteral("7"))};
        QTest::newRow("id with NUL")
            << QByteArray("id: a\0b\ndata: x\n\n", 17) << Events{made("x")};
        QTest::newRow("priming event")
            << QByteArray("id: 1\nretry: 500\ndata:\n\n")
            << Events{made("", QStringLiteral("message"), QStringLiteral("1"))};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "data: x\n\n")
                                         << Events{made("x")};
        QTest::newRow("unknown field") << QByteArray("foo: bar\ndata: x\n\n") << Events{made("x")};
        QTest::newRow("unfinished") << QByteArray("data: x\n") << Events{};
        QTest::newRow("UTF-8") << QByteArray("data: {\"a\":\ndata: \"ü→\"}\n\n")
                               << Events{made("{\"a\":\n\"ü→\"}")};
        QTest::newRow("colon in data") << QByteArray("data: a: b\n\n") << Events{made("a: b")};
    }
    void parses()
    {
        QFETCH(QByteArray, stream);
        QFETCH(Events, events);
        for (int piece = 1; piece <= stream.size(); ++piece) {
            SseParser parser(1000);
            Events got;
            for (int at = 0; at < stream.size(); at += piece)
                got += *parser.feed(stream.mid(at, piece));
            QCOMPARE(got, events);
        }
    }

    void retry_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("milliseconds"); // -1: none
        QTest::newRow("digits") << QByteArray("retry: 500\n") << 500;
        QTest::newRow("signed") << QByteArray("retry: -5\n") << -1;
        QTest::newRow("text") << QByteArray("retry: soon\n") << -1;
        QTest::newRow("empty") << QByteArray("retry\n") << -1;
        QTest::newRow("too large") << QByteArray("retry: 99999999999999\n") << -1;
    }
    void retry()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, milliseconds);
        SseParser parser(1000);
        QVERIFY(parser.feed(line));
        QCOMPARE(parser.retry() ? int(parser.retry()->count()) : -1, milliseconds);
    }

    void refusesWhatIsTooLarge_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("one line") << QByteArray("xxxxxxxxxx");
        QTest::newRow("many lines") << QByteArray("data: xxxxxxxxxx\n");
    }
    void refusesWhatIsTooLarge()
    {
        QFETCH(QByteArray, piece);
        SseParser parser(1000);
        for (int i = 0; i < 50; ++i)
            QVERIFY(parser.feed(piece));
        Result<Events> last;
        for (int i = 0; i < 100 && last; ++i)
            last = parser.feed(piece);
        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::TooLarge);
    }

    void isNotFooledByManyComments()
    {
        SseParser parser(1000);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(parser.feed(": still here\n\n")->isEmpty());
    }
};

QTEST_GUILESS_MAIN(SseParserTest)
#include "SseParserTest.moc"
