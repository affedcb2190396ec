// SPDX-License-Identifier: MIT
#include "mcp/McpServerConnection.h"

#include "http/HttpNetwork.h"
#include "tests/mcp/Await.h"
#include "tests/mcp/TestRun.h"

#include <QSignalSpy>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

/// The connection that the window tries a server out with, to a real server over stdio.
class ServerConnectionTest : public QObject
{
    Q_OBJECT

    GuardedProcessLauncher m_launcher{{300ms, 300ms}};
    LoginShellFinder m_finder{LoginShellFinder::Policy::PreferInherited};
    HttpNetwork m_network;
    McpServerConnectionFactory m_connections{
        [this] { return McpClient::Services{m_launcher, m_finder, m_network}; }};

    std::unique_ptr<ServerConnection> connection(const char *flags, const TestLimits &limits = {})
    {
        return m_connections.create(stdioTarget(QString::fromLatin1(flags)), limits, {});
    }

private Q_SLOTS:
    void listsAndCalls_data()
    {
        QTest::addColumn<QByteArray>("flags");
        QTest::newRow("legacy") << QByteArray();
        QTest::newRow("modern") << QByteArray("--era modern");
    }
    void listsAndCalls()
    {
        QFETCH(QByteArray, flags);
        const auto server = connection(flags);
        QSignalSpy traffic(server.get(), &ServerConnection::trafficSeen);
        const QSignalSpy progress(server.get(), &ServerConnection::progressed);
        QVERIFY(await(server->connectToServer()));
        QCOMPARE(await(server->list(ServerList::Tools))->size(), 3);
        QCOMPARE(await(server->list(ServerList::Resources))->size(), 2);
        QCOMPARE(await(server->list(ServerList::Prompts))->size(), 1);
        QVERIFY(await(server->list(ServerList::ResourceTemplates)));
        const auto echoed =
            await(server->callTool(QStringLiteral("echo"), {{QStringLiteral("text"), 1}}, 1));
        QVERIFY(echoed);
        QVERIFY(await(server->callTool(QStringLiteral("count"), {}, 2)));
        QCOMPARE(progress.size(), 3);
        QVERIFY(traffic.size() > 10);
        traffic.clear();
        QVERIFY(await(server->close()));
        QCOMPARE(await(server->list(ServerList::Tools)).error().code, ErrorCode::Cancelled);
    }

    void takesBackACall()
    {
        const auto server = connection("");
        const QSignalSpy progress(server.get(), &ServerConnection::progressed);
        QVERIFY(await(server->connectToServer()));
        const auto call = server->callTool(QStringLiteral("wait"), {}, 7);
        QTRY_COMPARE(progress.size(), 3);
        server->cancel(7);
        QCOMPARE(await(call).error().code, ErrorCode::Cancelled);
        QVERIFY(await(server->callTool(QStringLiteral("echo"), {}, 8)));
    }

    void sayWhyItCannotConnect()
    {
        const auto server = m_connections.create(
            {LocalTarget{QStringLiteral("no-such-command"), {}, {}, {}}, {}, {}}, {}, {});
        QCOMPARE(await(server->connectToServer()).error().code, ErrorCode::CommandNotFound);
    }

    void everyFutureEndsWithIt()
    {
        auto server = connection("");
        QVERIFY(await(server->connectToServer()));
        const auto call = server->callTool(QStringLiteral("wait"), {}, 1);
        server.reset();
        QCOMPARE(await(call).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ServerConnectionTest)
#include "ServerConnectionTest.moc"
