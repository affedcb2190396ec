// SPDX-License-Identifier: MIT
#include "mcp/McpClient.h"

#include "http/HttpNetwork.h"
#include "tests/mcp/Await.h"
#include "tests/mcp/TestRun.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

QString firstText(const QJsonObject &result)
{
    const QJsonArray content = result.value(QStringLiteral("content")).toArray();
    return content.at(0).toObject().value(QStringLiteral("text")).toString();
}

} // namespace

/// The client as a command line uses it: connect, list, call, close.
class McpClientTest : public QObject
{
    Q_OBJECT

    GuardedProcessLauncher m_launcher{{300ms, 300ms}};
    LoginShellFinder m_finder{LoginShellFinder::Policy::PreferInherited};
    HttpNetwork m_network;

    std::unique_ptr<McpClient> client(const QString &flags, const TestLimits &limits = {})
    {
        return std::make_unique<McpClient>(stdioTarget(flags), limits,
                                           McpClient::Services{m_launcher, m_finder, m_network});
    }

private Q_SLOTS:
    void callsTools_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::newRow("legacy") << QString();
        QTest::newRow("modern") << QStringLiteral("--era modern");
    }
    void callsTools()
    {
        QFETCH(QString, flags);
        const auto mcp = client(flags + QStringLiteral(" --tools 4"));
        const auto server = await(mcp->connectToServer());
        QVERIFY(server);
        QCOMPARE(server->instructions, QStringLiteral("Only for tests."));
        QCOMPARE(await(mcp->listTools())->size(), 4);
        QCOMPARE(await(mcp->listResources())->size(), 2);
        QCOMPARE(await(mcp->listResourceTemplates())->size(), 1);
        const auto echo = await(mcp->callTool(QStringLiteral("echo"),
                                              {{QStringLiteral("text"), QStringLiteral("hällo")}}));
        QCOMPARE(firstText(*echo), QStringLiteral("hällo"));
        const auto failed = await(mcp->callTool(QStringLiteral("fail"), {}));
        QVERIFY(failed && failed->value(QStringLiteral("isError")).toBool());
        const auto unknown = await(mcp->callTool(QStringLiteral("nope"), {}));
        QCOMPARE(unknown.error().code, ErrorCode::Protocol);
        QVERIFY(unknown.error().detail.contains(QStringLiteral("Unknown tool: nope")));
        QVERIFY(await(mcp->close()));
    }

    void aToolThatAsksFirstIsUnsupported()
    {
        const auto mcp = client(QStringLiteral("--era modern --tools 4"));
        QVERIFY(await(mcp->connectToServer()));
        const auto asked = await(mcp->callTool(QStringLiteral("ask"), {}));
        QCOMPARE(asked.error().code, ErrorCode::Unsupported);
    }

    void aToolsQuestionsAreAnswered_data()
    {
        using Action = ElicitationAnswer::Action;
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>("answer");
        QTest::newRow("accept") << Action::Accept
                                << QStringLiteral(
                                       R"({"action": "accept", "content": {"name": "ada"}})");
        QTest::newRow("decline") << Action::Decline << QStringLiteral(R"({"action": "decline"})");
        QTest::newRow("cancel") << Action::Cancel << QStringLiteral(R"({"action": "cancel"})");
    }
    void aToolsQuestionsAreAnswered()
    {
        QFETCH(ElicitationAnswer::Action, action);
        QFETCH(QString, answer);
        const auto mcp = client(QStringLiteral("--era modern --tools 4"));
        QStringList messages;
        mcp->setElicitor([&](const Elicitation &asked, const auto &answered) {
            messages.append(asked.message);
            // From the event loop, as a person's answer comes.
            QTimer::singleShot(0, this, [answered, action, values = defaultsOf(asked.schema)] {
                answered({action, values});
            });
        });
        QVERIFY(await(mcp->connectToServer()));
        const auto asked = await(mcp->callTool(QStringLiteral("ask"), {}));
        QVERIFY2(asked.has_value(), asked ? "" : qPrintable(asked.error().detail));
        QCOMPARE(messages, QStringList(2, QStringLiteral("Your name?")));
        // Only the last round's answers go with the last request.
        QCOMPARE(firstText(*asked),
                 QStringLiteral(R"({"answers": {"who": %1}, "state": "round 2"})").arg(answer));
    }

    void questionsThatDoNotEnd()
    {
        const auto mcp = client(QStringLiteral("--era modern --tools 4"));
        int count = 0;
        mcp->setElicitor([&](const Elicitation &, const auto &answered) {
            ++count;
            answered({});
        });
        QVERIFY(await(mcp->connectToServer()));
        const auto asked =
            await(mcp->callTool(QStringLiteral("ask"), {{QStringLiteral("endless"), true}}));
        QCOMPARE(asked.error().code, ErrorCode::Protocol);
        QVERIFY2(count >= 8 && count <= 32, qPrintable(QString::number(count)));
    }

    void aQuestionThatNobodyAnswers()
    {
        const auto mcp = client(QStringLiteral("--era modern --tools 4"));
        mcp->setElicitor([](const Elicitation &, const auto &answered) { answered({}); });
        QVERIFY(await(mcp->connectToServer()));
        const auto asked = await(mcp->callTool(
            QStringLiteral("ask"), {{QStringLiteral("method"), QStringLiteral("roots/list")}}));
        QCOMPARE(asked.error().code, ErrorCode::Unsupported);
        QVERIFY(asked.error().detail.contains(QStringLiteral("roots/list")));
    }

    void aCallThatWaitsForAPage_data()
    {
        QTest::addColumn<bool>("isTold"); ///< by the server, that the page is done
        QTest::newRow("the server says that it is done") << true;
        QTest::newRow("the person goes on") << false;
    }
    void aCallThatWaitsForAPage()
    {
        QFETCH(bool, isTold);
        const auto mcp = client(QStringLiteral("--tools 8"));
        mcp->setElicitor([](const Elicitation &asked, const auto &answered) {
            QCOMPARE(asked.mode, Elicitation::Mode::Url);
            answered({ElicitationAnswer::Action::Accept, {}});
        });
        QList<int> awaited;
        connect(mcp.get(), &McpClient::pagesAwaited, this, [&](RequestTag tag, int pages) {
            QCOMPARE(tag, RequestTag(3));
            awaited.append(pages);
        });
        const QSignalSpy completed(mcp.get(), &McpClient::elicitationCompleted);
        QVERIFY(await(mcp->connectToServer()));
        mcp->goOn(3); // waits for nothing
        const auto call =
            mcp->callTool(QStringLiteral("page"), {{QStringLiteral("silent"), !isTold}}, 3);
        if (!isTold) {
            QTRY_COMPARE(awaited, QList<int>{1});
            QVERIFY(!call.isFinished());
            mcp->goOn(4); // another's
            QCOMPARE(awaited.size(), 1);
            mcp->goOn(3);
        }
        const auto result = await(call);
        QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().detail));
        QCOMPARE(firstText(*result), QStringLiteral("signed in"));
        QCOMPARE(awaited, (QList<int>{1, 0}));
        // Of the page that nobody knows nothing is told.
        QCOMPARE(completed.size(), isTold ? 1 : 0);
        if (isTold)
            QCOMPARE(completed.first().first().toString(), QStringLiteral("page-1"));
    }

    void aPageIsToldOnceAndOnlyWhereItWasOpened_data()
    {
        using Action = ElicitationAnswer::Action;
        QTest::addColumn<Action>("action");
        QTest::addColumn<int>("told");
        QTest::newRow("accept") << Action::Accept << 1;
        QTest::newRow("decline") << Action::Decline << 0;
        QTest::newRow("cancel") << Action::Cancel << 0;
    }
    void aPageIsToldOnceAndOnlyWhereItWasOpened()
    {
        QFETCH(ElicitationAnswer::Action, action);
        QFETCH(int, told);
        const auto mcp = client(QStringLiteral("--tools 8"));
        mcp->setElicitor(
            [action](const Elicitation &, const auto &answered) { answered({action, {}}); });
        const QSignalSpy completed(mcp.get(), &McpClient::elicitationCompleted);
        const QSignalSpy awaited(mcp.get(), &McpClient::pagesAwaited);
        QVERIFY(await(mcp->connectToServer()));
        const auto result =
            await(mcp->callTool(QStringLiteral("page"), {{QStringLiteral("ask"), true}}, 1));
        QVERIFY(result && firstText(*result).startsWith(QStringLiteral("it was: ")));
        QCOMPARE(completed.size(), told);
        QVERIFY(awaited.isEmpty());
    }

    void manyCallsAtOnce()
    {
        const auto mcp = client({});
        QVERIFY(await(mcp->connectToServer()));
        QList<QFuture<Result<QJsonObject>>> calls;
        for (int i = 0; i < 200; ++i)
            calls.append(mcp->callTool(QStringLiteral("echo"),
                                       {{QStringLiteral("text"), QString::number(i)}}));
        for (int i = 0; i < 200; ++i)
            QCOMPARE(firstText(*await(calls[i])), QString::number(i));
    }

    void nothingBeforeConnecting()
    {
        const auto mcp = client({});
        QCOMPARE(await(mcp->listTools()).error().code, ErrorCode::Cancelled);
        QVERIFY(await(mcp->close()));
    }

    void everyFutureEnds()
    {
        auto mcp = client(QStringLiteral("--slow-method tools/list"));
        QVERIFY(await(mcp->connectToServer()));
        const auto list = mcp->listTools();
        const auto first = mcp->close();
        const auto second = mcp->close();
        QCOMPARE(await(list).error().code, ErrorCode::Cancelled);
        QVERIFY(await(first));
        QVERIFY(await(second));

        mcp = client(QStringLiteral("--slow-method tools/list"));
        const auto connecting = mcp->connectToServer();
        mcp.reset();
        QCOMPARE(await(connecting).error().code, ErrorCode::Cancelled);
    }

    void mayBeDestroyedByWhatItSettles()
    {
        auto mcp = client({});
        bool done = false;
        mcp->connectToServer().then(this, [&](const Result<ServerDescription> &server) {
            QVERIFY(server);
            mcp.reset();
            done = true;
        });
        QTRY_VERIFY(done);
    }
};

QTEST_GUILESS_MAIN(McpClientTest)
#include "McpClientTest.moc"
