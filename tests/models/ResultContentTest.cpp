// SPDX-License-Identifier: MIT
#include "models/tryout/ResultContent.h"
#include "models/schema/JsonFragment.h"

#include <QTest>

using namespace jackfield;

using Kind = ContentPart::Kind;

namespace {

QJsonObject json(const char *text)
{
    return parseJson(QString::fromUtf8(text)).value_or(QJsonValue()).toObject();
}

} // namespace

/// What servers answer, as parts to be shown: the shapes of the specification's own examples.
class ResultContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aToolsResultInParts_data();
    void aToolsResultInParts();
    void structuredContentComesLast();
    void dataIsMeasuredBeforeItIsDecoded_data();
    void dataIsMeasuredBeforeItIsDecoded();
    void aResourceIsTextOrData();
    void aPromptsMessagesHaveRoles();
    void secretsAreMasked();
    void destructiveUnlessItSaysOtherwise_data();
    void destructiveUnlessItSaysOtherwise();
};

void ResultContentTest::aToolsResultInParts_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("uri");
    const auto row = [](const char *name, const char *block, Kind kind, const char *text,
                        const char *uri) {
        QTest::newRow(name) << QByteArray(block) << kind << QString::fromUtf8(text)
                            << QString::fromUtf8(uri);
    };
    row("text", R"({"type":"text","text":"hello"})", Kind::Text, "hello", "");
    row("image", R"({"type":"image","data":"AAEC","mimeType":"image/png"})", Kind::Image, "", "");
    row("audio", R"({"type":"audio","data":"AAEC","mimeType":"audio/wav"})", Kind::Audio, "", "");
    row("link",
        R"({"type":"resource_link","uri":"file:///a","name":"a","description":"what it is"})",
        Kind::Link, "what it is", "file:///a");
    row("embedded text",
        R"({"type":"resource","resource":{"uri":"file:///a","mimeType":"text/plain","text":"t"}})",
        Kind::Text, "t", "file:///a");
    row("embedded picture",
        R"({"type":"resource","resource":{"uri":"file:///a","mimeType":"image/png","blob":"AAEC"}})",
        Kind::Image, "", "file:///a");
    row("embedded data", R"({"type":"resource","resource":{"uri":"file:///a","blob":"AAEC"}})",
        Kind::Binary, "", "file:///a");
    row("what nobody knows", R"({"type":"video"})", Kind::Json, "{\n    \"type\": \"video\"\n}",
        "");
    row("no object", "{}", Kind::Json, "{\n}", "");
}

void ResultContentTest::aToolsResultInParts()
{
    QFETCH(QByteArray, block);
    const QJsonObject result{{QStringLiteral("content"), QJsonArray{json(block.constData())}}};
    const QList<ContentPart> parts = partsOfToolResult(result, {});
    QCOMPARE(parts.size(), 1);
    QTEST(parts.first().kind, "kind");
    QTEST(parts.first().text, "text");
    QTEST(parts.first().uri, "uri");
}

void ResultContentTest::structuredContentComesLast()
{
    const QList<ContentPart> parts = partsOfToolResult(
        json(R"({"structuredContent":{"n":1},"content":[{"type":"text","text":"one"}]})"), {});
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.last().kind, Kind::Json);
    QCOMPARE(parts.last().text, QStringLiteral("{\n    \"n\": 1\n}"));
    QVERIFY(partsOfToolResult({}, {}).isEmpty());
    QVERIFY(isToolError(json(R"({"content":[],"isError":true})")));
    QVERIFY(!isToolError(json(R"({"content":[]})")));
}

void ResultContentTest::dataIsMeasuredBeforeItIsDecoded_data()
{
    QTest::addColumn<QByteArray>("data");
    for (int length = 0; length < 6; ++length)
        QTest::addRow("%d bytes", length) << QByteArray(length, 'x');
}

void ResultContentTest::dataIsMeasuredBeforeItIsDecoded()
{
    QFETCH(QByteArray, data);
    ContentPart part;
    part.base64 = QString::fromLatin1(data.toBase64());
    QCOMPARE(part.dataSize(), data.size());
    QCOMPARE(part.data(), data);
}

void ResultContentTest::aResourceIsTextOrData()
{
    const QList<ContentPart> parts = partsOfResource(
        json(R"({"contents":[{"uri":"a://1","text":"one"},{"uri":"a://2","blob":"AAEC"}]})"), {});
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.first().kind, Kind::Text);
    QCOMPARE(parts.first().heading, QStringLiteral("a://1"));
    QCOMPARE(parts.last().dataSize(), 3);
}

void ResultContentTest::aPromptsMessagesHaveRoles()
{
    const QList<ContentPart> parts =
        partsOfPrompt(json(R"({"messages":[{"role":"user","content":{"type":"text","text":"q"}},
                        {"role":"assistant","content":{"type":"text","text":"a"}}]})"),
                      {});
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.first().heading, QStringLiteral("User"));
    QCOMPARE(parts.last().heading, QStringLiteral("Assistant"));
    QCOMPARE(parts.last().text, QStringLiteral("a"));
}

void ResultContentTest::secretsAreMasked()
{
    const SecretMask mask({Secret::fromBytes("s3cret-value")});
    const QJsonObject result = json(R"({"structuredContent":{"k":"s3cret-value"},"content":[
        {"type":"text","text":"it is s3cret-value"},
        {"type":"resource_link","uri":"a://s3cret-value","name":"s3cret-value"},
        {"type":"resource","resource":{"uri":"a://s3cret-value","text":"s3cret-value"}},
        {"type":"other","x":"s3cret-value"}]})");
    const QList<ContentPart> parts = partsOfToolResult(result, mask);
    QCOMPARE(parts.size(), 5);
    for (const ContentPart &part : parts)
        QVERIFY(!(part.text + part.uri + part.heading).contains(QStringLiteral("s3cret")));
}

void ResultContentTest::destructiveUnlessItSaysOtherwise_data()
{
    QTest::addColumn<QByteArray>("tool");
    QTest::addColumn<bool>("mayDestroy");
    QTest::newRow("says nothing") << QByteArray("{}") << true;
    QTest::newRow("reads") << QByteArray(R"({"annotations":{"readOnlyHint":true}})") << false;
    QTest::newRow("only adds") << QByteArray(R"({"annotations":{"destructiveHint":false}})")
                               << false;
    QTest::newRow("destroys") << QByteArray(R"({"annotations":{"destructiveHint":true}})") << true;
    QTest::newRow("reads and destroys")
        << QByteArray(R"({"annotations":{"readOnlyHint":true,"destructiveHint":true}})") << false;
}

void ResultContentTest::destructiveUnlessItSaysOtherwise()
{
    QFETCH(QByteArray, tool);
    QTEST(mayDestroy(json(tool.constData())), "mayDestroy");
}

QTEST_GUILESS_MAIN(ResultContentTest)
#include "ResultContentTest.moc"
