// SPDX-License-Identifier: MIT
#include "connectors/LiveServer.h"
#include "crypto/QcaFieldCipher.h"
#include "domain/WhenFinished.h"
#include "tests/support/FakeConnectorRepository.h"
#include "tests/support/FakeServerConnection.h"
#include "tests/support/TestSession.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

using State = LiveServer::State;

namespace {

struct Scene
{
    TestSession ada;
    FakeConnectorRepository repository;
    QcaFieldCipher cipher;
    ConnectorService service{ada.session(), repository, cipher, ada.clock};
    FakeServerConnectionFactory servers;
    LiveServer live{service, servers};
    QSignalSpy changes{&live, &LiveServer::stateChanged};

    ConnectorId add(const QString &name, const QStringList &args = {},
                    const SecretsPatch &secrets = {})
    {
        ConnectorDraft draft;
        draft.name = name;
        draft.command = QStringLiteral("x");
        draft.args = args;
        return service.create(draft, secrets).value().id;
    }
    bool open(const ConnectorId &id)
    {
        live.setConnector(id);
        live.start();
        return QTest::qWaitFor([&] { return live.state() == State::Open; });
    }
    bool isGone(int n) const { return servers.created.at(n).isNull(); }
};

/// The future's outcome once it is there.
template <typename T>
struct Outcome
{
    std::optional<Result<T>> value;
    QObject context;

    explicit Outcome(const QFuture<Result<T>> &future)
    {
        whenFinished(future, &context, [this](const Result<T> &result) { value = result; });
    }
    std::optional<ErrorCode> code() const
    {
        return value && !*value ? std::optional(value->error().code) : std::nullopt;
    }
};

SecretsPatch token(const QByteArray &value)
{
    SecretsPatch secrets;
    secrets.environment.set = {{QStringLiteral("TOKEN"), Secret::fromBytes(value)}};
    return secrets;
}

} // namespace

/// One server, opened when it is asked for, and ended in time.
class LiveServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStartsBeforeItIsAskedFor();
    void secretsAreOpenedAtTheStart();
    void aCallStartsTheServer();
    void aFailedStartEndsWhatWaits();
    void lockedIsAStateWithARemedy();
    void aMissingVariableIsSaid();
    void anotherConnectorEndsTheServer();
    void aChangeOfTheConnectorEndsTheServer();
    void aTestOfTheConnectorDoesNot();
    void removingTheConnectorEndsTheServer();
    void idleMinutesEndTheServer();
    void aLongCallIsNotIdle();
    void aServerThatGoesAwayIsSaid();
    void cancellingTellsTheServer();
    void cancellingTheStartStopsIt();
    void aQuestionGoesToWhoeverListens();
    void pagesAreTold();
    void destroyingEndsEverything();
};

void LiveServerTest::nothingStartsBeforeItIsAskedFor()
{
    Scene scene;
    scene.live.setConnector(scene.add(QStringLiteral("a")));
    QCOMPARE(scene.live.state(), State::Closed);
    QCOMPARE(scene.live.endReason(), LiveServer::EndReason::NotStarted);
    QVERIFY(scene.servers.created.isEmpty());
}

void LiveServerTest::secretsAreOpenedAtTheStart()
{
    Scene scene;
    const ConnectorId id =
        scene.add(QStringLiteral("a"), {QStringLiteral("--key=${TOKEN}")}, token("s3cret-value"));
    scene.ada.service.lock();
    scene.live.setConnector(id);
    QVERIFY(scene.ada.unlock());
    QVERIFY(scene.open(id));
    const auto &local = std::get<LocalTarget>(scene.servers.last()->target.endpoint);
    QCOMPARE(local.args, QStringList{QStringLiteral("--key=s3cret-value")});
    QVERIFY(!scene.live.mask()
                 .masked(QStringLiteral("it said s3cret-value"))
                 .contains(QStringLiteral("s3cret")));
}

void LiveServerTest::aCallStartsTheServer()
{
    Scene scene;
    scene.live.setConnector(scene.add(QStringLiteral("a")));
    const RequestTag tag = scene.live.newTag();
    Outcome<QJsonObject> outcome(scene.live.callTool(QStringLiteral("t"), {}, tag));
    QCOMPARE(scene.live.state(), State::Starting);
    QTRY_COMPARE(scene.servers.last()->asked.size(), 1);
    QCOMPARE(scene.servers.last()->asked.first().tag, tag);
    scene.servers.last()->answer(0, QJsonObject{{QStringLiteral("ok"), true}});
    QTRY_VERIFY(outcome.value && outcome.value->has_value());
}

