// SPDX-License-Identifier: MIT
#include "mcp/McpClient.h"

#include "http/HttpNetwork.h"
#include "tests/mcp/Await.h"
#include "tests/mcp/HttpServer.h"
#include "tests/mcp/TestRun.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

struct Wire
{
    QString flags;
    bool isHttp = false;
};

} // namespace

Q_DECLARE_METATYPE(Wire)

/// What a client tells while it is connected: progress, changes, traffic, the server's end; and how
/// a request is taken back.
class ClientEventsTest : public QObject
{
    Q_OBJECT

    GuardedProcessLauncher m_launcher{{300ms, 300ms}};
    LoginShellFinder m_finder{LoginShellFinder::Policy::PreferInherited};
    HttpNetwork m_network;
    std::unique_ptr<HttpServer> m_http;
    QTemporaryDir m_folder;
    QString m_log;

    std::unique_ptr<McpClient> client(const Wire &wire, const TestLimits &limits = {})
    {
        m_log = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u'-' +
                                  QString::fromLatin1(QTest::currentDataTag()));
        const QString flags = wire.flags + QStringLiteral(" --tools 7 --log ") + m_log;
        ConnectionTarget target;
        if (wire.isHttp) {
            m_http = std::make_unique<HttpServer>(flags + QStringLiteral(" --answers sse"));
            target = remoteTarget(m_http->url());
        } else {
            target = stdioTarget(flags);
        }
        return std::make_unique<McpClient>(target, limits,
                                           McpClient::Services{m_launcher, m_finder, m_network});
    }

    QList<QJsonObject> logged(const QString &method) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &message : jsonLines(m_log))
            if (message.value(QStringLiteral("method")) == method)
                found.append(message);
        return found;
    }

    static void wires()
    {
        QTest::addColumn<Wire>("wire");
        QTest::newRow("stdio-legacy") << Wire{};
        QTest::newRow("stdio-modern") << Wire{QStringLiteral("--era modern")};
        QTest::newRow("http-legacy") << Wire{{}, true};
        QTest::newRow("http-modern") << Wire{QStringLiteral("--era modern"), true};
    }

