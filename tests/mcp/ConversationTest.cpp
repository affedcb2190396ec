// SPDX-License-Identifier: MIT
#include "mcp/ListSubscription.h"
#include "mcp/ModernEra.h"
#include "mcp/ServerConversation.h"
#include "tests/mcp/FakeChannel.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

const QString callMethod = QStringLiteral("tools/call");
const QString listenMethod = QStringLiteral("subscriptions/listen");
const QString stateKey = QStringLiteral("requestState");
const QString answersKey = QStringLiteral("inputResponses");

const QJsonObject asks{
    {QStringLiteral("resultType"), QStringLiteral("input_required")},
    {QStringLiteral("inputRequests"),
     QJsonObject{
         {QStringLiteral("who"),
          QJsonObject{{QStringLiteral("method"), QStringLiteral("elicitation/create")},
                      {QStringLiteral("params"),
                       QJsonObject{{QStringLiteral("message"), QStringLiteral("Who?")},
                                   {QStringLiteral("requestedSchema"), QJsonObject()}}}}}}}};

} // namespace

/// Questions that are taken back, and the one that stays open.
class ConversationTest : public QObject
{
    Q_OBJECT

    FakeChannel *m_channel = nullptr; ///< the conversation's
    std::unique_ptr<ServerConversation> m_talk;
    std::function<void(const ElicitationAnswer &)> m_giveAnswer;
    QList<Elicitation> m_asked;
    QList<Result<QJsonObject>> m_answers;

    void talk(FakeChannel::OnRequest onRequest = {}, WireTransport transport = WireTransport::Stdio)
    {
        ServerLink link;
        auto channel = std::make_unique<FakeChannel>(transport, std::move(onRequest));
        m_channel = channel.get();
        link.channel = std::move(channel);
        const ServerQuestions questions([this](const Elicitation &asked, const auto &answered) {
            m_asked.append(asked);
            m_giveAnswer = answered;
        });
        link.peer = std::make_unique<RpcPeer>(*link.channel, questions);
        link.era = std::make_unique<ModernEra>(QStringLiteral("2026-07-28"));
        m_talk = std::make_unique<ServerConversation>(std::move(link), questions);
    }

    quint64 ask()
    {
        return m_talk->ask(callMethod, {}, {},
                           [this](const Result<QJsonObject> &answer) { m_answers.append(answer); });
    }

    int sentCount(const QString &method) const { return int(m_channel->methods().count(method)); }

    void refuseForPages(const QStringList &ids)
    {
        QJsonArray pages;
        for (const QString &id : ids)
            pages.append(
                QJsonObject{{QStringLiteral("mode"), QStringLiteral("url")},
                            {QStringLiteral("elicitationId"), id},
                            {QStringLiteral("url"), QStringLiteral("https://example.com/") + id}});
        m_channel->refuse(1, -32042, QJsonObject{{QStringLiteral("elicitations"), pages}});
    }

    void complete(const QString &id)
    {
        m_channel->say(RpcNotification{QStringLiteral("notifications/elicitation/complete"),
                                       {{QStringLiteral("elicitationId"), id}}});
    }

    void acknowledge()
    {
        m_channel->say(
            RpcNotification{QStringLiteral("notifications/subscriptions/acknowledged"), {}});
    }

private Q_SLOTS:
    void init()
    {
        m_answers.clear();
        m_giveAnswer = {};
        m_asked.clear();
    }

