// SPDX-License-Identifier: MIT
#include "mcp/RpcPeer.h"

#include "mcp/LegacyEra.h"
#include "mcp/PagedList.h"
#include "tests/mcp/FakeChannel.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

const QString method = QStringLiteral("tools/list");

/// A conversation over a fake channel that answers each request as `onRequest` says.
std::unique_ptr<ServerConversation> conversation(FakeChannel::OnRequest onRequest)
{
    ServerLink link;
    link.channel =
        std::make_unique<FakeChannel>(WireTransport::StreamableHttp, std::move(onRequest));
    link.peer = std::make_unique<RpcPeer>(*link.channel);
    link.era = std::make_unique<LegacyEra>();
    link.server.protocolVersion = QStringLiteral("2025-06-18");
    return std::make_unique<ServerConversation>(std::move(link));
}

QJsonObject page(const QString &entry, const QJsonValue &next = QJsonValue::Undefined)
{
    QJsonObject result{{QStringLiteral("tools"), QJsonArray{entry}}};
    if (!next.isUndefined())
        result.insert(QStringLiteral("nextCursor"), next);
    return result;
}

} // namespace

/// Requests over one channel: who gets which answer, and when none comes; and what stands on it.
class RpcPeerTest : public QObject
{
    Q_OBJECT

    FakeChannel m_channel{WireTransport::Stdio};
    QList<RpcOutcome> m_outcomes;

    RpcPeer::Done keep()
    {
        return [this](const RpcOutcome &outcome) { m_outcomes.append(outcome); };
    }

    Result<QJsonArray> readList(FakeChannel::OnRequest onRequest, RequestLimits limits = {})
    {
        const auto talk = conversation(std::move(onRequest));
        PagedList list(*talk, method, QStringLiteral("tools"), limits);
        // A loop of its own, because qWaitFor() naps between two rounds: a thousand pages take it
        // long.
        QEventLoop loop;
        std::optional<Result<QJsonArray>> got;
        list.start([&](const Result<QJsonArray> &entries) {
            got = entries;
            loop.quit();
        });
        QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
        loop.exec();
        if (!got)
            return failure(ErrorCode::Internal, QStringLiteral("no end"));
        return *got;
    }

private Q_SLOTS:
    void init()
    {
        m_channel.sent.clear();
        m_channel.abandoned.clear();
        m_outcomes.clear();
    }

    void answersFindTheirRequest()
    {
        RpcPeer peer(m_channel);
        const qint64 first = peer.request(method, {}, {}, keep());
        const qint64 second = peer.request(method, {}, {}, keep());
        m_channel.answer(second, {{QStringLiteral("n"), 2}});
        m_channel.answer(second, {{QStringLiteral("n"), 3}}); // again: let be
        m_channel.refuse(first, -32603);
        QCOMPARE(m_outcomes.size(), 2);
        QCOMPARE(m_outcomes[0].result->value(QStringLiteral("n")).toInt(), 2);
        QCOMPARE(m_outcomes[1].rpcError->code, -32603);
        QVERIFY(!peer.hasPending());
    }

    void carriesAProgressToken()
    {
        RpcPeer peer(m_channel);
        const qint64 id = peer.request(method, {}, {}, keep());
        const RpcRequest request = std::get<RpcRequest>(m_channel.sent.first());
        QCOMPARE(request.params.value(QStringLiteral("_meta")).toObject(),
                 (QJsonObject{{QStringLiteral("progressToken"), id}}));
    }

    void answersTheServersRequests()
    {
        RpcPeer peer(m_channel);
        m_channel.say(RpcRequest{QStringLiteral("a"), QStringLiteral("ping"), {}});
        QCOMPARE(m_channel.sent.size(), 1);
        QCOMPARE(toJson(m_channel.sent[0]), R"({"id":"a","jsonrpc":"2.0","result":{}})");
        for (const char *unknown : {"roots/list", "sampling/createMessage", "elicitation/create"}) {
            m_channel.say(RpcRequest{7, QString::fromLatin1(unknown), {}});
            const auto refusal = std::get<RpcFailure>(m_channel.sent.last());
            QCOMPARE(refusal.id.toInteger(), 7);
            QCOMPARE(refusal.error.code, rpc::MethodNotFound);
        }
    }