void LiveServerTest::aFailedStartEndsWhatWaits()
{
    Scene scene;
    scene.servers.opensByItself = false;
    scene.live.setConnector(scene.add(QStringLiteral("a")));
    Outcome<QJsonArray> outcome(scene.live.list(ServerList::Tools));
    scene.servers.last()->tail = QStringLiteral("no key");
    scene.servers.last()->fail({ErrorCode::Exited, QStringLiteral("exit status 1")});
    QTRY_COMPARE(outcome.code(), std::optional(ErrorCode::Exited));
    QCOMPARE(scene.live.state(), State::Failed);
    QCOMPARE(scene.live.error()->code, ErrorCode::Exited);
    QCOMPARE(scene.live.stderrTail(), QStringLiteral("no key"));
    QTRY_VERIFY(scene.isGone(0));
    scene.servers.opensByItself = true;
    scene.live.start();
    QTRY_COMPARE(scene.live.state(), State::Open);
}

void LiveServerTest::lockedIsAStateWithARemedy()
{
    Scene scene;
    const ConnectorId id = scene.add(QStringLiteral("a"), {}, token("s3cret-value"));
    scene.ada.service.lock();
    scene.live.setConnector(id);
    scene.live.start();
    QCOMPARE(scene.live.state(), State::Failed);
    QCOMPARE(scene.live.error()->code, ErrorCode::Locked);
    QVERIFY(scene.servers.created.isEmpty());
    QVERIFY(scene.ada.unlock());
    scene.live.unlock();
    QCOMPARE(scene.live.state(), State::Closed);
    QVERIFY(scene.open(id));
    scene.live.lock();
    QCOMPARE(scene.live.error()->code, ErrorCode::Locked);
    QTRY_VERIFY(scene.isGone(0));
}

void LiveServerTest::aMissingVariableIsSaid()
{
    Scene scene;
    scene.live.setConnector(scene.add(QStringLiteral("a"), {QStringLiteral("${NOT_THERE}")}));
    Outcome<QJsonArray> outcome(scene.live.list(ServerList::Tools));
    QTRY_COMPARE(outcome.code(), std::optional(ErrorCode::MissingVariable));
    QCOMPARE(scene.live.error()->code, ErrorCode::MissingVariable);
}

void LiveServerTest::anotherConnectorEndsTheServer()
{
    Scene scene;
    const ConnectorId first = scene.add(QStringLiteral("a"));
    const ConnectorId second = scene.add(QStringLiteral("b"));
    QVERIFY(scene.open(first));
    scene.live.setConnector(first);
    QCOMPARE(scene.live.state(), State::Open);
    QSignalSpy chosen(&scene.live, &LiveServer::connectorChanged);
    scene.live.setConnector(second);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(scene.live.state(), State::Closed);
    QCOMPARE(scene.live.endReason(), LiveServer::EndReason::NotStarted);
    QTRY_VERIFY(scene.isGone(0));
}

void LiveServerTest::aChangeOfTheConnectorEndsTheServer()
{
    Scene scene;
    const ConnectorId id = scene.add(QStringLiteral("a"));
    QVERIFY(scene.open(id));
    ConnectorDraft draft = ConnectorDraft::from(*scene.service.find(id));
    draft.command = QStringLiteral("y");
    QVERIFY(scene.service.update(id, draft).has_value());
    QTRY_COMPARE(scene.live.state(), State::Closed);
    QCOMPARE(scene.live.endReason(), LiveServer::EndReason::Changed);
}

void LiveServerTest::aTestOfTheConnectorDoesNot()
{
    Scene scene;
    const ConnectorId id = scene.add(QStringLiteral("a"));
    QVERIFY(scene.open(id));
    QSignalSpy changed(&scene.service, &ConnectorService::changed);
    QVERIFY(scene.service.saveReport(id, scene.service.find(id)->revision, {}).has_value());
    QVERIFY(changed.count() > 0);
    QCOMPARE(scene.live.state(), State::Open);
}

void LiveServerTest::removingTheConnectorEndsTheServer()
{
    Scene scene;
    const ConnectorId id = scene.add(QStringLiteral("a"));
    QVERIFY(scene.open(id));
    QVERIFY(scene.service.remove(id).has_value());
    QTRY_COMPARE(scene.live.state(), State::Closed);
}

void LiveServerTest::idleMinutesEndTheServer()
{
    Scene scene;
    scene.live.setIdleLimit(50ms);
    QVERIFY(scene.open(scene.add(QStringLiteral("a"))));
    QTRY_COMPARE(scene.live.state(), State::Closed);
    QCOMPARE(scene.live.endReason(), LiveServer::EndReason::Idle);
}

