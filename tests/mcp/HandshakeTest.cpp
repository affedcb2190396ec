// SPDX-License-Identifier: MIT
#include "mcp/Handshake.h"

#include "mcp/ColdStart.h"
#include "tests/mcp/FakeChannel.h"

#include <QJsonArray>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

using On = FakeChannel::OnRequest;

QJsonObject initialized(const QString &version = QStringLiteral("2025-06-18"))
{
    return {
        {QStringLiteral("protocolVersion"), version},
        {QStringLiteral("capabilities"), QJsonObject()},
        {QStringLiteral("serverInfo"), QJsonObject{{QStringLiteral("name"), QStringLiteral("n")}}}};
}

QJsonObject discovered(const QString &version = QStringLiteral("2026-07-28"))
{
    return {{QStringLiteral("supportedVersions"), QJsonArray{version}}};
}

bool isInitialize(const RpcRequest &request)
{
    return request.method == QLatin1String("initialize");
}

} // namespace

/// Which messages go to which channel until a server is understood, or given up.
class HandshakeTest : public QObject
{
    Q_OBJECT

    QList<QPointer<Channel>> m_channels;
    QStringList m_log; ///< each request as `transport n: method`
    HandshakeBudget m_budget;
    bool m_expectsLegacy = false;

    /// Runs a handshake with servers that answer as `on` says; gives the error, or nothing.
    std::optional<Error> shake(TransportChoice choice, const On &on,
                               ServerDescription *server = nullptr)
    {
        m_channels.clear();
        m_log.clear();
        Handshake handshake(
            [&](WireTransport transport) {
                const int number = int(m_channels.size()) + 1;
                auto channel = std::make_unique<FakeChannel>(
                    transport, [this, on, number](FakeChannel &from, const RpcRequest &request) {
                        m_log.append(QStringLiteral("%1 %2: %3")
                                         .arg(wireName(from.transport()))
                                         .arg(number)
                                         .arg(request.method));
                        on(from, request);
                    });
                m_channels.append(channel.get());
                return channel;
            },
            choice, m_budget);
        std::optional<Error> error;
        bool ended = false;
        connect(&handshake, &Handshake::finished, this, [&] { ended = true; });
        connect(&handshake, &Handshake::failed, this, [&](const Error &why) {
            error = why;
            ended = true;
        });
        if (m_expectsLegacy)
            handshake.expectLegacy();
        handshake.start();
        if (!QTest::qWaitFor([&ended] { return ended; }))
            return Error{ErrorCode::Internal, QStringLiteral("no end")};
        if (!error && server)
            *server = handshake.takeLink().server;
        return error;
    }

private Q_SLOTS:
    void init()
    {
        m_budget = {300ms, 600ms, 1500ms};
        m_expectsLegacy = false;
    }

    void anExpectedLegacyServer_data()
    {
        QTest::addColumn<TransportChoice>("choice");
        QTest::addColumn<bool>("isModernNow");
        QTest::addColumn<QStringList>("log");
        QTest::newRow("stdio") << TransportChoice::Stdio << false
                               << QStringList{QStringLiteral("stdio 1: initialize")};
        QTest::newRow("http") << TransportChoice::Auto << false
                              << QStringList{QStringLiteral("streamable-http 1: initialize")};
        QTest::newRow("sse") << TransportChoice::Sse << false
                             << QStringList{QStringLiteral("sse 1: initialize")};
        QTest::newRow("stdio, modern now")
            << TransportChoice::Stdio << true
            << QStringList{QStringLiteral("stdio 1: initialize"),
                           QStringLiteral("stdio 2: server/discover")};
        QTest::newRow("http, modern now")
            << TransportChoice::Auto << true
            << QStringList{QStringLiteral("streamable-http 1: initialize"),
                           QStringLiteral("streamable-http 1: server/discover")};
    }
    void anExpectedLegacyServer()
    {
        QFETCH(TransportChoice, choice);
        QFETCH(bool, isModernNow);
        QFETCH(QStringList, log);
        m_expectsLegacy = true;
        ServerDescription server;
        QVERIFY(!shake(
            choice,
            [isModernNow](FakeChannel &from, const RpcRequest &asked) {
                if (!isModernNow)
                    from.answer(asked.id, initialized());
                else if (isInitialize(asked))
                    from.refuse(asked.id, -32022);
                else
                    from.answer(asked.id, discovered());
            },
            &server));
        QCOMPARE(server.era, isModernNow ? Era::Modern : Era::Legacy);
        QCOMPARE(m_log, log);
    }

    void anExpectedLegacyServerThatIsSilent()
    {
        m_expectsLegacy = true;
        ServerDescription server;
        QVERIFY(!shake(
            TransportChoice::Stdio,
            [](FakeChannel &from, const RpcRequest &asked) {
                if (!isInitialize(asked))
                    from.answer(asked.id, discovered());
            },
            &server));
        QCOMPARE(server.era, Era::Modern);
    }

