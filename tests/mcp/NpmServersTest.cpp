// SPDX-License-Identifier: MIT
#include "tests/mcp/TestRun.h"
#include "tests/process/LaunchedTree.h"

#include <QDir>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace jackfield;

namespace {

/// Where `./dev setup` put the servers of tests/support/npm/package.json.
QString npmServer(const QString &name)
{
    const QString folder =
        qEnvironmentVariable("JACKFIELD_NPM_SERVERS", QStringLiteral(JACKFIELD_NPM));
    return folder + QStringLiteral("/@modelcontextprotocol/server-%1/dist/index.js").arg(name);
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// Real servers, as their makers publish them.
class NpmServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overStdio_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("serverName");
        QTest::addColumn<int>("tools"); // at least
        QTest::addColumn<bool>("hasResources");
        QTest::newRow("everything") << QStringLiteral("everything")
                                    << QStringLiteral("mcp-servers/everything") << 5 << true;
        QTest::newRow("filesystem") << QStringLiteral("filesystem")
                                    << QStringLiteral("secure-filesystem-server") << 10 << false;
        QTest::newRow("memory") << QStringLiteral("memory") << QStringLiteral("memory-server") << 9
                                << true;
    }
    void overStdio()
    {
        QFETCH(QString, name);
        QFETCH(QString, serverName);
        QFETCH(int, tools);
        QFETCH(bool, hasResources);
        const QString script = npmServer(name);
        QVERIFY2(QFileInfo::exists(script), qPrintable(script));
        const QTemporaryDir folder;
        // A folder to serve for the one, the name of a transport for the other.
        const QStringList args =
            name == QLatin1String("filesystem") ? QStringList{folder.path()} : QStringList();
        TestRun run;
        const TestReport report =
            run.run(localTarget(QStringLiteral("node"), QStringList{script} + args));
        QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.serverName, serverName);
        QVERIFY(report.tools >= tools);
        QCOMPARE(report.toolNames.size(), *report.tools);
        QCOMPARE(report.resources.value_or(0) > 0, hasResources);
        QVERIFY(report.timings.totalMs < 20'000);
    }

    void nothingOutlivesNpx()
    {
        const QString folder = QFileInfo(npmServer(QStringLiteral("memory"))).path();
        ConnectionTarget target =
            localTarget(QStringLiteral("npx"),
                        {QStringLiteral("--no-install"), QStringLiteral("mcp-server-memory")});
        auto &local = std::get<LocalTarget>(target.endpoint);
        local.cwd = QDir(folder).absoluteFilePath(QStringLiteral("../../../.."));
        const QString marker = QUuid::createUuid().toString(QUuid::WithoutBraces);
        local.environment.append({LaunchedTree::markerName(), Secret::fromText(marker)});
        for (const bool inOrder : {true, false}) {
            TestRun run;
            run.start(target);
            // Counted when it lists: on a busy machine it is over before anybody looks again.
            qsizetype alive = 0;
            QObject::connect(run.test.get(), &ConnectionTest::stepReported, run.test.get(),
                             [&](const TestStep &step) {
                                 if (step.kind == TestStep::Kind::ListTools && alive == 0)
                                     alive = LaunchedTree::processesWith(marker).size();
                             });
            QTRY_VERIFY_WITH_TIMEOUT(run.step(TestStep::Kind::ListTools) || run.finishedCount(),
                                     90'000);
            if (inOrder) {
                const TestReport report = run.waitForEnd();
                QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
                QCOMPARE(LaunchedTree::processesWith(marker), QList<qint64>());
                continue;
            }
            // The guard, npx, its shell, the server.
            QVERIFY(alive >= 3);
            run.test.reset();
            QTRY_COMPARE_WITH_TIMEOUT(LaunchedTree::processesWith(marker), QList<qint64>(), 30'000);
        }
    }

    void overStreamableHttp()
    {
        const QString script = npmServer(QStringLiteral("everything"));
        QVERIFY2(QFileInfo::exists(script), qPrintable(script));
        const quint16 port = freePort();
        QProcess server;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PORT"), QString::number(port));
        server.setProcessEnvironment(environment);
        // This server counts on the global `crypto`, which Node 18 of Debian 12 has when asked.
        server.start(QStringLiteral("node"), {QStringLiteral("--experimental-global-webcrypto"),
                                              script, QStringLiteral("streamableHttp")});
        QTRY_VERIFY_WITH_TIMEOUT(
            [port] {
                QTcpSocket socket;
                socket.connectToHost(QStringLiteral("localhost"), port);
                return socket.waitForConnected(200);
            }(),
            30'000);
        TestRun run;
        const TestReport report =
            run.run(remoteTarget(QUrl(QStringLiteral("http://localhost:%1/mcp").arg(port))));
        server.kill();
        server.waitForFinished();
        QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.transport, WireTransport::StreamableHttp);
        QCOMPARE(report.serverName, QStringLiteral("mcp-servers/everything"));
        QVERIFY(report.tools >= 5 && report.resources > 0 && report.prompts > 0);
    }
};

QTEST_GUILESS_MAIN(NpmServersTest)
#include "NpmServersTest.moc"
