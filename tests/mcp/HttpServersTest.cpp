// SPDX-License-Identifier: MIT
#include "tests/mcp/HttpServer.h"
#include "tests/mcp/TestRun.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

/// Whole tests of remote servers, good ones and bad ones, over the loopback interface.
class HttpServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connects_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<TransportChoice>("choice");
        QTest::addColumn<QString>("version");
        const auto row = [](const char *flags, TransportChoice choice = TransportChoice::Auto,
                            const char *version = "2025-11-25") {
            QTest::newRow(*flags ? flags : "plain")
                << QString::fromLatin1(flags) << choice << QString::fromLatin1(version);
        };
        row("");
        row("--answers sse");
        row("--session");
        row("--session --answers sse --page-size 1", TransportChoice::Http);
        row("--version 2024-11-05", TransportChoice::Auto, "2024-11-05");
        row("--version 2025-03-26", TransportChoice::Http, "2025-03-26");
        row("--era modern", TransportChoice::Auto, "2026-07-28");
        row("--era modern --answers sse", TransportChoice::Http, "2026-07-28");
        row("--era both --session", TransportChoice::Auto, "2026-07-28");
        row("--legacy-400");
        row("--session --lose-session 5 --page-size 1");
        row("--session --lose-session 5 --lost-status 400 --page-size 1");
    }
    void connects()
    {
        QFETCH(QString, flags);
        QFETCH(TransportChoice, choice);
        QFETCH(QString, version);
        const HttpServer server(flags);
        TestRun run;
        const TestReport report = run.run(remoteTarget(server.url(), choice));
        QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.transport, WireTransport::StreamableHttp);
        QCOMPARE(report.protocolVersion, version);
        QCOMPARE(report.tools, 3);
        QCOMPARE(report.resources, 2);
        QCOMPARE(report.prompts, 1);
        QCOMPARE(report.httpStatus, 200);
        QCOMPARE(run.step(TestStep::Kind::Connect)->state, TestStep::State::Done);
        QCOMPARE(run.step(TestStep::Kind::Handshake)->state, TestStep::State::Done);
    }

    void connectsOverHttpAndSse_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<TransportChoice>("choice");
        QTest::newRow("pinned") << QString() << TransportChoice::Sse;
        QTest::newRow("relative") << QStringLiteral("--relative-endpoint") << TransportChoice::Sse;
        QTest::newRow("found out") << QString() << TransportChoice::Auto;
    }
    void connectsOverHttpAndSse()
    {
        QFETCH(QString, flags);
        QFETCH(TransportChoice, choice);
        const HttpServer server(QStringLiteral("--transport sse ") + flags);
        TestRun run;
        const TestReport report = run.run(remoteTarget(server.url(QStringLiteral("/sse")), choice));
        QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.transport, WireTransport::Sse);
        QCOMPARE(report.tools, 3);
    }

    void readsAGiantAnswer_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QString>("path");
        QTest::newRow("body") << QString() << QStringLiteral("/mcp");
        QTest::newRow("event") << QStringLiteral("--answers sse") << QStringLiteral("/mcp");
        QTest::newRow("HTTP+SSE") << QStringLiteral("--transport sse") << QStringLiteral("/sse");
    }
    void readsAGiantAnswer()
    {
        QFETCH(QString, flags);
        QFETCH(QString, path);
        const HttpServer server(QStringLiteral("--tools 20000 ") + flags);
        TestRun run;
        const TestReport report = run.run(remoteTarget(server.url(path)));
        QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.tools, 20'000);
    }

    void fails_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *flags, ErrorCode code, const char *detail) {
            QTest::newRow(flags) << QString::fromLatin1(flags) << code
                                 << QString::fromLatin1(detail);
        };
        row("--status 401", ErrorCode::Unauthorized, "HTTP 401");
        row("--status 403", ErrorCode::Forbidden, "HTTP 403");
        row("--status 404", ErrorCode::Http, "HTTP 404");
        row("--status 500 --status-body oops", ErrorCode::Http, "HTTP 500");
        row("--status 503", ErrorCode::Http, "HTTP 503");
        row("--status 500 --status-after 3", ErrorCode::Http, "HTTP 500");
        row("--require X:y", ErrorCode::Unauthorized, "HTTP 401");
        row("--html", ErrorCode::NotMcp, "text/html");
        row("--redirect http://localhost:1/mcp", ErrorCode::Http, "http://localhost:1");
        row("--redirect-loop", ErrorCode::Http, "redirects");
        row("--never-ends --answers sse", ErrorCode::Timeout, "server/discover");
        row("--endless-event --answers sse", ErrorCode::TooLarge, "over");
        row("--slow-headers 0.2", ErrorCode::Timeout, "server/discover");
        row("--slow-method tools/list", ErrorCode::Timeout, "tools/list");
        row("--gzip-bomb 50000000", ErrorCode::TooLarge, "");
        row("--list-error tools/list", ErrorCode::Protocol, "something broke");
        row("--version 2099-01-01", ErrorCode::UnsupportedVersion, "2099-01-01");
    }
    void fails()
    {
        QFETCH(QString, flags);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const HttpServer server(flags);
        TestRun run(shortLimits());
        const TestReport report = run.run(remoteTarget(server.url()));
        QVERIFY(report.error);
        QCOMPARE(wireName(report.error->code), wireName(code));
        QVERIFY2(report.error->detail.contains(detail), qPrintable(report.error->detail));
    }

    void aForeignEndpointIsRefused()
    {
        const HttpServer server(
            QStringLiteral("--transport sse --foreign-endpoint http://localhost:1/messages"));
        TestRun run(shortLimits());
        const TestReport report =
            run.run(remoteTarget(server.url(QStringLiteral("/sse")), TransportChoice::Sse));
        QCOMPARE(report.error->code, ErrorCode::Protocol);
        QVERIFY(report.error->detail.contains(QStringLiteral("origin")));
    }

    void serversThatAreNotThere()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        TestRun run;
        const QUrl refused(QStringLiteral("http://127.0.0.1:%1/mcp").arg(port));
        QCOMPARE(wireName(run.run(remoteTarget(refused)).error->code), QStringLiteral("refused"));
        QCOMPARE(run.step(TestStep::Kind::Connect)->state, TestStep::State::Failed);
        const HttpServer plain((QString()));
        QUrl tls = plain.url();
        tls.setScheme(QStringLiteral("https"));
        QCOMPARE(wireName(run.run(remoteTarget(tls)).error->code), QStringLiteral("tls"));
    }

    void headersAreSentAndCredentialsStayOnTheirOrigin()
    {
        const QTemporaryDir folder;
        const QString there = folder.filePath(QStringLiteral("there"));
        const QString here = folder.filePath(QStringLiteral("here"));
        const HttpServer other(QStringLiteral("--record ") + there);
        const HttpServer server(
            QStringLiteral("--record %1 --redirect %2").arg(here, other.url().toString()));
        ConnectionTarget target = remoteTarget(server.url());
        std::get<RemoteTarget>(target.endpoint)
            .headers.append({QStringLiteral("Authorization"),
                             Secret::fromText(QStringLiteral("Bearer hunter2-is-my-key"))});
        TestRun run;
        QCOMPARE(run.run(target).error->code, ErrorCode::Http);
        QCOMPARE(header(jsonLines(here).value(0), QStringLiteral("Authorization")),
                 QStringLiteral("Bearer hunter2-is-my-key"));
        QVERIFY(jsonLines(there).isEmpty());
    }

    void modernHeadersMirrorTheBody()
    {
        const QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("log"));
        const HttpServer server(QStringLiteral("--era modern --record ") + log);
        TestRun run;
        QVERIFY(run.run(remoteTarget(server.url())).ok());
        const QList<QJsonObject> requests = jsonLines(log);
        QCOMPARE(requests.size(), 4);
        QCOMPARE(header(requests[0], QStringLiteral("Mcp-Method")),
                 QStringLiteral("server/discover"));
        for (const QJsonObject &request : requests) {
            QCOMPARE(header(request, QStringLiteral("MCP-Protocol-Version")),
                     QStringLiteral("2026-07-28"));
            QCOMPARE(header(request, QStringLiteral("Accept")),
                     QStringLiteral("application/json, text/event-stream"));
        }
    }

    void sessionsAreCarriedAndLeft()
    {
        const QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("log"));
        const HttpServer server(QStringLiteral("--session --capabilities tools --record ") + log);
        TestRun run;
        QVERIFY(run.run(remoteTarget(server.url())).ok());
        const QList<QJsonObject> requests = jsonLines(log);
        QCOMPARE(requests.size(), 5); // discover, initialize, initialized, tools/list, DELETE
        QVERIFY(header(requests[1], QStringLiteral("Mcp-Session-Id")).isEmpty());
        for (int i = 2; i < 5; ++i) {
            QCOMPARE(header(requests[i], QStringLiteral("Mcp-Session-Id")),
                     QStringLiteral("session-1"));
            QCOMPARE(header(requests[i], QStringLiteral("MCP-Protocol-Version")),
                     QStringLiteral("2025-11-25"));
        }
        QCOMPARE(requests[4].value(QStringLiteral("method")), QJsonValue(QStringLiteral("DELETE")));
    }

    void cancelAndDestroyAtAnyPhase_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("cancel");
        for (int steps = 1; steps <= 8; ++steps) {
            QTest::addRow("cancel after %d", steps) << steps << true;
            QTest::addRow("destroy after %d", steps) << steps << false;
        }
    }
    void cancelAndDestroyAtAnyPhase()
    {
        QFETCH(int, steps);
        QFETCH(bool, cancel);
        const HttpServer server(QStringLiteral("--session --answers sse"));
        TestRun run;
        run.start(remoteTarget(server.url()));
        QTRY_VERIFY(run.steps.size() >= steps || run.finishedCount() > 0);
        const bool wasOver = run.finishedCount() > 0;
        if (cancel) {
            run.test->cancel();
            const TestReport report = run.waitForEnd();
            QVERIFY(report.ok() || report.error->code == ErrorCode::Cancelled);
            QCOMPARE(run.finishedCount(), 1);
        } else {
            run.test.reset();
            QCOMPARE(run.finishedCount() > 0, wasOver);
        }
    }
};

QTEST_GUILESS_MAIN(HttpServersTest)
#include "HttpServersTest.moc"