    void anExpectedLegacyServerThatDies()
    {
        m_expectsLegacy = true;
        const auto error = shake(TransportChoice::Stdio,
                                 [](FakeChannel &from, const RpcRequest &) { from.die(); });
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::Exited);
        // No more starts than without what was known.
        QCOMPARE(m_log, (QStringList{QStringLiteral("stdio 1: initialize"),
                                     QStringLiteral("stdio 2: server/discover")}));
    }

    void modernOverStdio()
    {
        ServerDescription server;
        QVERIFY(!shake(
            TransportChoice::Stdio,
            [](FakeChannel &from, const RpcRequest &asked) { from.answer(asked.id, discovered()); },
            &server));
        QCOMPARE(server.era, Era::Modern);
        QCOMPARE(server.protocolVersion, QStringLiteral("2026-07-28"));
        QCOMPARE(m_log, QStringList{QStringLiteral("stdio 1: server/discover")});
    }

    void aCleanRefusalGoesOnInTheSameProcess()
    {
        ServerDescription server;
        QVERIFY(!shake(
            TransportChoice::Stdio,
            [](FakeChannel &from, const RpcRequest &asked) {
                if (isInitialize(asked))
                    from.answer(asked.id, initialized());
                else
                    from.refuse(asked.id, -32601);
            },
            &server));
        QCOMPARE(server.era, Era::Legacy);
        QCOMPARE(server.protocolVersion, QStringLiteral("2025-06-18"));
        QCOMPARE(m_log, (QStringList{QStringLiteral("stdio 1: server/discover"),
                                     QStringLiteral("stdio 1: initialize")}));
    }

    void anExitMeansAFreshProcess()
    {
        QVERIFY(!shake(TransportChoice::Stdio, [](FakeChannel &from, const RpcRequest &asked) {
            if (isInitialize(asked))
                from.answer(asked.id, initialized());
            else
                from.die();
        }));
        QCOMPARE(m_log, (QStringList{QStringLiteral("stdio 1: server/discover"),
                                     QStringLiteral("stdio 2: initialize")}));
    }

    void silenceMeansInitializeToo()
    {
        QVERIFY(!shake(TransportChoice::Stdio, [](FakeChannel &from, const RpcRequest &asked) {
            if (isInitialize(asked))
                from.answer(asked.id, initialized());
        }));
        QCOMPARE(m_log, (QStringList{QStringLiteral("stdio 1: server/discover"),
                                     QStringLiteral("stdio 1: initialize")}));
    }

    void aStuckProcessIsReplaced()
    {
        QVERIFY(!shake(TransportChoice::Stdio, [this](FakeChannel &from, const RpcRequest &asked) {
            if (isInitialize(asked) && m_channels.size() == 2)
                from.answer(asked.id, initialized());
        }));
        QCOMPARE(m_log.last(), QStringLiteral("stdio 2: initialize"));
    }

    void aSlowModernServerIsNotMisjudged()
    {
        ServerDescription server;
        qint64 probe = 0;
        QVERIFY(!shake(
            TransportChoice::Stdio,
            [&probe](FakeChannel &from, const RpcRequest &asked) {
                if (!isInitialize(asked)) {
                    probe = asked.id.toInteger();
                    return;
                }
                from.refuse(asked.id, -32022,
                            QJsonObject{{QStringLiteral("supported"),
                                         QJsonArray{QStringLiteral("2026-07-28")}}});
                from.answer(probe, discovered());
            },
            &server));
        QCOMPARE(server.era, Era::Modern);
    }

    void anotherModernVersionIsAskedForAgain()
    {
        const auto on = [this](FakeChannel &from, const RpcRequest &asked) {
            if (m_log.size() == 1)
                from.refuse(asked.id, -32022,
                            QJsonObject{{QStringLiteral("supported"),
                                         QJsonArray{QStringLiteral("2026-07-28")}}});
            else
                from.answer(asked.id, discovered());
        };
        QVERIFY(!shake(TransportChoice::Stdio, on));
        QCOMPARE(m_log.size(), 2);
        QVERIFY(!m_log.contains(QStringLiteral("stdio 1: initialize")));
    }

    void aRefusalOfInitializeGetsAFreshProcess()
    {
        QVERIFY(!shake(TransportChoice::Stdio, [this](FakeChannel &from, const RpcRequest &asked) {
            if (isInitialize(asked) && m_channels.size() == 2)
                from.answer(asked.id, initialized());
            else
                from.refuse(asked.id, -32603);
        }));
        QCOMPARE(m_channels.size(), 2);
    }

    void anOlderVersionIsOfferedWhereTheServerNamesIt()
    {
        QStringList offered;
        QVERIFY(!shake(TransportChoice::Stdio, [&](FakeChannel &from, const RpcRequest &asked) {
            const QString version =
                asked.params.value(QStringLiteral("protocolVersion")).toString();
            offered.append(version);
            if (version == QLatin1String("2024-11-05"))
                from.answer(asked.id, initialized(version));
            else
                from.refuse(asked.id, -32602,
                            QJsonObject{{QStringLiteral("supported"),
                                         QJsonArray{QStringLiteral("2024-11-05")}}});
        }));
        QCOMPARE(offered.mid(1),
                 (QStringList{QStringLiteral("2025-11-25"), QStringLiteral("2024-11-05")}));
    }

    void httpFallsBackToSseOnlyWhenNothingElseIsLeft()
    {
        QVERIFY(!shake(TransportChoice::Auto, [](FakeChannel &from, const RpcRequest &asked) {
            if (from.transport() == WireTransport::Sse)
                from.answer(asked.id, initialized());
            else
                from.refuseHttp(asked.id.toInteger(), 405);
        }));
        QCOMPARE(m_log, (QStringList{QStringLiteral("streamable-http 1: server/discover"),
                                     QStringLiteral("streamable-http 1: initialize"),
                                     QStringLiteral("sse 2: initialize")}));
        const auto error =
            shake(TransportChoice::Http, [](FakeChannel &from, const RpcRequest &asked) {
                from.refuseHttp(asked.id.toInteger(), 405);
            });
        QCOMPARE(error, (Error{ErrorCode::Http, QStringLiteral("HTTP 405")}));
    }

    void aPinnedSseIsNotProbed()
    {
        QVERIFY(!shake(TransportChoice::Sse, [](FakeChannel &from, const RpcRequest &asked) {
            from.answer(asked.id, initialized(QStringLiteral("2024-11-05")));
        }));
        QCOMPARE(m_log, QStringList{QStringLiteral("sse 1: initialize")});
    }

    void failures_data()
    {
        QTest::addColumn<TransportChoice>("choice");
        QTest::addColumn<On>("on");
        QTest::addColumn<ErrorCode>("code");
        const On silent = [](FakeChannel &, const RpcRequest &) {};
        const On dies = [](FakeChannel &from, const RpcRequest &) { from.die(); };
        const On refuses = [](FakeChannel &from, const RpcRequest &asked) {
            from.refuse(asked.id, -32600);
        };
        const On future = [](FakeChannel &from, const RpcRequest &asked) {
            if (isInitialize(asked))
                from.answer(asked.id, initialized(QStringLiteral("2099-01-01")));
            else
                from.refuse(asked.id, -32601);
        };
        const On futureModern = [](FakeChannel &from, const RpcRequest &asked) {
            from.answer(asked.id, discovered(QStringLiteral("2099-01-01")));
        };
        using T = TransportChoice;
        QTest::newRow("silence") << T::Stdio << silent << ErrorCode::Timeout;
        QTest::newRow("silence over HTTP") << T::Auto << silent << ErrorCode::Timeout;
        QTest::newRow("always dies") << T::Stdio << dies << ErrorCode::Exited;
        QTest::newRow("refuses all") << T::Stdio << refuses << ErrorCode::Protocol;
        QTest::newRow("refuses all over HTTP") << T::Auto << refuses << ErrorCode::Protocol;
        QTest::newRow("unknown version") << T::Stdio << future << ErrorCode::UnsupportedVersion;
        QTest::newRow("unknown modern version")
            << T::Auto << futureModern << ErrorCode::UnsupportedVersion;
    }
    void failures()
    {
        QFETCH(TransportChoice, choice);
        QFETCH(On, on);
        QFETCH(ErrorCode, code);
        const auto error = shake(choice, on);
        QVERIFY(error);
        QCOMPARE(error->code, code);
    }

    void launchersThatDownload_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *command, const char *args, bool may) {
            QTest::newRow((QByteArray(command) + ' ' + args).constData())
                << QString::fromLatin1(command)
                << QString::fromLatin1(args).split(u' ', Qt::SkipEmptyParts) << may;
        };
        row("npx", "-y server", true);
        row("/usr/bin/npx", "server", true);
        row("uvx", "mcp", true);
        row("pnpm", "dlx x", true);
        row("pnpm", "start", false);
        row("docker", "run -i x", true);
        row("docker", "exec x", false);
        row("uv", "--quiet run x", true);
        row("node", "npx", false);
        row("python3", "run", false);
    }
    void launchersThatDownload()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, args);
        QFETCH(bool, may);
        QCOMPARE(mayDownload(command, args), may);
    }
};

QTEST_GUILESS_MAIN(HandshakeTest)
#include "HandshakeTest.moc"