    void elicitationOnlyWhereSomebodyAnswers_data()
    {
        QTest::addColumn<bool>("somebody");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray form = R"({"message":"m","requestedSchema":{"type":"object"}})";
        QTest::newRow("nobody")
            << false << form
            << QByteArray(
                   R"({"error":{"code":-32601,"message":"Method not found"},"id":1,"jsonrpc":"2.0"})");
        QTest::newRow("form")
            << true << form
            << QByteArray(
                   R"({"id":1,"jsonrpc":"2.0","result":{"action":"accept","content":{"a":1}}})");
        QTest::newRow("a mode that was not declared")
            << true << QByteArray(R"({"mode":"voice","message":"m"})")
            << QByteArray(
                   R"({"error":{"code":-32602,"message":"Only forms and pages are taken"},"id":1,"jsonrpc":"2.0"})");
        QTest::newRow("an address without a host")
            << true << QByteArray(R"({"mode":"url","message":"m","url":"https:x.example"})")
            << QByteArray(
                   R"({"error":{"code":-32602,"message":"Only addresses of web pages are taken"},"id":1,"jsonrpc":"2.0"})");
    }
    void elicitationOnlyWhereSomebodyAnswers()
    {
        QFETCH(bool, somebody);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, answer);
        const Elicitor person = [](const Elicitation &, const auto &answered) {
            answered({ElicitationAnswer::Action::Accept, {{QStringLiteral("a"), 1}}});
        };
        const ServerQuestions questions(somebody ? person : Elicitor());
        QCOMPARE(questions.capabilities().contains(QStringLiteral("elicitation")), somebody);
        RpcPeer peer(m_channel, questions);
        m_channel.say(RpcRequest{1, QStringLiteral("elicitation/create"),
                                 QJsonDocument::fromJson(params).object()});
        QCOMPARE(m_channel.sent.size(), 1);
        QCOMPARE(toJson(m_channel.sent[0]), answer);
    }

    void noTimeRunsOutWhileAQuestionIsOpen()
    {
        std::function<void(const ElicitationAnswer &)> answerNow;
        RpcPeer peer(m_channel, ServerQuestions([&](const Elicitation &, const auto &answered) {
                         answerNow = answered;
                     }));
        peer.request(method, {}, {30ms, 60ms}, keep());
        m_channel.say(RpcRequest{QStringLiteral("q"),
                                 QStringLiteral("elicitation/create"),
                                 {{QStringLiteral("requestedSchema"), QJsonObject()}}});
        QTest::qWait(200);
        QCOMPARE(m_outcomes.size(), 0);
        answerNow({});
        QTRY_COMPARE(m_outcomes.size(), 1);
        QCOMPARE(m_outcomes[0].failure->code, ErrorCode::Timeout);
    }

    void endlessPingsGainNoTime()
    {
        RpcPeer peer(m_channel);
        peer.request(method, {}, {100ms, 100ms}, keep());
        QTimer pings;
        connect(&pings, &QTimer::timeout, this,
                [this] { m_channel.say(RpcRequest{1, QStringLiteral("ping"), {}}); });
        pings.start(10ms);
        QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), 1, 3'000);
        QCOMPARE(m_outcomes[0].failure->code, ErrorCode::Timeout);
    }

    void anAnswerAfterTheEndIsLetBe()
    {
        std::function<void(const ElicitationAnswer &)> answerNow;
        auto peer = std::make_unique<RpcPeer>(
            m_channel, ServerQuestions([&](const Elicitation &, const auto &answered) {
                answerNow = answered;
            }));
        m_channel.say(RpcRequest{QStringLiteral("q"),
                                 QStringLiteral("elicitation/create"),
                                 {{QStringLiteral("requestedSchema"), QJsonObject()}}});
        peer.reset();
        answerNow({});
        QCOMPARE(m_channel.sent.size(), 0);
    }

    void timesOutAndTellsTheServer()
    {
        RpcPeer peer(m_channel);
        const qint64 id = peer.request(method, {}, {20ms, 1s}, keep());
        QTRY_COMPARE(m_outcomes.size(), 1);
        QCOMPARE(m_outcomes[0].failure, (Error{ErrorCode::Timeout, method}));
        QCOMPARE(m_channel.abandoned, QList<qint64>{id});
        QCOMPARE(m_channel.methods().last(), QStringLiteral("notifications/cancelled"));
    }

    void neverCancelsInitialize()
    {
        RpcPeer peer(m_channel);
        peer.request(QStringLiteral("initialize"), {}, {20ms, 1s}, keep());
        QTRY_COMPARE(m_outcomes.size(), 1);
        QCOMPARE(m_channel.methods(), QStringList{QStringLiteral("initialize")});
    }

    void progressExtendsButNotForever()
    {
        RpcPeer peer(m_channel);
        const qint64 id = peer.request(method, {}, {200ms, 600ms}, keep());
        QElapsedTimer time;
        time.start();
        QTimer progress;
        connect(&progress, &QTimer::timeout, this, [this, id] {
            m_channel.say(RpcNotification{QStringLiteral("notifications/progress"),
                                          {{QStringLiteral("progressToken"), id}}});
        });
        progress.start(30);
        QTRY_COMPARE(m_outcomes.size(), 1);
        QVERIFY(time.elapsed() > 400);
        QCOMPARE(m_outcomes[0].failure->code, ErrorCode::Timeout);
    }

    void saysThatTheAnswerHadAnotherId()
    {
        RpcPeer peer(m_channel);
        peer.request(method, {}, {20ms, 1s}, keep());
        m_channel.answer(4711, {});
        QTRY_COMPARE(m_outcomes.size(), 1);
        QCOMPARE(m_outcomes[0].failure->code, ErrorCode::Protocol);
    }

    void anErrorWithoutIdIsForTheOnlyRequest()
    {
        RpcPeer peer(m_channel);
        peer.request(method, {}, {}, keep());
        m_channel.refuse(QJsonValue(), -32700);
        QCOMPARE(m_outcomes.size(), 1);
        QCOMPARE(m_outcomes[0].rpcError->code, -32700);
    }

    void aResultMustBeAnObject()
    {
        RpcPeer peer(m_channel);
        const qint64 id = peer.request(method, {}, {}, keep());
        m_channel.say(RpcResult{id, QJsonArray{1}});
        QCOMPARE(m_outcomes.value(0).failure->code, ErrorCode::Protocol);
    }

    void aDeadChannelFailsAll()
    {
        FakeChannel channel(WireTransport::Stdio);
        RpcPeer peer(channel);
        peer.request(method, {}, {}, keep());
        peer.request(method, {}, {}, keep());
        channel.die();
        QCOMPARE(m_outcomes.size(), 2);
        peer.request(method, {}, {}, keep());
        QTRY_COMPARE(m_outcomes.size(), 3);
        QCOMPARE(m_outcomes[2].failure->code, ErrorCode::Exited);
    }

    void mayBeDestroyedByACallback()
    {
        FakeChannel channel(WireTransport::Stdio);
        auto *const peer = new RpcPeer(channel);
        peer->request(method, {}, {}, [peer](const RpcOutcome &) { delete peer; });
        peer->request(method, {}, {}, keep());
        channel.die();
        QVERIFY(m_outcomes.isEmpty());
    }

    void listsFollowCursors()
    {
        QList<QJsonValue> cursors;
        const auto list = readList([&](FakeChannel &channel, const RpcRequest &request) {
            const QJsonValue cursor = request.params.value(QStringLiteral("cursor"));
            cursors.append(cursor);
            // The empty string is a cursor like any other.
            if (cursors.size() == 1)
                channel.answer(request.id, page(QStringLiteral("a"), QString()));
            else if (cursors.size() == 2)
                channel.answer(request.id, page(QStringLiteral("b"), QStringLiteral("x")));
            else
                channel.answer(request.id, page(QStringLiteral("c"), QJsonValue::Null));
        });
        QVERIFY(list);
        QCOMPARE(*list,
                 (QJsonArray{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(cursors[0].isUndefined());
        QCOMPARE(cursors[1], QJsonValue(QString()));
        QCOMPARE(cursors[2], QJsonValue(QStringLiteral("x")));
    }

    void listsThatGoWrong_data()
    {
        using On = FakeChannel::OnRequest;
        QTest::addColumn<On>("onRequest");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a cursor comes back")
            << On([](FakeChannel &channel, const RpcRequest &asked) {
                   channel.answer(asked.id, page(QStringLiteral("a"), QStringLiteral("again")));
               })
            << ErrorCode::Protocol;
        QTest::newRow("no end") << On([](FakeChannel &channel, const RpcRequest &asked) {
            channel.answer(asked.id,
                           page(QStringLiteral("a"), QString::number(asked.id.toInteger())));
        }) << ErrorCode::Protocol;
        QTest::newRow("no entries") << On([](FakeChannel &channel, const RpcRequest &asked) {
            channel.answer(asked.id, {});
        }) << ErrorCode::Protocol;
        QTest::newRow("an error") << On([](FakeChannel &channel, const RpcRequest &asked) {
            channel.refuse(asked.id, -32603);
        }) << ErrorCode::Protocol;
        QTest::newRow("silence") << On([](FakeChannel &, const RpcRequest &) {})
                                 << ErrorCode::Timeout;
        QTest::newRow("500 at the second page")
            << On([](FakeChannel &channel, const RpcRequest &asked) {
                   if (asked.params.contains(QStringLiteral("cursor")))
                       channel.refuseHttp(asked.id.toInteger(), 500);
                   else
                       channel.answer(asked.id, page(QStringLiteral("a"), QStringLiteral("b")));
               })
            << ErrorCode::Http;
    }
    void listsThatGoWrong()
    {
        QFETCH(FakeChannel::OnRequest, onRequest);
        QFETCH(ErrorCode, code);
        const auto list = readList(onRequest, {300ms, 10s});
        QVERIFY(!list);
        QCOMPARE(list.error().code, code);
    }

    void anUnknownListIsEmpty()
    {
        const auto list = readList([](FakeChannel &channel, const RpcRequest &asked) {
            channel.refuse(asked.id, rpc::MethodNotFound);
        });
        QVERIFY(list);
        QVERIFY(list->isEmpty());
    }

    void aLostSessionIsRenewedOnce()
    {
        QStringList asked;
        const auto list = readList([&](FakeChannel &channel, const RpcRequest &request) {
            asked.append(request.method);
            if (request.method == QLatin1String("initialize"))
                channel.answer(request.id, {});
            else if (asked.size() == 1)
                channel.refuseHttp(request.id.toInteger(), 404, true);
            else
                channel.answer(request.id, page(QStringLiteral("a")));
        });
        QVERIFY(list);
        QCOMPARE(asked, (QStringList{method, QStringLiteral("initialize"), method}));
    }

    void whatIsAskedMeanwhileWaitsForTheNewSession()
    {
        FakeChannel *channel = nullptr;
        const auto talk =
            conversation([&](FakeChannel &from, const RpcRequest &) { channel = &from; });
        int answers = 0;
        const auto count = [&answers](const Result<QJsonObject> &answer) {
            answers += answer ? 1 : 0;
        };
        talk->ask(method, {}, {}, count);
        talk->ask(method, {}, {}, count);
        QTRY_VERIFY(channel);
        channel->refuseHttp(1, 404, true);
        talk->ask(method, {}, {}, count);
        QCOMPARE(channel->methods(), (QStringList{method, method, QStringLiteral("initialize")}));
        channel->answer(3, {});
        // The first and the third; the second was lost with the old session, as it turns out late.
        QCOMPARE(channel->methods().size(), 6);
        channel->refuseHttp(2, 404, true);
        QCOMPARE(channel->methods().size(), 7);
        QCOMPARE(channel->methods().count(QStringLiteral("initialize")), 1);
        for (const qint64 id : {4, 5, 6})
            channel->answer(id, {});
        QCOMPARE(answers, 3);
    }

    void aSessionThatIsAlwaysLostEnds()
    {
        QStringList asked;
        const auto list = readList([&](FakeChannel &channel, const RpcRequest &request) {
            asked.append(request.method);
            if (request.method == QLatin1String("initialize"))
                channel.answer(request.id, {});
            else
                channel.refuseHttp(request.id.toInteger(), 404, true);
        });
        QVERIFY(!list);
        QCOMPARE(list.error(), (Error{ErrorCode::Http, QStringLiteral("HTTP 404")}));
        QCOMPARE(asked.size(), 3);
    }
};

QTEST_GUILESS_MAIN(RpcPeerTest)
#include "RpcPeerTest.moc"
