// SPDX-License-Identifier: MIT
#include "connectors/ConnectorImport.h"
#include "domain/Connector.h"
#include "domain/JsonWithComments.h"

#include <QTest>

using namespace jackfield;

namespace {

QString summary(const ImportedConnector &imported)
{
    Connector connector;
    connector.type = imported.draft.type;
    connector.command = imported.draft.command;
    connector.args = imported.draft.args;
    connector.url = imported.draft.url;
    return QStringLiteral("%1: %2 %3 [%4] [%5]%6")
        .arg(imported.draft.name, endpointText(connector), wireName(imported.draft.transport),
             namesOf(imported.secrets.environment.set).join(u','),
             namesOf(imported.secrets.headers.set).join(u','),
             imported.draft.enabled ? QString() : QStringLiteral(" off"));
}

} // namespace

/// Other clients' configurations, in the shapes that are met.
class ConnectorImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void commentsBecomeBlanks_data();
    void commentsBecomeBlanks();
};

void ConnectorImportTest::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("servers");
    const auto row = [](const char *name, const char *json,
                        std::initializer_list<const char *> servers) {
        QStringList list;
        for (const char *server : servers)
            list.append(QString::fromUtf8(server));
        QTest::newRow(name) << QByteArray(json) << list;
    };
    row("mcpServers", R"({"mcpServers":{"a":{"command":"npx","args":["-y","x y"],"env":{"K":"v"}},
                          "b":{"url":"https://e.com/mcp","headers":{"Authorization":"z"}}}})",
        {"a: npx -y 'x y' stdio [K] []", "b: https://e.com/mcp auto [] [Authorization]"});
    row("servers", R"({"servers":{"a":{"type":"http","url":"https://e.com"}}})",
        {"a: https://e.com http [] []"});
    row("opencode",
        R"({"mcp":{"a":{"type":"local","command":["bunx","y"],"environment":{"K":"v"},"enabled":false}}})",
        {"a: bunx y stdio [K] [] off"});
    row("windsurf", R"({"mcpServers":{"a":{"serverUrl":"https://e.com"}}})",
        {"a: https://e.com auto [] []"});
    row("gemini", R"({"mcpServers":{"a":{"httpUrl":"https://e.com"}}})",
        {"a: https://e.com http [] []"});
    row("sse", R"({"mcpServers":{"a":{"type":"sse","url":"https://e.com/sse"}}})",
        {"a: https://e.com/sse sse [] []"});
    row("bare map", R"({"a":{"command":"x"}})", {"a: x stdio [] []"});
    row("one server", R"({"command":"x -y 'a b'"})", {"Imported server: x -y 'a b' stdio [] []"});
    row("comments", "{// one\n\"mcpServers\":{\"a\":{\"command\":\"x\",\"args\":[\"//y\",],},}}",
        {"a: x //y stdio [] []"});
    row("disabled", R"({"mcpServers":{"a":{"command":"x","disabled":true}}})",
        {"a: x stdio [] [] off"});
}

void ConnectorImportTest::reads()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, servers);
    const auto result = parseMcpServers(json);
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().detail));
    QStringList read;
    for (const ImportedConnector &imported : *result)
        read.append(summary(imported));
    QCOMPARE(read, servers);
}

void ConnectorImportTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("no JSON") << QByteArray("hello") << "not JSON";
    QTest::newRow("cut off") << QByteArray(R"({"mcpServers":{"a":)") << "not JSON";
    QTest::newRow("list") << QByteArray("[]") << "not JSON";
    QTest::newRow("nothing in it") << QByteArray("{}") << "no server";
    QTest::newRow("neither") << QByteArray(R"({"mcpServers":{"a":{}}})") << "“a” names neither";
    QTest::newRow("ftp") << QByteArray(R"({"mcpServers":{"a":{"url":"ftp://e.com"}}})") << "ftp://";
    QTest::newRow("open quote") << QByteArray(R"({"mcpServers":{"a":{"command":"x 'y"}}})")
                                << "single quote";
    QTest::newRow("bad variable")
        << QByteArray(R"({"mcpServers":{"a":{"command":"x","env":{"A=B":"c"}}}})") << "“=”";
}

void ConnectorImportTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto result = parseMcpServers(json);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
}

void ConnectorImportTest::commentsBecomeBlanks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("none") << QByteArray("{\"a\": 1}") << QByteArray("{\"a\": 1}");
    QTest::newRow("line") << QByteArray("1//x\n2") << QByteArray("1   \n2");
    QTest::newRow("block") << QByteArray("1/*x\ny*/2") << QByteArray("1   \n   2");
    QTest::newRow("in a string") << QByteArray(R"("//x \"/*" 1)") << QByteArray(R"("//x \"/*" 1)");
    QTest::newRow("trailing comma") << QByteArray("[1, /**/ ]") << QByteArray("[1       ]");
    QTest::newRow("comma in a string") << QByteArray("[\",\"]") << QByteArray("[\",\"]");
    QTest::newRow("not closed") << QByteArray("1/*x") << QByteArray("1   ");
    QTest::newRow("open string at the end") << QByteArray("\"x\\") << QByteArray("\"x\\");
    QTest::newRow("lone slash") << QByteArray("/") << QByteArray("/");
}

void ConnectorImportTest::commentsBecomeBlanks()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, plain);
    QCOMPARE(withoutComments(json), plain);
}

QTEST_GUILESS_MAIN(ConnectorImportTest)
#include "ConnectorImportTest.moc"
