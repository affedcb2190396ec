// SPDX-License-Identifier: MIT
#include "http/HttpNetwork.h"
#include "mcp/McpClient.h"
#include "tests/mcp/Await.h"
#include "tests/mcp/HttpServer.h"
#include "tests/mcp/TestRun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

const QString versionHeader = QStringLiteral("MCP-Protocol-Version");
const QString sessionHeader = QStringLiteral("Mcp-Session-Id");
const QString metaPrefix = QStringLiteral("io.modelcontextprotocol/");

QJsonObject messageOf(const QJsonObject &request)
{
    return request.value(QStringLiteral("message")).toObject();
}

QString verbOf(const QJsonObject &request)
{
    return request.value(QStringLiteral("method")).toString();
}

QString methodOf(const QJsonObject &request)
{
    return messageOf(request).value(QStringLiteral("method")).toString();
}

QJsonObject paramsOf(const QJsonObject &request)
{
    return messageOf(request).value(QStringLiteral("params")).toObject();
}

} // namespace

/// What goes to a remote server, request by request, in each era and revision (Streamable HTTP of
/// 2026-07-28, and Transports of 2025-03-26 to 2025-11-25).
class HttpRulesTest : public QObject
{
    Q_OBJECT

    GuardedProcessLauncher m_launcher{{300ms, 300ms}};
    LoginShellFinder m_finder{LoginShellFinder::Policy::PreferInherited};
    HttpNetwork m_network;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;

    /// Of a new server with these flags, whose requests are recorded.
    std::unique_ptr<McpClient> client(const QString &flags)
    {
        m_server = std::make_unique<HttpServer>(flags + QStringLiteral(" --record ") +
                                                m_folder->filePath(QStringLiteral("record")));
        return std::make_unique<McpClient>(remoteTarget(m_server->url()), TestLimits{},
                                           McpClient::Services{m_launcher, m_finder, m_network});
    }

    QList<QJsonObject> recorded() const
    {
        return jsonLines(m_folder->filePath(QStringLiteral("record")));
    }
    QList<QJsonObject> recorded(const char *method) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &request : recorded())
            if (methodOf(request) == QLatin1String(method))
                found.append(request);
        return found;
    }
    QList<QJsonObject> gets() const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &request : recorded())
            if (verbOf(request) == QLatin1String("GET"))
                found.append(request);
        return found;
    }

    static QFuture<Result<QJsonObject>> call(McpClient &mcp)
    {
        return mcp.callTool(QStringLiteral("echo"), {});
    }

