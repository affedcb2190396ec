// SPDX-License-Identifier: MIT
#include "mcp/JsonRpc.h"

#include <QJsonArray>
#include <QTest>

using namespace jackfield;

/// Messages as JSON-RPC 2.0 and MCP write them, and what is refused.
class JsonRpcTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("index"); // of the variant
        QTest::newRow("request") << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"ping"})") << 0;
        QTest::newRow("string id")
            << QByteArray(R"({"jsonrpc":"2.0","id":"a","method":"x","params":{}})") << 0;
        QTest::newRow("notification") << QByteArray(R"({"jsonrpc":"2.0","method":"n/x"})") << 1;
        QTest::newRow("result") << QByteArray(R"({"jsonrpc":"2.0","id":1,"result":{}})") << 2;
        QTest::newRow("result and null error")
            << QByteArray(R"({"jsonrpc":"2.0","id":1,"result":{},"error":null})") << 2;
        QTest::newRow("error")
            << QByteArray(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}})")
            << 3;
        QTest::newRow("error without id")
            << QByteArray(R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}})")
            << 3;
        QTest::newRow("invalid UTF-8")
            << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":\"\xff\"}}") << 2;
    }
    void reads()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, index);
        const Result<QList<RpcMessage>> messages = parseRpc(json);
        QVERIFY2(messages, messages ? "" : qPrintable(messages.error().detail));
        QCOMPARE(messages->size(), 1);
        QCOMPARE(int(messages->first().index()), index);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        const auto notMcp = ErrorCode::NotMcp;
        QTest::newRow("text") << QByteArray("Server listening on stdio") << notMcp;
        QTest::newRow("empty") << QByteArray() << notMcp;
        QTest::newRow("number") << QByteArray("42") << notMcp;
        QTest::newRow("log line") << QByteArray(R"({"level":30,"msg":"hello"})") << notMcp;
        QTest::newRow("1.0") << QByteArray(R"({"jsonrpc":"1.0","id":1,"result":{}})") << notMcp;
        QTest::newRow("neither") << QByteArray(R"({"jsonrpc":"2.0","id":1})") << notMcp;
        QTest::newRow("no id") << QByteArray(R"({"jsonrpc":"2.0","result":{}})") << notMcp;
        QTest::newRow("params list")
            << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"a","params":[1]})") << notMcp;
        QTest::newRow("two on a line")
            << QByteArray(R"({"jsonrpc":"2.0","method":"a"}{})") << notMcp;
        QTest::newRow("deep") << QByteArray(300, '[') + QByteArray(300, ']') << ErrorCode::TooLarge;
        QTest::newRow("very deep") << QByteArray(1'000'000, '[') << ErrorCode::TooLarge;
        QTest::newRow("ten million values") << "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":[" +
                                                   QByteArray("[],").repeated(10'000'000) + "1]}}"
                                            << ErrorCode::TooLarge;
        QTest::newRow("large") << QByteArray(40 * 1024 * 1024, ' ') << ErrorCode::TooLarge;
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(ErrorCode, code);
        const Result<QList<RpcMessage>> messages = parseRpc(json);
        QVERIFY(!messages);
        QCOMPARE(messages.error().code, code);
    }

    void readsBatches()
    {
        const auto messages = parseRpc(
            R"([{"jsonrpc":"2.0","method":"a"},{"jsonrpc":"2.0","id":2,"result":{"b":[[]]}}])");
        QVERIFY(messages);
        QCOMPARE(messages->size(), 2);
        QCOMPARE(std::get<RpcResult>(messages->last()).id.toInteger(), 2);
        QVERIFY(!parseRpc(R"([{"jsonrpc":"2.0","method":"a"},7])"));
    }

    void bracketsInStringsAreNoDepth()
    {
        const QByteArray text = QByteArray(5000, '[') + R"(\"{{{\\)";
        QVERIFY(parseRpc(R"({"jsonrpc":"2.0","id":1,"result":{"a":")" + text + R"("}})"));
    }

    void writesWhatItReads_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("request") << QByteArray(
            R"({"id":9007199254740993,"jsonrpc":"2.0","method":"a","params":{"b":1}})");
        QTest::newRow("notification") << QByteArray(R"({"jsonrpc":"2.0","method":"a"})");
        QTest::newRow("result") << QByteArray(R"({"id":"x","jsonrpc":"2.0","result":{"b":"ü\n"}})");
        QTest::newRow("error") << QByteArray(
            R"({"error":{"code":-32022,"data":{"supported":["a"]},"message":"m"},"id":1,"jsonrpc":"2.0"})");
    }
    void writesWhatItReads()
    {
        QFETCH(QByteArray, json);
        const auto messages = parseRpc(json);
        QVERIFY(messages);
        QCOMPARE(toJson(messages->first()), json);
        QVERIFY(!toJson(messages->first()).contains('\n'));
    }
};

QTEST_GUILESS_MAIN(JsonRpcTest)
#include "JsonRpcTest.moc"
