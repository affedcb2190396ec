// SPDX-License-Identifier: MIT
#include "mcp/EraProbe.h"

#include "mcp/HttpHeaderValue.h"
#include "mcp/LegacyEra.h"
#include "mcp/McpHttpHeaders.h"
#include "mcp/ModernEra.h"
#include "mcp/ProtocolVersions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jackfield;
using Kind = ProbeVerdict::Kind;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

RpcOutcome result(const char *json)
{
    RpcOutcome outcome;
    outcome.result = object(json);
    return outcome;
}

RpcOutcome error(int code, const char *data = "{}")
{
    RpcOutcome outcome;
    outcome.rpcError = RpcError{code, QStringLiteral("no"), object(data)};
    return outcome;
}

RpcOutcome failed(ErrorCode code, std::optional<int> status = {})
{
    RpcOutcome outcome;
    outcome.failure = Error{code, {}};
    outcome.httpStatus = status;
    return outcome;
}

} // namespace

/// The rules by which the two eras are told apart, and what each of them then sends.
class EraProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data()
    {
        QTest::addColumn<RpcOutcome>("outcome");
        QTest::addColumn<Kind>("overStdio");
        QTest::addColumn<Kind>("overHttp");
        const auto row = [](const char *name, const RpcOutcome &outcome, Kind stdio, Kind http) {
            QTest::newRow(name) << outcome << stdio << http;
        };
        row("modern", result(R"({"supportedVersions":["2026-07-28"]})"), Kind::Modern,
            Kind::Modern);
        row("both", result(R"({"supportedVersions":["2025-11-25","2026-07-28","2099-01-01"]})"),
            Kind::Modern, Kind::Modern);
        row("discover of a legacy one", result(R"({"supportedVersions":["2025-06-18"]})"),
            Kind::LegacyFresh, Kind::Legacy);
        row("from the future", result(R"({"supportedVersions":["2099-01-01"]})"), Kind::Failed,
            Kind::Failed);
        row("no versions", result(R"({"supportedVersions":[]})"), Kind::Failed, Kind::Failed);
        row("answers everything", result("{}"), Kind::Legacy, Kind::Legacy);
        row("versions malformed", result(R"({"supportedVersions":"2026-07-28"})"), Kind::Legacy,
            Kind::Legacy);
        row("-32022", error(-32022, R"({"supported":["2026-07-28"],"requested":"x"})"),
            Kind::RetryModern, Kind::RetryModern);
        row("-32022, none of ours", error(-32022, R"({"supported":["2099-01-01"]})"), Kind::Failed,
            Kind::Failed);
        row("-32022, legacy ones", error(-32022, R"({"supported":["2025-11-25"]})"), Kind::Failed,
            Kind::Failed);
        row("-32022 without data", error(-32022), Kind::Legacy, Kind::Legacy);
        row("-32022 malformed", error(-32022, R"({"supported":[1]})"), Kind::Legacy, Kind::Legacy);
        for (const int code : {-32020, -32021, -32001, -32601, -32602, -32600, -32700, -32000, 0})
            row(qPrintable(QString::number(code)), error(code), Kind::Legacy, Kind::Legacy);
        row("silence", failed(ErrorCode::Timeout), Kind::LegacyFresh, Kind::Failed);
        row("exit", failed(ErrorCode::Exited), Kind::LegacyFresh, Kind::Failed);
        row("refused", failed(ErrorCode::Refused), Kind::Failed, Kind::Failed);
        row("dns", failed(ErrorCode::Dns), Kind::Failed, Kind::Failed);
        row("lost", failed(ErrorCode::Network), Kind::Failed, Kind::Failed);
        row("command not found", failed(ErrorCode::CommandNotFound), Kind::Failed, Kind::Failed);
    }
    void classifies()
    {
        QFETCH(RpcOutcome, outcome);
        QFETCH(Kind, overStdio);
        QFETCH(Kind, overHttp);
        QCOMPARE(classifyProbe(outcome, WireTransport::Stdio).kind, overStdio);
        QCOMPARE(classifyProbe(outcome, WireTransport::StreamableHttp).kind, overHttp);
    }

    void classifiesStatuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<Kind>("kind");
        for (const int status : {400, 404, 405, 406, 415, 500, 503})
            QTest::addRow("%d", status) << status << ErrorCode::Http << Kind::Legacy;
        QTest::newRow("html") << 200 << ErrorCode::NotMcp << Kind::Legacy;
        QTest::newRow("401") << 401 << ErrorCode::Unauthorized << Kind::Failed;
        QTest::newRow("403") << 403 << ErrorCode::Forbidden << Kind::Failed;
        QTest::newRow("407") << 407 << ErrorCode::Proxy << Kind::Failed;
        QTest::newRow("broke off") << 200 << ErrorCode::Network << Kind::Failed;
        QTest::newRow("bomb") << 200 << ErrorCode::TooLarge << Kind::Failed;
    }
    void classifiesStatuses()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        QFETCH(Kind, kind);
        QCOMPARE(classifyProbe(failed(code, status), WireTransport::StreamableHttp).kind, kind);
    }

    void negotiates()
    {
        QCOMPARE(commonVersion({QStringLiteral("2024-11-05"), QStringLiteral("2025-06-18")},
                               Era::Legacy),
                 QStringLiteral("2025-06-18"));
        QVERIFY(!commonVersion({QStringLiteral("2025-06-18")}, Era::Modern));
        QCOMPARE(eraOf(QStringLiteral("2026-07-28")), Era::Modern);
        QVERIFY(!eraOf(QStringLiteral("2025-01-01")));
    }

    void describesInitialize_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<int>("code"); // -1: none
        for (const char *version : {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"})
            QTest::newRow(version) << QByteArray(version) << -1;
        const int unsupported = int(ErrorCode::UnsupportedVersion);
        QTest::newRow("modern") << QByteArray("2026-07-28") << unsupported;
        QTest::newRow("unknown") << QByteArray("1.0") << unsupported;
        QTest::newRow("none") << QByteArray("") << int(ErrorCode::Protocol);
    }
    void describesInitialize()
    {
        QFETCH(QByteArray, version);
        QFETCH(int, code);
        const auto server =
            LegacyEra::describe({{QStringLiteral("protocolVersion"), QString::fromLatin1(version)},
                                 {QStringLiteral("serverInfo"),
                                  QJsonObject{{QStringLiteral("name"), QStringLiteral("n")}}}});
        QCOMPARE(server ? -1 : int(server.error().code), code);
        if (server)
            QCOMPARE(server->name, QStringLiteral("n"));
    }

    void modernRequestsSayWhatTheyAre()
    {
        const ModernEra era(QStringLiteral("2026-07-28"));
        const QJsonObject meta = era.requestParams(object(R"({"cursor":"","_meta":{"a":1}})"))
                                     .value(QStringLiteral("_meta"))
                                     .toObject();
        QCOMPARE(meta.value(QLatin1String(meta::protocolVersion)).toString(),
                 QStringLiteral("2026-07-28"));
        QVERIFY(meta.value(QLatin1String(meta::clientCapabilities)).isObject());
        QCOMPARE(
            meta.value(QLatin1String(meta::clientInfo)).toObject().value(QStringLiteral("name")),
            QJsonValue(QStringLiteral("jackfield")));
        QCOMPARE(meta.value(QStringLiteral("a")).toInt(), 1);
    }

    void resultTypes_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<int>("code"); // -1: none
        QTest::newRow("absent") << QByteArray(R"({"tools":[]})") << -1;
        QTest::newRow("complete") << QByteArray(R"({"resultType":"complete"})") << -1;
        QTest::newRow("input") << QByteArray(R"({"resultType":"input_required"})")
                               << int(ErrorCode::Protocol);
        QTest::newRow("other") << QByteArray(R"({"resultType":"x"})") << int(ErrorCode::Protocol);
        QTest::newRow("number") << QByteArray(R"({"resultType":1})") << int(ErrorCode::Protocol);
    }
    void resultTypes()
    {
        QFETCH(QByteArray, result);
        QFETCH(int, code);
        const ModernEra era(QStringLiteral("2026-07-28"));
        const auto accepted = era.accept(object(result.constData()));
        QCOMPARE(accepted ? -1 : int(accepted.error().code), code);
    }

    void headerValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("plain") << QStringLiteral("us-west1") << QByteArray("us-west1");
        QTest::newRow("space within") << QStringLiteral("a b") << QByteArray("a b");
        QTest::newRow("space before") << QStringLiteral(" a") << QByteArray("=?base64?IGE=?=");
        QTest::newRow("space after") << QStringLiteral("a ") << QByteArray("=?base64?YSA=?=");
        QTest::newRow("tab after") << QStringLiteral("a\t") << QByteArray("=?base64?YQk=?=");
        QTest::newRow("non-ASCII")
            << QStringLiteral("Hello, 世界") << QByteArray("=?base64?SGVsbG8sIOS4lueVjA==?=");
        QTest::newRow("line end") << QStringLiteral("line1\nline2")
                                  << QByteArray("=?base64?bGluZTEKbGluZTI=?=");
        QTest::newRow("looks encoded")
            << QStringLiteral("=?base64?YQ==?=") << QByteArray("=?base64?PT9iYXNlNjQ/WVE9PT89?=");
        QTest::newRow("empty") << QString() << QByteArray();
    }
    void headerValues()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, header);
        QCOMPARE(toHeaderValue(text), header);
    }

    void mirrorsModernMessages()
    {
        const ModernEra era(QStringLiteral("2026-07-28"));
        const HeaderList call = mirroredHeaders(RpcRequest{
            1, QStringLiteral("tools/call"), era.requestParams(object(R"({"name":"add"})"))});
        const HeaderList expected{{"MCP-Protocol-Version", "2026-07-28"},
                                  {"Mcp-Method", "tools/call"},
                                  {"Mcp-Name", "add"}};
        QCOMPARE(call, expected);
        const HeaderList read = mirroredHeaders(RpcRequest{
            1, QStringLiteral("resources/read"), era.requestParams(object("{\"uri\":\"a:b\"}"))});
        QCOMPARE(read.last(), (QPair<QByteArray, QByteArray>("Mcp-Name", "a:b")));
        QCOMPARE(mirroredHeaders(RpcRequest{1, QStringLiteral("tools/list"), era.requestParams({})})
                     .size(),
                 2);
        QVERIFY(mirroredHeaders(RpcRequest{1, QStringLiteral("tools/list"), {}}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(EraProbeTest)
#include "EraProbeTest.moc"
