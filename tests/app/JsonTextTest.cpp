// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jackfield;

/// What is written is what Qt's own reader reads.
class JsonTextTest : public QObject
{
    Q_OBJECT

    static QJsonObject read(const QByteArray &text)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        return error.error == QJsonParseError::NoError
                   ? document.object()
                   : QJsonObject{{QStringLiteral("error"), error.errorString()}};
    }

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << QStringLiteral("plain");
        QTest::newRow("quotes") << QStringLiteral("\"'\\\\\"/");
        QTest::newRow("unicode") << QStringLiteral("ünïcödé 日本語 🎛 \u2028");
        QString controls;
        for (char16_t c = 0; c < 0x20; ++c)
            controls += QChar(c);
        QTest::newRow("controls") << controls + QChar(0x7f) + QChar(0x9b);
    }
    void texts()
    {
        QFETCH(QString, text);
        JsonText json;
        json.begin();
        json.member(QLatin1String("text"), text);
        json.member(QLatin1String("texts"), QStringList{text, text});
        json.end();
        const QByteArray written = json.take();
        const QJsonObject expected{
            {QStringLiteral("text"), text},
            {QStringLiteral("texts"), QJsonArray::fromStringList({text, text})}};
        QCOMPARE(read(written), expected);
        QVERIFY(!written.contains('\n'));
    }

    void everyKindOfMember()
    {
        JsonText json;
        json.begin();
        json.member(QLatin1String("yes"), true);
        json.member(QLatin1String("no"), false);
        json.member(QLatin1String("number"), std::optional<int>(-7));
        json.member(QLatin1String("noNumber"), std::optional<int>());
        json.memberOrNull(QLatin1String("noText"), QString());
        json.memberOrNull(QLatin1String("noTexts"), std::optional<QStringList>());
        json.memberOrNull(QLatin1String("emptyTexts"), std::optional<QStringList>(QStringList()));
        json.begin(QLatin1String("object"));
        json.null(QLatin1String("null"));
        json.end();
        json.beginArray(QLatin1String("array"));
        for (int i = 0; i < 2; ++i) {
            json.begin();
            json.end();
        }
        json.endArray();
        json.member(QLatin1String("last"), QStringLiteral("x"));
        json.end();
        QCOMPARE(json.take(),
                 QByteArray("{\"yes\":true,\"no\":false,\"number\":-7,\"noNumber\":null,"
                            "\"noText\":null,\"noTexts\":null,\"emptyTexts\":[],"
                            "\"object\":{\"null\":null},\"array\":[{},{}],\"last\":\"x\"}"));
    }

    void inPieces()
    {
        JsonText json;
        json.begin();
        json.beginArray(QLatin1String("a"));
        QByteArray whole;
        for (int i = 0; i < 3; ++i) {
            json.begin();
            json.member(QLatin1String("i"), std::optional<int>(i));
            json.end();
            whole += json.take();
        }
        json.endArray();
        json.end();
        whole += json.take();
        QCOMPARE(whole, QByteArray("{\"a\":[{\"i\":0},{\"i\":1},{\"i\":2}]}"));
        QCOMPARE(json.take(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(JsonTextTest)
#include "JsonTextTest.moc"
