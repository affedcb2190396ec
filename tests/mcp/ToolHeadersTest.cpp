// SPDX-License-Identifier: MIT
#include "mcp/ToolHeaders.h"

#include <QJsonDocument>
#include <QTest>

using namespace jackfield;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A schema whose one argument carries a mark.
QByteArray marked(const QByteArray &type, const QByteArray &header)
{
    return R"({"type":"object","properties":{"a":{"type":")" + type + R"(","x-mcp-header":")" +
           header + R"("}}})";
}

} // namespace

/// Arguments that headers repeat (Streamable HTTP, revision 2026-07-28).
class ToolHeadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMarks_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QList<QByteArray>>("names"); // empty: none, or refused
        QTest::addColumn<bool>("allowed");
        using Names = QList<QByteArray>;
        QTest::newRow("none") << QByteArray(R"({"properties":{"a":{"type":"string"}}})") << Names()
                              << true;
        for (const char *type : {"string", "integer", "boolean"})
            QTest::newRow(type) << marked(type, "Region") << Names{"Mcp-Param-Region"} << true;
        for (const char *type : {"number", "object", "array", "null"})
            QTest::newRow(type) << marked(type, "Region") << Names() << false;
        QTest::newRow("empty") << marked("string", "") << Names() << false;
        QTest::newRow("blank") << marked("string", "My Region") << Names() << false;
        QTest::newRow("colon") << marked("string", "a:b") << Names() << false;
        QTest::newRow("another script") << marked("string", "Región") << Names() << false;
        QTest::newRow("control") << marked("string", "a\\u0007") << Names() << false;
        QTest::newRow("no text")
            << QByteArray(R"({"properties":{"a":{"type":"string","x-mcp-header":1}}})") << Names()
            << false;
        QTest::newRow("twice, whatever the case")
            << QByteArray(R"({"properties":{"a":{"type":"string","x-mcp-header":"My"},)"
                          R"("b":{"type":"string","x-mcp-header":"mY"}}})")
            << Names() << false;
        QTest::newRow("nested") << QByteArray(R"({"properties":{"a":{"type":"object","properties":)"
                                              R"({"b":{"type":"string","x-mcp-header":"Deep"}}}}})")
                                << Names{"Mcp-Param-Deep"} << true;
        QTest::newRow("in an array's items")
            << QByteArray(R"({"properties":{"a":{"type":"array","items":)"
                          R"({"type":"string","x-mcp-header":"X"}}}})")
            << Names() << false;
        QTest::newRow("in a choice")
            << QByteArray(
                   R"({"oneOf":[{"properties":{"a":{"type":"string","x-mcp-header":"X"}}}]})")
            << Names() << false;
        QTest::newRow("in data")
            << QByteArray(
                   R"({"properties":{"a":{"type":"string","default":{"x-mcp-header":"X"}}}})")
            << Names() << true;
        QTest::newRow("an argument of that name")
            << QByteArray(R"({"properties":{"x-mcp-header":{"type":"string"}}})") << Names()
            << true;
        QTest::newRow("on the whole")
            << QByteArray(R"({"type":"object","x-mcp-header":"X"})") << Names() << false;
    }
    void readsMarks()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QList<QByteArray>, names);
        QFETCH(bool, allowed);
        QVERIFY(!object(schema).isEmpty());
        const auto headers = toolHeaders(object(schema));
        QCOMPARE(headers.has_value(), allowed);
        QList<QByteArray> found;
        for (const ToolHeader &header : headers.value_or(QList<ToolHeader>()))
            found.append(header.name);
        QCOMPARE(found, names);
    }

    void repeatsArguments_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("header"); // null: none
        QTest::newRow("text") << QByteArray(R"("us-west1")") << QByteArray("us-west1");
        QTest::newRow("empty text") << QByteArray(R"("")") << QByteArray("");
        QTest::newRow("blanks within") << QByteArray(R"("us west")") << QByteArray("us west");
        QTest::newRow("blank before") << QByteArray(R"(" a")") << QByteArray("=?base64?IGE=?=");
        QTest::newRow("line end") << QByteArray(R"("a\nb")") << QByteArray("=?base64?YQpi?=");
        QTest::newRow("another script") << QByteArray(R"("世")") << QByteArray("=?base64?5LiW?=");
        QTest::newRow("looks encoded")
            << QByteArray(R"("=?base64?x?=")") << QByteArray("=?base64?PT9iYXNlNjQ/eD89?=");
        QTest::newRow("number") << QByteArray("42") << QByteArray("42");
        QTest::newRow("large number")
            << QByteArray("9007199254740993") << QByteArray("9007199254740993");
        QTest::newRow("true") << QByteArray("true") << QByteArray("true");
        QTest::newRow("false") << QByteArray("false") << QByteArray("false");
        QTest::newRow("null") << QByteArray("null") << QByteArray();
    }
    void repeatsArguments()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, header);
        ToolHeaderTable table;
        QJsonObject tool{{QStringLiteral("name"), QStringLiteral("t")}};
        tool.insert(QStringLiteral("inputSchema"), object(marked("string", "A")));
        QCOMPARE(table.learn({tool}).size(), 1);
        const HeaderList headers =
            table.headersFor(QStringLiteral("t"), object(R"({"a":)" + value + "}"));
        if (header.isNull())
            QVERIFY(headers.isEmpty());
        else
            QCOMPARE(headers, (HeaderList{{"Mcp-Param-A", header}}));
    }

    void leavesOutOnlyWhatIsNotAllowed()
    {
        const auto tool = [](const QString &name, const QByteArray &schema) {
            return QJsonObject{{QStringLiteral("name"), name},
                               {QStringLiteral("inputSchema"), object(schema)}};
        };
        ToolHeaderTable table;
        const QJsonArray offered =
            table.learn({tool(QStringLiteral("good"), marked("string", "A")),
                         tool(QStringLiteral("bad"), marked("number", "A")),
                         tool(QStringLiteral("plain"), R"({"type":"object"})")});
        QCOMPARE(offered.size(), 2);
        QCOMPARE(offered[0][QStringLiteral("name")].toString(), QStringLiteral("good"));
        QCOMPARE(offered[1][QStringLiteral("name")].toString(), QStringLiteral("plain"));
        QVERIFY(table.headersFor(QStringLiteral("bad"), object(R"({"a":1})")).isEmpty());
        QVERIFY(table.headersFor(QStringLiteral("good"), {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ToolHeadersTest)
#include "ToolHeadersTest.moc"