private Q_SLOTS:
    void init()
    {
        m_server.reset();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void modernRequestsDescribeThemselves_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::newRow("JSON") << QString();
        QTest::newRow("streams") << QStringLiteral("--answers sse");
        QTest::newRow("a server that asks") << QStringLiteral("--answers sse --ping");
        QTest::newRow("news") << QStringLiteral("--list-changed");
        QTest::newRow("both eras, sessions") << QStringLiteral("--era both --session");
    }
    void modernRequestsDescribeThemselves()
    {
        QFETCH(QString, flags);
        const auto mcp = client(QStringLiteral("--era modern ") + flags);
        connect(mcp.get(), &McpClient::listChanged, this, [] {});
        QVERIFY(await(mcp->connectToServer()));
        QCOMPARE(await(mcp->listTools())->size(), 3);
        QVERIFY(await(call(*mcp)));
        QVERIFY(await(mcp->readResource(QStringLiteral("test://0"))));
        QVERIFY(await(mcp->getPrompt(QStringLiteral("prompt-0"), {})));
        QVERIFY(await(mcp->close()));
        const QHash<QString, QString> names{
            {QStringLiteral("tools/call"), QStringLiteral("echo")},
            {QStringLiteral("resources/read"), QStringLiteral("test://0")},
            {QStringLiteral("prompts/get"), QStringLiteral("prompt-0")}};
        const QList<QJsonObject> requests = recorded();
        QVERIFY(requests.size() >= 5);
        for (const QJsonObject &request : requests) {
            // No GET, no DELETE, no answer to a question, and nothing that has gone.
            QCOMPARE(verbOf(request), QStringLiteral("POST"));
            const QString method = methodOf(request);
            const QStringList gone{QStringLiteral("initialize"), QStringLiteral("ping"),
                                   QStringLiteral("notifications/initialized"),
                                   QStringLiteral("logging/setLevel"),
                                   QStringLiteral("resources/subscribe")};
            QVERIFY2(!method.isEmpty() && !gone.contains(method), qPrintable(method));
            const QJsonObject meta = paramsOf(request).value(QStringLiteral("_meta")).toObject();
            const QString version =
                meta.value(metaPrefix + QStringLiteral("protocolVersion")).toString();
            QCOMPARE(version, QStringLiteral("2026-07-28"));
            QVERIFY(meta.value(metaPrefix + QStringLiteral("clientCapabilities")).isObject());
            QVERIFY(meta.value(metaPrefix + QStringLiteral("clientInfo")).isObject());
            QCOMPARE(header(request, versionHeader), version);
            QCOMPARE(header(request, QStringLiteral("Mcp-Method")), method);
            QCOMPARE(header(request, QStringLiteral("Mcp-Name")), names.value(method));
            QCOMPARE(header(request, QStringLiteral("Accept")),
                     QStringLiteral("application/json, text/event-stream"));
            QCOMPARE(header(request, QStringLiteral("Content-Type")),
                     QStringLiteral("application/json"));
            QVERIFY(header(request, sessionHeader).isEmpty());
        }
    }

    void aCallWhoseHeadersDoNotFitIsRepeatedOnce_data()
    {
        QTest::addColumn<int>("refusals");
        QTest::addColumn<bool>("works");
        QTest::newRow("one refusal") << 1 << true;
        QTest::newRow("two of them") << 2 << false;
    }
    void aCallWhoseHeadersDoNotFitIsRepeatedOnce()
    {
        QFETCH(int, refusals);
        QFETCH(bool, works);
        const auto mcp = client(QStringLiteral("--era modern --header-mismatch %1").arg(refusals));
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(await(mcp->listTools()));
        const auto called = await(call(*mcp));
        QCOMPARE(called.has_value(), works);
        if (!works)
            QVERIFY2(called.error().detail.contains(QStringLiteral("-32020")),
                     qPrintable(called.error().detail));
        QStringList methods;
        for (const QJsonObject &request : recorded())
            methods.append(methodOf(request));
        QCOMPARE(methods.mid(methods.size() - 4),
                 QStringList({QStringLiteral("tools/list"), QStringLiteral("tools/call"),
                              QStringLiteral("tools/list"), QStringLiteral("tools/call")}));
    }

    void legacyRequestsNameTheirVersion_data()
    {
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("2024-11-05") << false;
        QTest::newRow("2025-03-26") << false;
        QTest::newRow("2025-06-18") << true;
        QTest::newRow("2025-11-25") << true;
    }
    void legacyRequestsNameTheirVersion()
    {
        QFETCH(bool, isNamed);
        const QString version = QString::fromLatin1(QTest::currentDataTag());
        const auto mcp = client(QStringLiteral("--session --version ") + version);
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(await(mcp->listTools()));
        QVERIFY(await(call(*mcp)));
        QVERIFY(await(mcp->close()));
        const QList<QJsonObject> requests = recorded();
        QCOMPARE(methodOf(requests.value(1)), QStringLiteral("initialize"));
        QVERIFY(header(requests.at(1), versionHeader).isEmpty());
        QVERIFY(header(requests.at(1), sessionHeader).isEmpty());
        QCOMPARE(methodOf(requests.value(2)), QStringLiteral("notifications/initialized"));
        QCOMPARE(verbOf(requests.last()), QStringLiteral("DELETE"));
        for (const QJsonObject &request : requests.mid(2)) {
            QCOMPARE(header(request, versionHeader), isNamed ? version : QString());
            QCOMPARE(header(request, sessionHeader), QStringLiteral("session-1"));
            QVERIFY(header(request, QStringLiteral("Mcp-Method")).isEmpty());
        }
    }

    void legacyQuestionsAreAnswered()
    {
        const auto mcp = client(QStringLiteral("--answers sse --ping --session"));
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(await(mcp->listTools()));
        QVERIFY(await(mcp->close()));
        QJsonObject answers; // by id: what a question got
        for (const QJsonObject &request : recorded())
            if (methodOf(request).isEmpty() && !messageOf(request).isEmpty())
                answers.insert(messageOf(request).value(QStringLiteral("id")).toString(),
                               messageOf(request));
        const QJsonObject pong = answers.value(QStringLiteral("p1")).toObject();
        QCOMPARE(pong.value(QStringLiteral("result")), QJsonValue(QJsonObject()));
        QCOMPARE(
            answers.value(QStringLiteral("r1"))[QStringLiteral("error")][QStringLiteral("code")]
                .toInt(),
            -32601);
    }

    void aSessionComesFromInitializeAlone()
    {
        const auto mcp = client(QStringLiteral("--session --stray-session"));
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(await(mcp->listTools()));
        QVERIFY(await(call(*mcp)));
        QCOMPARE(header(recorded("tools/call").value(0), sessionHeader),
                 QStringLiteral("session-1"));
    }

    void aLostSessionBeginsAnewWithoutItsName_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("as the text says") << 404;
        QTest::newRow("as some say") << 400;
    }
    void aLostSessionBeginsAnewWithoutItsName()
    {
        QFETCH(int, status);
        const auto mcp =
            client(QStringLiteral("--session --lose-session 5 --lost-status %1").arg(status));
        QVERIFY(await(mcp->connectToServer()));
        for (int i = 0; i < 3; ++i)
            QVERIFY(await(call(*mcp)));
        const QList<QJsonObject> begun = recorded("initialize");
        QCOMPARE(begun.size(), 2);
        QVERIFY(header(begun.last(), sessionHeader).isEmpty());
        QVERIFY(header(begun.last(), versionHeader).isEmpty());
        QCOMPARE(recorded("notifications/initialized").size(), 2);
        QCOMPARE(header(recorded("tools/call").last(), sessionHeader), QStringLiteral("session-2"));
    }

    void leavingIsTried_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<int>("farewells");
        QTest::newRow("taken") << QStringLiteral("--session") << 1;
        QTest::newRow("405") << QStringLiteral("--session --no-delete") << 1;
        QTest::newRow("no session") << QString() << 0;
    }
    void leavingIsTried()
    {
        QFETCH(QString, flags);
        QFETCH(int, farewells);
        const auto mcp = client(flags);
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(await(mcp->close()));
        int deletes = 0;
        for (const QJsonObject &request : recorded())
            deletes += verbOf(request) == QLatin1String("DELETE") ? 1 : 0;
        QCOMPARE(deletes, farewells);
    }

    void aServerWithoutAStreamForNews()
    {
        const auto mcp = client({});
        mcp->setElicitor([](const Elicitation &, const auto &answered) { answered({}); });
        QVERIFY(await(mcp->connectToServer()));
        QTRY_COMPARE(gets().size(), 1);
        QCOMPARE(header(gets().first(), QStringLiteral("Accept")),
                 QStringLiteral("text/event-stream"));
        QVERIFY(await(call(*mcp)));
        QVERIFY(await(call(*mcp)));
        // It said 405: it is not asked again.
        QCOMPARE(gets().size(), 1);
    }

    void aLegacyStreamIsTakenUpAgain_data()
    {
        QTest::addColumn<QString>("method");
        QTest::newRow("list") << QStringLiteral("tools/list");
        QTest::newRow("call") << QStringLiteral("tools/call");
    }
    void aLegacyStreamIsTakenUpAgain()
    {
        QFETCH(QString, method);
        const auto mcp = client(QStringLiteral("--session --answers sse --break-on ") + method);
        QVERIFY(await(mcp->connectToServer()));
        QCOMPARE(await(mcp->listTools())->size(), 3);
        QVERIFY(await(call(*mcp)));
        QCOMPARE(recorded(method.toLatin1().constData()).size(), 1);
        QCOMPARE(gets().size(), 1);
        const QJsonObject taken = gets().first();
        QCOMPARE(header(taken, QStringLiteral("Last-Event-ID")), QStringLiteral("broken-1"));
        QCOMPARE(header(taken, sessionHeader), QStringLiteral("session-1"));
        // Not before the time that the server gave (`retry`).
        const QString time = QStringLiteral("time");
        const QJsonObject broken = recorded(method.toLatin1().constData()).first();
        QVERIFY(taken.value(time).toDouble() - broken.value(time).toDouble() >= 0.28);
    }

    void aModernStreamIsNot_data()
    {
        QTest::addColumn<int>("asked");
        for (const char *method : {"tools/list", "resources/read", "prompts/get"})
            QTest::newRow(method) << 2;
        // It may have been done already.
        QTest::newRow("tools/call") << 1;
    }
    void aModernStreamIsNot()
    {
        QFETCH(int, asked);
        const char *const method = QTest::currentDataTag();
        const auto mcp = client(QStringLiteral("--era modern --answers sse --break-on ") +
                                QString::fromLatin1(method));
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(await(mcp->listTools()));
        QVERIFY(await(mcp->readResource(QStringLiteral("test://0"))));
        QVERIFY(await(mcp->getPrompt(QStringLiteral("prompt-0"), {})));
        const auto called = await(call(*mcp));
        QCOMPARE(called.has_value(), asked == 2);
        if (!called)
            QCOMPARE(called.error().code, ErrorCode::Network);
        const QList<QJsonObject> requests = recorded(method);
        QCOMPARE(requests.size(), asked);
        QVERIFY(asked == 1 || messageOf(requests[0]).value(QStringLiteral("id")) !=
                                  messageOf(requests[1]).value(QStringLiteral("id")));
        QVERIFY(gets().isEmpty());
    }

    void aMethodThatAModernServerLacks()
    {
        // HTTP 404 with the error in its body: no lost address, and no lost session.
        const auto mcp = client(QStringLiteral("--era modern --list-missing resources/list"));
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(await(mcp->listResources())->isEmpty());
        QVERIFY(await(call(*mcp)));
    }

    void versionsThatNobodyKnows_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<int>("initializes");
        QTest::newRow("modern") << QStringLiteral("--era modern") << 0;
        QTest::newRow("legacy") << QStringLiteral("--session") << 1;
    }
    void versionsThatNobodyKnows()
    {
        QFETCH(QString, flags);
        QFETCH(int, initializes);
        const auto mcp = client(flags + QStringLiteral(" --version 2099-01-01"));
        const auto server = await(mcp->connectToServer());
        QCOMPARE(server.error().code, ErrorCode::UnsupportedVersion);
        QVERIFY(await(mcp->close()));
        // A modern refusal is no reason for the old handshake; after a legacy one nothing is said.
        QCOMPARE(recorded("initialize").size(), initializes);
        for (const QJsonObject &request : recorded())
            QVERIFY(methodOf(request) != QLatin1String("notifications/initialized"));
    }
};

QTEST_GUILESS_MAIN(HttpRulesTest)
#include "HttpRulesTest.moc"
