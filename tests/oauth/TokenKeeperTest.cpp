// SPDX-License-Identifier: MIT
#include "oauth/TokenKeeper.h"
#include "oauth/LockFileRefreshLock.h"
#include "tests/oauth/OauthServer.h"
#include "tests/support/FakeClock.h"

#include <QFutureWatcher>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace jackfield;

namespace {

const ConnectorId connector(QStringLiteral("c0ffee00-0000-4000-8000-000000000000"));

/// One state in a file, so that two processes share it.
class FileRepository final : public SignInRepository
{
public:
    explicit FileRepository(const QString &folder) : m_path(folder + QStringLiteral("/state")) {}

    Result<std::optional<Secret>> load(const ConnectorId &) override
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return std::optional<Secret>();
        return std::optional(Secret::fromBytes(file.readAll()));
    }

    Result<void> save(const ConnectorId &, const Secret &state) override
    {
        if (isFull)
            return failure(ErrorCode::DiskFull);
        QSaveFile file(m_path);
        file.open(QIODevice::WriteOnly);
        state.withBytes([&file](QByteArrayView bytes) { file.write(bytes.data(), bytes.size()); });
        file.commit();
        return {};
    }

    SignInState state() { return *SignInState::fromSealedText(**load(connector)); }

    bool isFull = false;

private:
    QString m_path;
};

/// Everything that a keeper needs, around one folder.
struct Scene
{
    explicit Scene(const QString &folder, const QUrl &url)
        : repository(folder),
          lock(folder),
          server(url),
          keeper({repository, lock, network, clock, random}, connector, url, limits())
    {
        clock.setNow(QDateTime::currentDateTimeUtc());
    }

    static TokenKeeper::Limits limits()
    {
        return {std::chrono::seconds(20), std::chrono::seconds(60), std::chrono::milliseconds(10)};
    }

    Result<Secret> wait(const QFuture<Result<Secret>> &future)
    {
        [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000); }();
        return future.isFinished() ? future.result() : Result<Secret>(failure(ErrorCode::Internal));
    }
    Result<Secret> token() { return wait(keeper.accessToken()); }

    FakeClock clock;
    SystemRandom random;
    HttpNetwork network;
    FileRepository repository;
    LockFileRefreshLock lock;
    QUrl server;
    TokenKeeper keeper;
};

int refreshes(const OauthServer &server)
{
    int count = 0;
    for (const QJsonObject &entry : logOf(server))
        count += entry[QStringLiteral("grant_type")] == QStringLiteral("refresh_token") ? 1 : 0;
    return count;
}

/// What a second process does: asks for a token, and says whether the server takes it.
int askForToken(const QString &folder, const QUrl &server)
{
    Scene scene(folder, server);
    const auto token = scene.token();
    const int status = token ? fetch(server, *token).status : 0;
    std::printf("%d\n", status);
    return status == 200 ? 0 : 1;
}