void LiveServerTest::aLongCallIsNotIdle()
{
    Scene scene;
    scene.live.setIdleLimit(30ms);
    QVERIFY(scene.open(scene.add(QStringLiteral("a"))));
    Outcome<QJsonObject> outcome(scene.live.callTool(QStringLiteral("t"), {}, 1));
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(time.elapsed() > 150);
    QCOMPARE(scene.live.state(), State::Open);
    scene.servers.last()->answer(0, QJsonObject());
    QTRY_COMPARE(scene.live.state(), State::Closed);
    QVERIFY(outcome.value && outcome.value->has_value());
}

void LiveServerTest::aServerThatGoesAwayIsSaid()
{
    Scene scene;
    QVERIFY(scene.open(scene.add(QStringLiteral("a"))));
    Q_EMIT scene.servers.last()->disconnected({ErrorCode::Exited, QStringLiteral("signal 9")});
    QCOMPARE(scene.live.state(), State::Failed);
    QCOMPARE(scene.live.error()->code, ErrorCode::Exited);
    QTRY_VERIFY(scene.isGone(0));
}

void LiveServerTest::cancellingTellsTheServer()
{
    Scene scene;
    QVERIFY(scene.open(scene.add(QStringLiteral("a"))));
    QSignalSpy progress(&scene.live, &LiveServer::progressed);
    const RequestTag tag = scene.live.newTag();
    Outcome<QJsonObject> outcome(scene.live.callTool(QStringLiteral("t"), {}, tag));
    Q_EMIT scene.servers.last()->progressed(tag, {1, 2, {}});
    QCOMPARE(progress.count(), 1);
    scene.live.cancel(tag);
    QCOMPARE(scene.servers.last()->cancelled, QList<RequestTag>{tag});
    QTRY_COMPARE(outcome.code(), std::optional(ErrorCode::Cancelled));
    QCOMPARE(scene.live.state(), State::Open);
}

void LiveServerTest::cancellingTheStartStopsIt()
{
    Scene scene;
    scene.servers.opensByItself = false;
    scene.live.setConnector(scene.add(QStringLiteral("a")));
    Outcome<QJsonObject> outcome(scene.live.callTool(QStringLiteral("t"), {}, 1));
    scene.live.cancel(1);
    QTRY_COMPARE(outcome.code(), std::optional(ErrorCode::Cancelled));
    QCOMPARE(scene.live.state(), State::Closed);
    QTRY_VERIFY(scene.isGone(0));
}

void LiveServerTest::aQuestionGoesToWhoeverListens()
{
    Scene scene;
    QVERIFY(scene.open(scene.add(QStringLiteral("a"))));
    QList<ElicitationAnswer::Action> answers;
    const auto answered = [&](const ElicitationAnswer &answer) { answers.append(answer.action); };
    Elicitation question;
    question.message = QStringLiteral("Your name?");
    // Nobody listens: the server is not left waiting.
    scene.servers.last()->elicitor(question, answered);
    QCOMPARE(answers, QList{ElicitationAnswer::Action::Cancel});
    connect(&scene.live, &LiveServer::asked, this,
            [](const Elicitation &asked, const auto &answer) {
                QCOMPARE(asked.message, QStringLiteral("Your name?"));
                answer({ElicitationAnswer::Action::Decline, {}});
            });
    scene.servers.last()->elicitor(question, answered);
    QCOMPARE(answers.last(), ElicitationAnswer::Action::Decline);
}

void LiveServerTest::pagesAreTold()
{
    Scene scene;
    scene.live.goOn(1); // nothing runs
    QVERIFY(scene.open(scene.add(QStringLiteral("a"))));
    const RequestTag tag = scene.live.newTag();
    QSignalSpy awaited(&scene.live, &LiveServer::pagesAwaited);
    const QSignalSpy completed(&scene.live, &LiveServer::pageCompleted);
    FakeServerConnection *const server = scene.servers.last();
    Q_EMIT server->pagesAwaited(tag, 2);
    Q_EMIT server->pageCompleted();
    QCOMPARE(awaited.size(), 1);
    QCOMPARE(awaited.first().last().toInt(), 2);
    QCOMPARE(completed.size(), 1);
    scene.live.goOn(tag);
    QCOMPARE(server->wentOn, QList<RequestTag>{tag});
}

void LiveServerTest::destroyingEndsEverything()
{
    Scene scene;
    std::optional<Outcome<QJsonObject>> outcome;
    {
        LiveServer live(scene.service, scene.servers);
        live.setConnector(scene.add(QStringLiteral("a")));
        outcome.emplace(live.callTool(QStringLiteral("t"), {}, 1));
        QTRY_COMPARE(live.state(), State::Open);
    }
    QVERIFY(scene.isGone(0));
    QTRY_COMPARE(outcome->code(), std::optional(ErrorCode::Cancelled));
}

QTEST_GUILESS_MAIN(LiveServerTest)
#include "LiveServerTest.moc"