    void takenBackWhileUnderWay()
    {
        talk();
        const quint64 first = ask();
        ask();
        m_talk->cancel(first);
        m_talk->cancel(first);
        QCOMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers[0].error().code, ErrorCode::Cancelled);
        QCOMPARE(m_channel->abandoned, QList<qint64>{1});
        QCOMPARE(m_channel->methods().last(), QStringLiteral("notifications/cancelled"));
        m_channel->answer(1, {}); // late: let be
        m_channel->answer(2, {});
        QCOMPARE(m_answers.size(), 2);
        QVERIFY(m_answers[1]);
    }

    void takenBackWhileAPersonIsAsked()
    {
        talk([](FakeChannel &channel, const RpcRequest &request) {
            channel.answer(request.id, asks);
        });
        const quint64 key = ask();
        QTRY_VERIFY(m_giveAnswer);
        m_talk->cancel(key);
        QCOMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers[0].error().code, ErrorCode::Cancelled);
        // The person's answer comes too late for the server.
        m_giveAnswer({});
        QCOMPARE(sentCount(callMethod), 1);
        QCOMPARE(m_answers.size(), 1);
    }

    void anAnswerGoesWithOneRequestAlone_data()
    {
        QTest::addColumn<QJsonValue>("state");
        QTest::newRow("text") << QJsonValue(QStringLiteral("{\"a\": \"ü\\n\"} \t\u2028="));
        QTest::newRow("empty") << QJsonValue(QString());
        QTest::newRow("none") << QJsonValue(QJsonValue::Undefined);
    }
    void anAnswerGoesWithOneRequestAlone()
    {
        QFETCH(QJsonValue, state);
        talk();
        ask();
        QJsonObject result = asks;
        if (state.isString())
            result.insert(stateKey, state);
        m_channel->answer(1, result);
        QVERIFY(m_giveAnswer);
        m_giveAnswer({ElicitationAnswer::Action::Accept, {{QStringLiteral("name"), 1}}});
        ask();
        QCOMPARE(sentCount(callMethod), 3);
        const auto again = std::get<RpcRequest>(m_channel->sent.at(1));
        QCOMPARE(again.id.toInteger(), 2);
        QCOMPARE(again.params.contains(stateKey), state.isString());
        QCOMPARE(again.params.value(stateKey).toString(), state.toString());
        QCOMPARE(
            QJsonDocument(again.params.value(answersKey).toObject()).toJson(QJsonDocument::Compact),
            R"({"who":{"action":"accept","content":{"name":1}}})");
        const auto other = std::get<RpcRequest>(m_channel->sent.at(2));
        QVERIFY(!other.params.contains(stateKey) && !other.params.contains(answersKey));
    }

    void fewMethodsMayAskFirst_data()
    {
        QTest::addColumn<bool>("may");
        for (const char *method : {"tools/call", "prompts/get", "resources/read"})
            QTest::newRow(method) << true;
        for (const char *method : {"tools/list", "resources/list", "completion/complete"})
            QTest::newRow(method) << false;
    }
    void fewMethodsMayAskFirst()
    {
        QFETCH(bool, may);
        talk();
        m_talk->ask(QString::fromLatin1(QTest::currentDataTag()), {}, {},
                    [this](const Result<QJsonObject> &answer) { m_answers.append(answer); });
        m_channel->answer(1, asks);
        QCOMPARE(!m_asked.isEmpty(), may);
        QCOMPARE(m_answers.size(), may ? 0 : 1);
        if (!may)
            QCOMPARE(m_answers[0].error().code, ErrorCode::Protocol);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](int error, ErrorCode code) {
            QTest::addRow("%d", error) << error << code;
        };
        row(-32601, ErrorCode::NotFound);
        row(-32021, ErrorCode::Unsupported); // of a capability that we did not declare
        for (const int error : {-32602, -32603, -32002, -32020, -32022, -32000, 1})
            row(error, ErrorCode::Protocol);
    }
    void refusals()
    {
        QFETCH(int, error);
        QFETCH(ErrorCode, code);
        talk();
        ask();
        m_channel->refuse(1, error);
        QCOMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers[0].error().code, code);
        QVERIFY(m_answers[0].error().detail.contains(QString::number(error)));
        QCOMPARE(sentCount(callMethod), 1);
    }

    void takenBackBetweenTwoSessions()
    {
        talk({}, WireTransport::StreamableHttp);
        const quint64 key = ask();
        m_channel->refuseHttp(1, 404, true);
        QCOMPARE(sentCount(QStringLiteral("initialize")), 1);
        m_talk->cancel(key);
        QCOMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers[0].error().code, ErrorCode::Cancelled);
        m_channel->answer(2, {});
        QCOMPARE(sentCount(callMethod), 1);
        QCOMPARE(m_answers.size(), 1);
    }

    void pagesAreOpenedBeforeTheCallGoesOn()
    {
        talk();
        const quint64 key = ask();
        QList<int> awaited;
        connect(m_talk.get(), &ServerConversation::pagesAwaited, this,
                [&](quint64 question, int pages) {
                    QCOMPARE(question, key);
                    awaited.append(pages);
                });
        m_talk->goOn(key);
        refuseForPages({QStringLiteral("a"), QStringLiteral("b")});
        m_talk->goOn(key); // not before the person was asked about all
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked[0].mode, Elicitation::Mode::Url);
        QCOMPARE(m_asked[0].url, QUrl(QStringLiteral("https://example.com/a")));
        QCOMPARE(m_asked[0].id, QStringLiteral("a"));
        m_giveAnswer({ElicitationAnswer::Action::Accept, {}});
        complete(QStringLiteral("b")); // before its person said so
        m_giveAnswer({ElicitationAnswer::Action::Accept, {}});
        QCOMPARE(m_asked.size(), 2);
        QCOMPARE(sentCount(callMethod), 1);
        complete(QStringLiteral("nobody's"));
        QCOMPARE(sentCount(callMethod), 1);
        QCOMPARE(awaited, QList<int>{1});
        complete(QStringLiteral("a"));
        QCOMPARE(awaited, (QList<int>{1, 0}));
        QCOMPARE(sentCount(callMethod), 2);
        m_channel->answer(2, {});
        QCOMPARE(m_answers.size(), 1);
        QVERIFY(m_answers[0]);
    }

    void thePersonNeedNotWaitForTheServersWord()
    {
        talk();
        const quint64 key = ask();
        refuseForPages({QStringLiteral("a"), QStringLiteral("b")});
        m_giveAnswer({ElicitationAnswer::Action::Accept, {}});
        m_giveAnswer({ElicitationAnswer::Action::Accept, {}});
        QCOMPARE(sentCount(callMethod), 1);
        m_talk->goOn(key);
        m_talk->goOn(key);
        QCOMPARE(sentCount(callMethod), 2);
        complete(QStringLiteral("a"));
        QCOMPARE(sentCount(callMethod), 2);
    }

    void aPageThatIsDeclined()
    {
        talk();
        ask();
        refuseForPages({QStringLiteral("a")});
        m_giveAnswer({ElicitationAnswer::Action::Decline, {}});
        QCOMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers[0].error().code, ErrorCode::Cancelled);
        QCOMPARE(sentCount(callMethod), 1);
    }

    void pagesThatAreNone()
    {
        talk();
        ask();
        refuseForPages({});
        QCOMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers[0].error().code, ErrorCode::Protocol);
        QVERIFY(m_asked.isEmpty());
    }

    void aQuestionForAPage_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isAsked");
        const auto row = [](const char *url, bool isAsked) {
            QTest::newRow(url) << QString::fromUtf8(url) << isAsked;
        };
        row("https://example.com/x?y=1", true);
        row("http://127.0.0.1:8080/", true);
        row("https://xn--pple-43d.com/", true);
        row("file:///etc/passwd", false);
        row("javascript:alert(1)", false);
        row("https:///path", false);
        row("/path", false);
        row("", false);
    }
    void aQuestionForAPage()
    {
        QFETCH(QString, url);
        QFETCH(bool, isAsked);
        talk();
        m_channel->say(RpcRequest{7,
                                  QStringLiteral("elicitation/create"),
                                  {{QStringLiteral("mode"), QStringLiteral("url")},
                                   {QStringLiteral("url"), url},
                                   {QStringLiteral("message"), QStringLiteral("Look")}}});
        QCOMPARE(!m_asked.isEmpty(), isAsked);
        if (isAsked) {
            m_giveAnswer({ElicitationAnswer::Action::Accept, {{QStringLiteral("a"), 1}}});
            // Consent carries no values.
            QCOMPARE(toJson(m_channel->sent.last()),
                     R"({"id":7,"jsonrpc":"2.0","result":{"action":"accept"}})");
        } else {
            const auto refusal = std::get<RpcFailure>(m_channel->sent.last());
            QCOMPARE(refusal.error.code, -32602);
        }
    }

    void theSubscriptionHasNoTimeLimit()
    {
        talk();
        ListSubscription subscription(*m_talk, {}, 1ms);
        subscription.start();
        // A server that cannot read a request means the one that waits, not this one.
        ask();
        m_channel->say(RpcFailure{QJsonValue(), RpcError{-32700, {}, {}}});
        QCOMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers[0].error().code, ErrorCode::Protocol);
        QCOMPARE(sentCount(listenMethod), 1);
        QVERIFY(m_channel->abandoned.isEmpty());
    }

    void aSubscriptionThatEnds_data()
    {
        QTest::addColumn<std::function<void(FakeChannel &)>>("end");
        const auto row = [](const char *name, std::function<void(FakeChannel &)> end) {
            QTest::newRow(name) << end;
        };
        row("in order", [](FakeChannel &channel) { channel.answer(1, {}); });
        row("unknown", [](FakeChannel &channel) { channel.refuse(1, -32601); });
        row("refused", [](FakeChannel &channel) { channel.refuse(1, -32603); });
        row("taken back by the server", [](FakeChannel &channel) {
            channel.say(RpcNotification{QStringLiteral("notifications/cancelled"),
                                        {{QStringLiteral("requestId"), 1}}});
        });
        row("with the server", [](FakeChannel &channel) { channel.die(); });
    }
    void aSubscriptionThatEnds()
    {
        QFETCH(std::function<void(FakeChannel &)>, end);
        talk();
        ListSubscription subscription(*m_talk, {}, 1ms);
        subscription.start();
        acknowledge();
        end(*m_channel);
        QVERIFY(subscription.isOver());
        QCOMPARE(sentCount(listenMethod), 1);
    }

    void aServerTakesBackNothingElse()
    {
        talk();
        ask();
        m_channel->say(RpcNotification{QStringLiteral("notifications/cancelled"),
                                       {{QStringLiteral("requestId"), 1}}});
        QVERIFY(m_answers.isEmpty());
    }

    void aSubscriptionThatBreaksOff()
    {
        talk();
        ListSubscription subscription(*m_talk, {}, 1ms);
        const QSignalSpy resumed(&subscription, &ListSubscription::resumed);
        subscription.start();
        acknowledge();
        QCOMPARE(resumed.size(), 0);
        m_channel->refuseHttp(1, 502);
        QTRY_COMPARE(sentCount(listenMethod), 2);
        acknowledge();
        QCOMPARE(resumed.size(), 1);
    }

    void aSubscriptionThatNeverOpens()
    {
        talk([](FakeChannel &channel, const RpcRequest &request) {
            channel.refuseHttp(request.id.toInteger(), 502);
        });
        ListSubscription subscription(*m_talk, {}, 1ms);
        subscription.start();
        QTRY_VERIFY(subscription.isOver());
        QCOMPARE(sentCount(listenMethod), 5);
    }
};

QTEST_GUILESS_MAIN(ConversationTest)
#include "ConversationTest.moc"