/// Takes the lock and lives on with it until it is killed.
int holdLock(const QString &folder)
{
    LockFileRefreshLock lock(folder);
    const auto held = lock.tryTake(connector);
    std::printf(held ? "held\n" : "not held\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

/// Fresh tokens, and that no refresh token is ever used twice.
class TokenKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nobodyIsSignedIn();
    void aGoodTokenCostsNothing();
    void anotherServerGetsNone();
    void renewsInGoodTime();
    void renewsAfterARefusal();
    void aClockThatIsOffByAnHour_data();
    void aClockThatIsOffByAnHour();
    void manyAskersMakeOneRequest();
    void aServerThatDoesNotRotate();
    void theGrantIsOver();
    void theRegistrationIsGone();
    void anEnteredClientIsKept();
    void aServerThatIsDownTakesNothingAway();
    void whatCannotBeStoredIsNotLost();
    void withoutARefreshToken();
    void clientCredentialsAreAskedAgain();
    void twoProcesses();
    void aProcessThatDiedHoldingTheLock();
    void aLockThatStaysTaken();
    void endsWithItsKeeper();

private:
    void begin(const QStringList &flags = {});
    void expire(int secondsLeft = -10);
    void store(const SignInState &state);
    QProcess &process(const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OauthServer> m_server;
    std::unique_ptr<Scene> m_scene;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

void TokenKeeperTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TokenKeeperTest::cleanup()
{
    m_processes.clear();
    m_scene.reset();
    m_server.reset();
}

/// A person who has signed in to a server with these flags.
void TokenKeeperTest::begin(const QStringList &flags)
{
    m_server = std::make_unique<OauthServer>(flags);
    m_scene = std::make_unique<Scene>(m_folder->path(), m_server->url());
    SignInRun run(*m_server);
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    store(*run.state);
}

void TokenKeeperTest::store(const SignInState &state)
{
    QVERIFY(m_scene->repository.save(connector, state.toSealedText()).has_value());
}

void TokenKeeperTest::expire(int secondsLeft)
{
    SignInState state = m_scene->repository.state();
    state.obtainedAt = m_scene->clock.now().addSecs(-3600);
    state.expiresAt = m_scene->clock.now().addSecs(secondsLeft);
    store(state);
}

QProcess &TokenKeeperTest::process(const QStringList &arguments)
{
    m_processes.push_back(std::make_unique<QProcess>());
    QProcess &made = *m_processes.back();
    made.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    made.start(QCoreApplication::applicationFilePath(), arguments);
    return made;
}

void TokenKeeperTest::nobodyIsSignedIn()
{
    Scene scene(m_folder->path(), QUrl(QStringLiteral("http://127.0.0.1:1/mcp")));
    QCOMPARE(scene.token().error().code, ErrorCode::Unauthorized);
    QVERIFY(scene.repository.save(connector, SignInState().toSealedText()).has_value());
    QCOMPARE(scene.token().error().code, ErrorCode::Unauthorized);
    QVERIFY(scene.repository.save(connector, Secret::fromBytes("rubbish")).has_value());
    QCOMPARE(scene.token().error().code, ErrorCode::Decrypt);
}

void TokenKeeperTest::aGoodTokenCostsNothing()
{
    begin();
    QCOMPARE(*m_scene->token(), m_scene->repository.state().accessToken);
    QCOMPARE(refreshes(*m_server), 0);
}

void TokenKeeperTest::anotherServerGetsNone()
{
    begin();
    for (const char *address : {"https://elsewhere.example/mcp", "http://localhost:1/mcp"}) {
        Scene other(m_folder->path(), QUrl(QString::fromLatin1(address)));
        QCOMPARE(other.token().error().code, ErrorCode::Unauthorized);
    }
    QCOMPARE(refreshes(*m_server), 0);
}

void TokenKeeperTest::renewsInGoodTime()
{
    begin();
    expire(30); // still good, but not for a minute
    const SignInState before = m_scene->repository.state();
    QSignalSpy changed(&m_scene->keeper, &TokenKeeper::stateChanged);
    const auto requests = logOf(*m_server).size();
    const auto token = m_scene->token();
    QVERIFY(token);
    // A refresh is one request.
    QCOMPARE(logOf(*m_server).size(), requests + 1);
    QVERIFY(!(*token == before.accessToken));
    const SignInState after = m_scene->repository.state();
    QCOMPARE(after.accessToken, *token);
    QVERIFY(!(after.refreshToken == before.refreshToken));
    QCOMPARE(after.lastRefreshAt, m_scene->clock.now());
    QCOMPARE(after.obtainedAt, before.obtainedAt);
    QCOMPARE(after.scopes, before.scopes);
    QCOMPARE(changed.count(), 1);
    const auto log = logOf(*m_server);
    QCOMPARE(log.last()[QStringLiteral("resource")].toString(), before.resource);
}

void TokenKeeperTest::renewsAfterARefusal()
{
    begin();
    const Secret old = m_scene->repository.state().accessToken;
    const auto token = m_scene->wait(m_scene->keeper.tokenAfter(old));
    QVERIFY(token && !(*token == old));
    // Whoever comes later with the same old one gets the new one for nothing.
    QCOMPARE(*m_scene->wait(m_scene->keeper.tokenAfter(old)), *token);
    QCOMPARE(refreshes(*m_server), 1);
}

void TokenKeeperTest::aClockThatIsOffByAnHour_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("fast") << 1;
    QTest::newRow("slow") << -1;
}

/// It is set right, or wrong, after the token came: at worst that is one renewal too many, or one
/// that only the server's refusal brings about.
void TokenKeeperTest::aClockThatIsOffByAnHour()
{
    QFETCH(int, hours);
    begin();
    expire(1800);
    m_scene->clock.advance(std::chrono::hours(hours));
    const auto first = m_scene->token();
    QVERIFY(first);
    QCOMPARE(refreshes(*m_server), hours > 0 ? 1 : 0);
    fetch(m_server->url(QStringLiteral("/take-back")));
    const auto second = m_scene->wait(m_scene->keeper.tokenAfter(*first));
    QVERIFY(second);
    QCOMPARE(fetch(m_server->url(), *second).status, 200);
    QCOMPARE(*m_scene->token(), *second); // and it serves
}

void TokenKeeperTest::manyAskersMakeOneRequest()
{
    begin({QStringLiteral("--fault"), QStringLiteral("slow-refresh")});
    expire();
    const Secret old = m_scene->repository.state().accessToken;
    QList<QFuture<Result<Secret>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.append(i % 2 == 0 ? m_scene->keeper.accessToken()
                                  : m_scene->keeper.tokenAfter(old));
    const auto first = m_scene->wait(futures.first());
    QVERIFY(first);
    for (const auto &future : std::as_const(futures))
        QCOMPARE(*m_scene->wait(future), *first);
    QCOMPARE(refreshes(*m_server), 1);
}

void TokenKeeperTest::aServerThatDoesNotRotate()
{
    begin({QStringLiteral("--no-rotation")});
    const Secret refresh = m_scene->repository.state().refreshToken;
    for (int i = 0; i < 2; ++i) {
        expire();
        QVERIFY(m_scene->token().has_value());
        QCOMPARE(m_scene->repository.state().refreshToken, refresh);
    }
}

void TokenKeeperTest::theGrantIsOver()
{
    begin({QStringLiteral("--fault"), QStringLiteral("invalid-grant")});
    expire();
    const SignInState before = m_scene->repository.state();
    const auto token = m_scene->token();
    QCOMPARE(token.error().code, ErrorCode::Unauthorized);
    // The server repeats the token; nobody else does.
    QVERIFY(token.error().detail.contains(QStringLiteral("Not good: ••••••••")));
    const SignInState after = m_scene->repository.state();
    QVERIFY(!after.isSignedIn() && !after.canRefresh());
    QCOMPARE(after.client, before.client);
    QCOMPARE(m_scene->token().error().code, ErrorCode::Unauthorized);
    QCOMPARE(refreshes(*m_server), 1);
}

void TokenKeeperTest::theRegistrationIsGone()
{
    begin();
    SignInState state = m_scene->repository.state();
    state.client.id = QStringLiteral("forgotten");
    store(state);
    expire();
    QCOMPARE(m_scene->token().error().code, ErrorCode::ClientRefused);
    QVERIFY(m_scene->repository.state().client.id.isEmpty());
    QVERIFY(m_scene->repository.state().secrets().isEmpty());
}

void TokenKeeperTest::anEnteredClientIsKept()
{
    begin();
    SignInState state = m_scene->repository.state();
    state.client.id = QStringLiteral("mine");
    state.client.origin = ClientOrigin::Entered;
    store(state);
    expire();
    QCOMPARE(m_scene->token().error().code, ErrorCode::ClientRefused);
    QCOMPARE(m_scene->repository.state().client.id, QStringLiteral("mine"));
    QVERIFY(!m_scene->repository.state().isSignedIn());
}

void TokenKeeperTest::aServerThatIsDownTakesNothingAway()
{
    begin();
    m_server.reset();
    expire(30);
    const SignInState before = m_scene->repository.state();
    QCOMPARE(*m_scene->token(), before.accessToken); // good for half a minute more
    expire();
    QCOMPARE(m_scene->token().error().code, ErrorCode::Refused);
    QCOMPARE(m_scene->repository.state().refreshToken, before.refreshToken);
}

void TokenKeeperTest::whatCannotBeStoredIsNotLost()
{
    begin();
    expire();
    m_scene->repository.isFull = true;
    const auto token = m_scene->token();
    QVERIFY(token);
    // The stored refresh token is spent; the one in hand is used.
    m_scene->clock.advance(std::chrono::hours(2));
    m_scene->repository.isFull = false;
    const auto next = m_scene->token();
    QVERIFY(next && !(*next == *token));
    QCOMPARE(m_scene->repository.state().accessToken, *next);
}

void TokenKeeperTest::withoutARefreshToken()
{
    begin();
    SignInState state = m_scene->repository.state();
    state.refreshToken = {};
    store(state);
    QVERIFY(m_scene->token().has_value());
    expire();
    QCOMPARE(m_scene->token().error().code, ErrorCode::Unauthorized);
}

void TokenKeeperTest::clientCredentialsAreAskedAgain()
{
    m_server = std::make_unique<OauthServer>(
        QStringList{QStringLiteral("--client"), QStringLiteral("c1:s1"), QStringLiteral("--auth"),
                    QStringLiteral("client_secret_basic")});
    m_scene = std::make_unique<Scene>(m_folder->path(), m_server->url());
    SignInRun run(*m_server);
    run.request.grant = Grant::ClientCredentials;
    run.request.entered.id = QStringLiteral("c1");
    run.request.entered.secret = Secret::fromBytes("s1");
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    store(*run.state);
    expire();
    const auto token = m_scene->token();
    QVERIFY(token && !(*token == run.state->accessToken));
    QCOMPARE(fetch(m_server->url(), *token).status, 200);
}

void TokenKeeperTest::twoProcesses()
{
    begin({QStringLiteral("--fault"), QStringLiteral("slow-refresh")});
    expire();
    const QStringList arguments{QStringLiteral("--ask"), m_folder->path(),
                                m_server->url().toString()};
    QList<QProcess *> both{&process(arguments), &process(arguments), &process(arguments)};
    for (QProcess *const one : std::as_const(both)) {
        QVERIFY(one->waitForFinished(60'000));
        QCOMPARE(one->readAllStandardOutput(), QByteArray("200\n"));
    }
    QCOMPARE(refreshes(*m_server), 1);
    // The family lives on.
    expire();
    QVERIFY(m_scene->token().has_value());
}

void TokenKeeperTest::aProcessThatDiedHoldingTheLock()
{
    begin();
    expire();
    QProcess &holder = process({QStringLiteral("--hold"), m_folder->path()});
    QVERIFY(holder.waitForReadyRead(60'000));
    QCOMPARE(holder.readLine(), QByteArray("held\n"));
    QVERIFY(!m_scene->lock.tryTake(connector));
    const auto future = m_scene->keeper.accessToken();
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QVERIFY(m_scene->wait(future).has_value());
}

void TokenKeeperTest::aLockThatStaysTaken()
{
    begin();
    expire();
    const auto held = m_scene->lock.tryTake(connector);
    QVERIFY(held);
    const auto future = m_scene->keeper.accessToken();
    m_scene->clock.advance(std::chrono::minutes(2));
    QCOMPARE(m_scene->wait(future).error().code, ErrorCode::StorageBusy);
    QCOMPARE(refreshes(*m_server), 0);
}

void TokenKeeperTest::endsWithItsKeeper()
{
    begin();
    expire();
    auto keeper =
        std::make_unique<TokenKeeper>(TokenPorts{m_scene->repository, m_scene->lock,
                                                 m_scene->network, m_scene->clock, m_scene->random},
                                      connector, m_server->url(), Scene::limits());
    const auto future = keeper->accessToken();
    keeper.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QStringLiteral("--ask"))
        return askForToken(arguments.value(2), QUrl(arguments.value(3)));
    if (arguments.value(1) == QStringLiteral("--hold"))
        return holdLock(arguments.value(2));
    TokenKeeperTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "TokenKeeperTest.moc"