private Q_SLOTS:
    void init() { m_http.reset(); }

    void progress_data() { wires(); }
    void progress()
    {
        QFETCH(Wire, wire);
        const auto mcp = client(wire);
        QList<RequestProgress> heard;
        connect(mcp.get(), &McpClient::progressed, this,
                [&](RequestTag tag, const RequestProgress &progress) {
                    QCOMPARE(tag, RequestTag(5));
                    heard.append(progress);
                });
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(await(mcp->callTool(QStringLiteral("count"), {}, 5)));
        QCOMPARE(heard.size(), 3);
        QCOMPARE(heard[2], (RequestProgress{3, 3, QStringLiteral("step 3")}));
        // Without a name nobody is told.
        QVERIFY(await(mcp->callTool(QStringLiteral("count"), {})));
        QCOMPARE(heard.size(), 3);
    }

    void takingBack_data() { wires(); }
    void takingBack()
    {
        QFETCH(Wire, wire);
        const auto mcp = client(wire);
        const QSignalSpy progress(mcp.get(), &McpClient::progressed);
        QVERIFY(await(mcp->connectToServer()));
        const auto call = mcp->callTool(QStringLiteral("wait"), {}, 1);
        QTRY_COMPARE(progress.size(), 3);
        mcp->cancel(2); // nobody's
        QVERIFY(!call.isFinished());
        mcp->cancel(1);
        mcp->cancel(1);
        QCOMPARE(await(call).error().code, ErrorCode::Cancelled);
        // The connection goes on.
        QVERIFY(await(mcp->callTool(QStringLiteral("echo"), {}, 1)));
        const QString told = QStringLiteral("notifications/cancelled");
        if (wire.isHttp && !wire.flags.isEmpty()) {
            QVERIFY(logged(told).isEmpty()); // the stream's end says it
            return;
        }
        QTRY_COMPARE(logged(told).size(), 1);
        const QJsonObject params = logged(told).first().value(QStringLiteral("params")).toObject();
        QCOMPARE(params.value(QStringLiteral("requestId")),
                 logged(QStringLiteral("tools/call")).first().value(QStringLiteral("id")));
    }

    void changes_data() { wires(); }
    void changes()
    {
        QFETCH(Wire, wire);
        wire.flags += QStringLiteral(" --list-changed");
        const auto mcp = client(wire);
        QList<McpClient::ListKind> changed;
        connect(mcp.get(), &McpClient::listChanged, this,
                [&](McpClient::ListKind list) { changed.append(list); });
        QVERIFY(await(mcp->connectToServer()));
        QCOMPARE(await(mcp->listTools())->size(), 7);
        // The stream for changes may be open only now.
        const auto grow = [&] {
            return changed.isEmpty() && await(mcp->callTool(QStringLiteral("grow"), {}));
        };
        QTRY_VERIFY(!grow());
        QCOMPARE(changed.first(), McpClient::ListKind::Tools);
        QVERIFY(await(mcp->listTools())->size() > 7);
        QVERIFY(await(mcp->close()));
    }

    void freshLists_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("grows");
        QTest::addColumn<int>("asked");
        const QString modern = QStringLiteral("--era modern --list-changed");
        QTest::newRow("fresh") << modern + QStringLiteral(" --ttl 600000") << false << 1;
        QTest::newRow("changed") << modern + QStringLiteral(" --ttl 600000") << true << 2;
        QTest::newRow("stale") << modern << false << 2;
        QTest::newRow("negative") << modern + QStringLiteral(" --ttl -5") << false << 2;
        QTest::newRow("legacy") << QStringLiteral("--ttl 600000") << false << 2;
    }
    void freshLists()
    {
        QFETCH(QString, flags);
        QFETCH(bool, grows);
        QFETCH(int, asked);
        const auto mcp = client({flags});
        const QSignalSpy changed(mcp.get(), &McpClient::listChanged);
        QVERIFY(await(mcp->connectToServer()));
        QCOMPARE(await(mcp->listTools())->size(), 7);
        if (grows) {
            QVERIFY(await(mcp->callTool(QStringLiteral("grow"), {})));
            QTRY_COMPARE(changed.size(), 1);
        }
        QCOMPARE(await(mcp->listTools())->size(), grows ? 8 : 7);
        QCOMPARE(logged(QStringLiteral("tools/list")).size(), asked);
    }

    void nobodyWhoListensAsksForNothing()
    {
        const auto mcp = client({QStringLiteral("--era modern --list-changed")});
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(await(mcp->listTools()));
        QVERIFY(logged(QStringLiteral("subscriptions/listen")).isEmpty());
    }

    void aBrokenStreamForChangesIsOpenedAgain()
    {
        const auto mcp =
            client({QStringLiteral("--era modern --list-changed --drop-streams 1"), true});
        const QSignalSpy changed(mcp.get(), &McpClient::listChanged);
        QVERIFY(await(mcp->connectToServer()));
        // What changed while it was closed is not known: every list may have.
        QTRY_COMPARE(changed.size(), 3);
        QCOMPARE(logged(QStringLiteral("subscriptions/listen")).size(), 2);
    }

    void traffic_data() { wires(); }
    void traffic()
    {
        QFETCH(Wire, wire);
        const auto mcp = client(wire);
        QList<TrafficEntry> seen;
        connect(mcp.get(), &McpClient::trafficSeen, this,
                [&](const TrafficEntry &entry) { seen.append(entry); });
        mcp->watchTraffic();
        QVERIFY(await(mcp->connectToServer()));
        QVERIFY(!seen.isEmpty());
        QCOMPARE(seen.first().method, QStringLiteral("server/discover"));
        seen.clear();
        QVERIFY(await(mcp->callTool(QStringLiteral("fail"), {})));
        QVERIFY(seen.size() >= 2);
        const TrafficEntry sent = seen.at(seen.size() - 2);
        const TrafficEntry received = seen.last();
        QCOMPARE(sent.direction, TrafficEntry::Direction::Sent);
        QCOMPARE(received.direction, TrafficEntry::Direction::Received);
        QCOMPARE(sent.method, QStringLiteral("tools/call"));
        QCOMPARE(received.method, QStringLiteral("tools/call"));
        QVERIFY(!sent.id.isEmpty());
        QCOMPARE(received.id, sent.id);
        QVERIFY(!sent.isError);
        QVERIFY(received.isError);
        QVERIFY(received.text.contains(QStringLiteral("it failed")));
        QCOMPARE(received.bytes, received.text.size());
        QCOMPARE(sent.at.timeSpec(), Qt::UTC);
    }

    void secretsInTrafficAreMasked()
    {
        ConnectionTarget target = stdioTarget({});
        target.mask.cover(Secret::fromBytes("pa\"ss/word"));
        McpClient mcp(target, {}, {m_launcher, m_finder, m_network});
        QStringList texts;
        connect(&mcp, &McpClient::trafficSeen, this,
                [&](const TrafficEntry &entry) { texts.append(entry.text); });
        QVERIFY(await(mcp.connectToServer()));
        mcp.watchTraffic();
        // Behind so many others that the cut comes in the middle of it.
        const QString text = QString(65'536 - 150, u'x') + QStringLiteral("pa\"ss/word");
        QVERIFY(await(mcp.callTool(QStringLiteral("echo"), {{QStringLiteral("text"), text}})));
        // And so often that a cut anywhere is within one or beside one.
        const QString often = QStringLiteral("äöü pa\"ss/word ").repeated(40'000);
        QVERIFY(await(mcp.callTool(QStringLiteral("echo"), {{QStringLiteral("text"), often}})));
        QCOMPARE(texts.size(), 4);
        QVERIFY(texts.last().endsWith(u'…'));
        for (const QString &entry : std::as_const(texts)) {
            QVERIFY2(entry.size() <= 65'537, qPrintable(QString::number(entry.size())));
            QVERIFY(!entry.contains(QStringLiteral("ss/w")));
            QVERIFY(!entry.contains(QStringLiteral("pa\\\"")));
        }
    }

    void aServerThatGoesAway()
    {
        const auto mcp = client({QStringLiteral("--exit-on tools/call")});
        QSignalSpy gone(mcp.get(), &McpClient::disconnected);
        QVERIFY(await(mcp->connectToServer()));
        QCOMPARE(await(mcp->callTool(QStringLiteral("echo"), {})).error().code, ErrorCode::Exited);
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(gone.first().first().value<Error>().code, ErrorCode::Exited);
        // Leaving oneself is no such news.
        const auto other = client({});
        const QSignalSpy left(other.get(), &McpClient::disconnected);
        QVERIFY(await(other->connectToServer()));
        QVERIFY(await(other->close()));
        QCOMPARE(left.size(), 0);
    }
};

QTEST_GUILESS_MAIN(ClientEventsTest)
#include "ClientEventsTest.moc"
