// SPDX-License-Identifier: MIT
#include "domain/SecretMask.h"

#include "domain/PlainText.h"
#include "mcp/StderrTail.h"

#include <QTest>
#include <QUrl>

using namespace jackfield;

namespace {

const QString value = QStringLiteral("s3cret/\"värde\" +=key");

SecretMask mask()
{
    return SecretMask({Secret::fromText(value), Secret::fromText(QStringLiteral("s3cret")),
                       Secret::fromText(QStringLiteral("1"))});
}

} // namespace

/// That no form of a secret value comes through, and that everything else does.
class SecretMaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hides_data()
    {
        const QByteArray utf8 = value.toUtf8();
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("as it is") << "bad key " + utf8 + "!";
        QTest::newRow("JSON") << QByteArray("{\"key\":\"s3cret/\\\"värde\\\" +=key\"}");
        QTest::newRow("JSON, slashes escaped")
            << QByteArray("{\"key\":\"s3cret\\/\\\"värde\\\" +=key\"}");
        QTest::newRow("percent") << "https://x/?k=" + QUrl::toPercentEncoding(value);
        QTest::newRow("percent, lower case")
            << QUrl::toPercentEncoding(value).replace("%2F", "%2f");
        QTest::newRow("form") << utf8.toPercentEncoding().replace("%20", "+");
        QTest::newRow("base64") << utf8.toBase64();
        QTest::newRow("base64url") << utf8.toBase64(QByteArray::Base64UrlEncoding);
        for (int before = 1; before < 4; ++before)
            QTest::addRow("Basic, %d before", before)
                << "Authorization: Basic " + (QByteArray(before, 'u') + utf8 + "z").toBase64();
    }
    void hides()
    {
        QFETCH(QByteArray, text);
        const QString masked = mask().masked(QString::fromUtf8(text));
        QVERIFY2(masked.contains(QStringLiteral("••••••••")), qPrintable(masked));
        QVERIFY(!masked.contains(QStringLiteral("s3cret")));
        QVERIFY(!masked.contains(QStringLiteral("värde")));
    }

    void leavesTheRest()
    {
        const QString text = QStringLiteral("Listening on port 1, version 1.2");
        QCOMPARE(mask().masked(text), text);
        QCOMPARE(SecretMask().masked(value), value);
    }

    void hidesEachLineOfAKey()
    {
        const SecretMask pem({Secret::fromText(
            QStringLiteral("-----BEGIN-----\nMIIEvAIBADANBg\nkqhkiG9w0BAQEF\n"))});
        const QString masked = pem.masked(QStringLiteral("line: kqhkiG9w0BAQEF"));
        QCOMPARE(masked, QStringLiteral("line: ••••••••"));
    }

    void safeText()
    {
        const QString coloured = QStringLiteral("a \x1B[31ms3c\x1B[0mret\x07 b\nc");
        QCOMPARE(mask().safe(coloured), QStringLiteral("a •••••••• b c"));
        QCOMPARE(mask().safe(QString(5000, u'x')).size(), 2048);
    }

    void plainText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("colour") << QStringLiteral("\x1B[1;31mred\x1B[0m") << QStringLiteral("red");
        QTest::newRow("8-bit CSI")
            << QString(QChar(0x9B)) + QStringLiteral("31mred") << QStringLiteral("red");
        QTest::newRow("title") << QStringLiteral("\x1B]0;title\x07text") << QStringLiteral("text");
        QTest::newRow("link") << QStringLiteral("\x1B]8;;http://x\x1B\\text\x1B]8;;\x1B\\")
                              << QStringLiteral("text");
        QTest::newRow("cursor") << QStringLiteral("\x1B[2K\x1B[1Gx") << QStringLiteral("x");
        QTest::newRow("controls") << QStringLiteral("a\x01\x02\tb\x7F") << QStringLiteral("a b");
        QTest::newRow("direction") << QStringLiteral("a\u202Eb\u2066c") << QStringLiteral("abc");
        QTest::newRow("script") << QStringLiteral("naïve 日本 🎉")
                                << QStringLiteral("naïve 日本 🎉");
    }
    void plainText()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(withoutControls(text), plain);
    }

    void stderrInAnyPieces()
    {
        const QByteArray bytes = "first\r\nkey=s3cret/\"värde\" +=key\n\x1B[33mlast\x1B[0m";
        for (int piece = 1; piece < bytes.size(); ++piece) {
            const SecretMask secrets = mask();
            QStringList seen;
            StderrTail tail(secrets, [&](const QString &line) { seen.append(line); });
            for (int at = 0; at < bytes.size(); at += piece)
                tail.feed(bytes.mid(at, piece));
            tail.finish();
            const QStringList expected{QStringLiteral("first"), QStringLiteral("key=••••••••"),
                                       QStringLiteral("last")};
            QCOMPARE(seen, expected);
            QCOMPARE(tail.text(), expected.join(u'\n'));
        }
    }

    void stderrKeepsTheEnd()
    {
        const SecretMask none;
        int seen = 0;
        StderrTail tail(none, [&](const QString &) { ++seen; });
        for (int i = 0; i < 20'000; ++i)
            tail.feed("line " + QByteArray::number(i) + "\n");
        tail.feed(QByteArray(1'000'000, 'x') + "\nend\n");
        QVERIFY(tail.text().size() <= 8 * 1024);
        QVERIFY(tail.text().endsWith(QStringLiteral("\nend")));
        QCOMPARE(seen, 10'000);
    }
};

QTEST_GUILESS_MAIN(SecretMaskTest)
#include "SecretMaskTest.moc"
