// SPDX-License-Identifier: MIT
#include "mcp/LineFramer.h"

#include <QTest>

using namespace jackfield;

/// Lines out of bytes, whatever the pieces.
class LineFramerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::newRow("LF") << QByteArray("a\nbc\n") << QByteArrayList{"a", "bc"};
        QTest::newRow("CRLF") << QByteArray("a\r\nbc\r\n") << QByteArrayList{"a", "bc"};
        QTest::newRow("empty lines") << QByteArray("\n\r\na\n\n") << QByteArrayList{"a"};
        QTest::newRow("CR within") << QByteArray("a\rb\n") << QByteArrayList{"a\rb"};
        QTest::newRow("unfinished") << QByteArray("a\nb") << QByteArrayList{"a"};
        QTest::newRow("UTF-8") << QByteArray("ü\n→\n") << QByteArrayList{"ü", "→"};
    }
    void cuts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, lines);
        for (int piece = 1; piece <= bytes.size(); ++piece) {
            LineFramer framer(100);
            QByteArrayList got;
            for (int at = 0; at < bytes.size(); at += piece)
                got += *framer.feed(bytes.mid(at, piece));
            QCOMPARE(got, lines);
        }
    }

    void keepsTheRest()
    {
        LineFramer framer(100);
        QVERIFY(framer.feed("a\nrest"));
        QCOMPARE(framer.takeRest(), "rest");
        QCOMPARE(framer.takeRest(), QByteArray());
    }

    void refusesWhatIsTooLong()
    {
        LineFramer framer(10);
        QVERIFY(framer.feed("0123456789"));
        const auto lines = framer.feed("x");
        QVERIFY(!lines);
        QCOMPARE(lines.error().code, ErrorCode::TooLarge);
        QVERIFY(framer.feed("a\nb\n")->isEmpty());
    }

    void takesLongLinesInSmallPieces()
    {
        LineFramer framer(32 * 1024 * 1024);
        const QByteArray piece(1000, 'x');
        for (int i = 0; i < 20'000; ++i)
            QVERIFY(framer.feed(piece));
        QCOMPARE(framer.feed("\n")->first().size(), 20'000'000);
    }
};

QTEST_GUILESS_MAIN(LineFramerTest)
#include "LineFramerTest.moc"
