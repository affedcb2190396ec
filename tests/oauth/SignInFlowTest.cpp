// SPDX-License-Identifier: MIT
#include "oauth/ClientAssertion.h"
#include "oauth/Revocation.h"
#include "tests/oauth/OauthServer.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace jackfield;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

ClientRegistration entered(const char *id, const char *secret)
{
    ClientRegistration client;
    client.id = QString::fromLatin1(id);
    client.secret = Secret::fromBytes(secret);
    return client;
}

/// The last entry of that path.
QJsonObject lastOf(const QList<QJsonObject> &log, const char *path)
{
    QJsonObject found;
    for (const QJsonObject &entry : log)
        if (entry[QStringLiteral("path")] == QLatin1String(path))
            found = entry;
    return found;
}

} // namespace

/// Whole sign-ins with a real server and a real listener.
class SignInFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servers_data();
    void servers();
    void theWholeWay();
    void oldServersWithoutAnyMetadata();
    void scopes_data();
    void scopes();
    void aStepUpAsksForBoth();
    void aDocumentIsAClient();
    void anEnteredClient();
    void asksForAClientAndGoesOn();
    void aRegistrationServesAgain();
    void anotherIssuerIsRegisteredAnew();
    void waitsForConsent();
    void noShellIsNeeded();
    void aPastedAddress();
    void strayAnswers();
    void anInjectedCode();
    void twoAtOnce();
    void nobodyComes();
    void cancels_data();
    void cancels();
    void clientCredentials();
    void withAKey();
    void devices_data();
    void devices();
    void signsOut();
    void showsNoSecret();
};

void SignInFlowTest::servers_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::newRow("as specified") << QStringList();
    for (const char *flags :
         {"--resource-at path", "--resource-at root", "--issuer-path /t1",
          "--issuer-path /t1 --openid inserted", "--issuer-path /t1 --openid appended",
          "--openid inserted", "--iss", "--fault no-resource-metadata",
          "--fault html-metadata --resource-at root", "--fault registration-localhost",
          "--auth client_secret_basic", "--auth client_secret_post", "--auth -",
          "--auth private_key_jwt,none", "--expires \"3600\"", "--expires -", "--expires -5"})
        QTest::newRow(flags) << words(flags);
}

void SignInFlowTest::servers()
{
    QFETCH(QStringList, flags);
    const OauthServer server(flags);
    SignInRun run(server);
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QCOMPARE(fetch(server.url()).status, 401);
    QCOMPARE(fetch(server.url(), run.state->accessToken).status, 200);
    QCOMPARE(run.state->client.origin, ClientOrigin::Dynamic);
    QVERIFY(!run.state->refreshToken.isEmpty());
}

void SignInFlowTest::theWholeWay()
{
    const OauthServer server;
    SignInRun run(server);
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QCOMPARE(run.phases,
             words("discovering registering awaiting-person requesting-tokens signed-in"));
    QTRY_VERIFY(run.browser.contains("You may close this page"));
    QCOMPARE(run.state->issuer, server.issuer());
    QCOMPARE(run.state->resource, server.url().toString());
    QCOMPARE(run.state->scopes, words("tools:read tools:write"));
    QCOMPARE(run.flow->findings()->resourceName, QStringLiteral("Test tools"));
    const auto log = logOf(server);
    QStringList asked;
    for (const QJsonObject &entry : log)
        asked.append(entry[QStringLiteral("path")].toString());
    QCOMPARE(asked, words("/mcp /.well-known/oauth-protected-resource/mcp "
                          "/.well-known/oauth-authorization-server /register /authorize /token"));
    QCOMPARE(lastOf(log, "/register")[QStringLiteral("application_type")],
             QStringLiteral("native"));
    for (const char *path : {"/authorize", "/token"})
        QCOMPARE(lastOf(log, path)[QStringLiteral("resource")], run.state->resource);
    // Nothing listens any more.
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, quint16(run.redirect.port()));
    QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
}

void SignInFlowTest::oldServersWithoutAnyMetadata()
{
    const OauthServer server(words("--fault no-resource-metadata --fault no-server-metadata"));
    SignInRun run(server);
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QCOMPARE(run.state->issuer, server.issuer());
    QCOMPARE(run.state->resource, server.url().toString());
    QVERIFY(run.flow->findings()->authorizationServer.isAssumed);
}

void SignInFlowTest::scopes_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<QString>("asked");
    const QString read = QStringLiteral("tools:read");
    QTest::newRow("the challenge's")
        << QStringList{QStringLiteral("--challenge-scope"), read} << read;
    QTest::newRow("none") << QStringList{QStringLiteral("--scopes"), QString()} << QString();
    QTest::newRow("offline access")
        << QStringList{QStringLiteral("--server-scopes"), QStringLiteral("offline_access x")}
        << QStringLiteral("tools:read tools:write offline_access");
}

void SignInFlowTest::scopes()
{
    QFETCH(QStringList, flags);
    const OauthServer server(flags);
    SignInRun run(server);
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QTEST(lastOf(logOf(server), "/authorize")[QStringLiteral("scope")].toString(), "asked");
}

void SignInFlowTest::aStepUpAsksForBoth()
{
    const OauthServer server;
    SignInRun first(server);
    QVERIFY2(first.run().isEmpty(), qPrintable(first.why()));
    SignInRun second(server);
    second.request.kept = *first.state;
    second.request.challenges = {
        "Bearer error=\"insufficient_scope\", scope=\"tools:admin\", resource_metadata=\"" +
        server.url(QStringLiteral("/.well-known/oauth-protected-resource/mcp")).toEncoded() + '"'};
    QVERIFY2(second.run().isEmpty(), qPrintable(second.why()));
    QCOMPARE(second.state->scopes, words("tools:read tools:write tools:admin"));
}

void SignInFlowTest::aDocumentIsAClient()
{
    const OauthServer server(words("--documents --fault no-registration"));
    SignInRun run(server);
    run.request.clientDocument = QUrl(QStringLiteral("https://jackfield.test/client.json"));
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QCOMPARE(run.state->client.id, QStringLiteral("https://jackfield.test/client.json"));
    QCOMPARE(run.state->client.origin, ClientOrigin::Document);
}

void SignInFlowTest::anEnteredClient()
{
    const OauthServer server(words("--client c+1:s:%2F+x --auth client_secret_basic"));
    SignInRun run(server);
    run.request.entered = entered("c+1", "s:%2F+x");
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QVERIFY(lastOf(logOf(server), "/token")[QStringLiteral("basic")].toBool());
    SignInRun elsewhere(server);
    elsewhere.request.entered = run.request.entered;
    elsewhere.request.enteredFor = QStringLiteral("https://other.test");
    QCOMPARE(elsewhere.run(), QStringLiteral("sign-in-unsafe"));
    QCOMPARE(wireName(elsewhere.failure->step), QStringLiteral("client"));
}

void SignInFlowTest::asksForAClientAndGoesOn()
{
    for (const char *flags : {"--fault no-registration", "--fault registration-refused"}) {
        const OauthServer server(words(flags) + words("--client c1:s1 --auth client_secret_post"));
        SignInRun run(server);
        run.start();
        QSignalSpy needed(run.flow.get(), &SignInFlow::clientNeeded);
        QVERIFY(needed.wait(30'000));
        QCOMPARE(run.flow->phase(), SignInPhase::AwaitingClient);
        const QString redirectUri = needed.first().first().toString();
        run.flow->useClient(entered("c1", "s1"));
        QVERIFY2(run.waitForEnd().isEmpty(), qPrintable(run.why()));
        QVERIFY(run.redirect.toString().startsWith(redirectUri)); // as it was entered there
        QCOMPARE(run.state->client.origin, ClientOrigin::Entered);
    }
}

void SignInFlowTest::aRegistrationServesAgain()
{
    const OauthServer server;
    SignInRun first(server);
    QVERIFY2(first.run().isEmpty(), qPrintable(first.why()));
    SignInRun second(server);
    second.request.kept = first.state->withoutTokens();
    QVERIFY2(second.run().isEmpty(), qPrintable(second.why()));
    QCOMPARE(second.state->client.id, first.state->client.id);
    // The port is taken: another address needs another registration.
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, quint16(second.redirect.port())));
    SignInRun third(server);
    third.request.kept = first.state->withoutTokens();
    QVERIFY2(third.run().isEmpty(), qPrintable(third.why()));
    QVERIFY(third.state->client.id != first.state->client.id);
}

void SignInFlowTest::anotherIssuerIsRegisteredAnew()
{
    const OauthServer server;
    SignInRun run(server);
    run.request.kept.issuer = QStringLiteral("https://old.test");
    run.request.kept.client = entered("old", "hunter2-old");
    run.request.kept.client.origin = ClientOrigin::Dynamic;
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QVERIFY(run.state->client.id != QStringLiteral("old"));
    QVERIFY(!(run.state->client.secret == Secret::fromBytes("hunter2-old")));
}

void SignInFlowTest::waitsForConsent()
{
    const OauthServer server;
    SignInRun run(server);
    run.request.waitsForConsent = true;
    run.start();
    QTRY_COMPARE(run.flow->phase(), SignInPhase::AwaitingConsent);
    QVERIFY(run.page.isEmpty());
    QVERIFY(lastOf(logOf(server), "/register").isEmpty());
    run.flow->proceed();
    QVERIFY2(run.waitForEnd().isEmpty(), qPrintable(run.why()));
}

/// What CVE-2025-6514 was: an address that did something on its way to the browser. Ours is a QUrl
/// whose characters arrive at the server as they were.
void SignInFlowTest::noShellIsNeeded()
{
    const OauthServer server(words("--fault shell-endpoint"));
    SignInRun run(server);
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QVERIFY(
        run.page.toEncoded().contains("a=%22;touch%20/tmp/x;$(id)&b=%60id%60%27&response_type"));
}

void SignInFlowTest::aPastedAddress()
{
    const OauthServer server(words("--iss"));
    SignInRun run(server);
    run.followsRedirect = false;
    run.start();
    QTRY_VERIFY(!run.redirect.isEmpty());
    const QString whole = run.redirect.toString(QUrl::FullyEncoded);
    const QString changed =
        QString(whole).replace(QStringLiteral("state="), QStringLiteral("state=x"));
    for (const QString &wrong :
         {QString(), QStringLiteral("hello"), run.page.toString(), changed,
          QString(whole).replace(QStringLiteral("127.0.0.1"), QStringLiteral("evil.test")),
          QString(whole).replace(QStringLiteral("/callback"), QStringLiteral("/other"))}) {
        const auto taken = run.flow->takePasted(wrong);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::InvalidInput);
        QCOMPARE(run.flow->phase(), SignInPhase::AwaitingPerson);
    }
    QVERIFY(run.flow->takePasted(u' ' + whole + u'\n').has_value());
    QVERIFY2(run.waitForEnd().isEmpty(), qPrintable(run.why()));
    QVERIFY(!run.flow->takePasted(whole)); // once
}

void SignInFlowTest::strayAnswers()
{
    const OauthServer server;
    SignInRun run(server);
    run.opensPages = false;
    run.start();
    QTRY_VERIFY(!run.page.isEmpty());
    QSignalSpy stray(run.flow.get(), &SignInFlow::strayAnswerCame);
    const FormFields asked = FormFields::decoded(run.page.query(QUrl::FullyEncoded).toLatin1());
    const QString address = asked.text(QStringLiteral("redirect_uri"));
    // A forged answer, as any page in the browser may send it.
    const auto forged = fetch(QUrl(address + QStringLiteral("?code=mine&state=guess")));
    QCOMPARE(forged.status, 400);
    QCOMPARE(stray.count(), 1);
    QCOMPARE(run.flow->phase(), SignInPhase::AwaitingPerson);
    run.open(run.page);
    QVERIFY2(run.waitForEnd().isEmpty(), qPrintable(run.why()));
    // A repeated one finds nobody.
    QCOMPARE(fetch(run.redirect).status, 0);
}

/// A code of another sign-in, put into our answer with our own state: useless without its verifier.
void SignInFlowTest::anInjectedCode()
{
    const OauthServer server;
    SignInRun stolen(server);
    SignInRun run(server);
    for (SignInRun *one : {&stolen, &run}) {
        one->followsRedirect = false;
        one->start();
        QTRY_VERIFY(!one->redirect.isEmpty());
    }
    const QString name = QStringLiteral("code");
    QUrlQuery answer(run.redirect);
    answer.removeAllQueryItems(name);
    answer.addQueryItem(name, QUrlQuery(stolen.redirect).queryItemValue(name));
    QUrl injected = run.redirect;
    injected.setQuery(answer);
    run.open(injected);
    QCOMPARE(run.waitForEnd(), QStringLiteral("unauthorized"));
    QCOMPARE(wireName(run.failure->step), QStringLiteral("token"));
    QVERIFY(!run.state);
}

void SignInFlowTest::twoAtOnce()
{
    const OauthServer server;
    SignInRun first(server);
    SignInRun second(server);
    for (SignInRun *one : {&first, &second}) {
        one->followsRedirect = false;
        one->start();
        QTRY_VERIFY(!one->redirect.isEmpty());
    }
    QVERIFY(first.redirect.port() != second.redirect.port());
    // The answer to one is none to the other.
    QUrl elsewhere = first.redirect;
    elsewhere.setPort(second.redirect.port());
    QCOMPARE(fetch(elsewhere).status, 400);
    for (SignInRun *one : {&second, &first}) {
        one->open(one->redirect);
        QVERIFY2(one->waitForEnd().isEmpty(), qPrintable(one->why()));
    }
    QVERIFY(!(first.state->accessToken == second.state->accessToken));
}

void SignInFlowTest::nobodyComes()
{
    const OauthServer server;
    SignInRun run(server);
    run.opensPages = false;
    run.limits.person = std::chrono::milliseconds(200);
    QCOMPARE(run.run(), QStringLiteral("sign-in-expired"));
    QCOMPARE(wireName(run.failure->step), QStringLiteral("authorization"));
}

void SignInFlowTest::cancels_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("unasked"); // what the server must never hear of
    const auto row = [](const char *phase, const char *unasked) {
        QTest::newRow(phase) << QString::fromLatin1(phase) << QString::fromLatin1(unasked);
    };
    row("discovering", "/.well-known/oauth-protected-resource/mcp");
    row("awaiting-consent", "/register");
    row("registering", "/register");
    row("awaiting-person", "/authorize");
    row("requesting-tokens", "/token");
}

void SignInFlowTest::cancels()
{
    QFETCH(QString, phase);
    QFETCH(QString, unasked);
    const OauthServer server;
    SignInRun run(server);
    run.request.waitsForConsent = true;
    run.start();
    QPointer<SignInFlow> flow = run.flow.get();
    const auto at = [&](SignInPhase reached) {
        if (wireName(reached) == phase)
            flow->cancel(); // from within its own signal
        else if (reached == SignInPhase::AwaitingConsent)
            QTimer::singleShot(0, flow, [flow] { flow->proceed(); });
    };
    QObject::connect(flow, &SignInFlow::phaseChanged, flow, at);
    at(SignInPhase::Discovering);
    QTRY_COMPARE(flow->phase(), SignInPhase::Cancelled);
    const QUrl page = run.page;
    // Whatever was under way has gone with the next turn of the loop.
    QTRY_VERIFY(flow->findChildren<QTcpServer *>().isEmpty());
    QVERIFY(lastOf(logOf(server), qPrintable(unasked)).isEmpty());
    QVERIFY(!run.isOver());
    if (!page.isEmpty()) {
        const FormFields asked = FormFields::decoded(page.query(QUrl::FullyEncoded).toLatin1());
        QCOMPARE(fetch(QUrl(asked.text(QStringLiteral("redirect_uri")))).status, 0);
    }
    run.flow->proceed();
    QCOMPARE(flow->phase(), SignInPhase::Cancelled);
}

void SignInFlowTest::clientCredentials()
{
    const OauthServer server(words("--client c1:s1 --auth client_secret_basic"));
    SignInRun run(server);
    run.request.grant = Grant::ClientCredentials;
    run.request.entered = entered("c1", "s1");
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QVERIFY(run.page.isEmpty());
    QVERIFY(run.state->canRefresh() && run.state->refreshToken.isEmpty());
    QCOMPARE(fetch(server.url(), run.state->accessToken).status, 200);
}

void SignInFlowTest::withAKey()
{
    const OauthServer server(words("--client c1:none --auth private_key_jwt"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  words("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256"));
    QVERIFY(openssl.waitForFinished(60'000));
    SignInRun run(server);
    run.request.grant = Grant::ClientCredentials;
    run.request.entered.id = QStringLiteral("c1");
    run.request.entered.privateKey = Secret::fromBytes(openssl.readAllStandardOutput());
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    QCOMPARE(lastOf(logOf(server), "/token")[QStringLiteral("client_assertion_type")],
             QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
}

void SignInFlowTest::devices_data()
{
    QTest::addColumn<QString>("flags");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *flags, const char *outcome) {
        QTest::newRow(flags) << QString::fromLatin1(flags) << QString::fromLatin1(outcome);
    };
    row("--pending 3", "");
    row("--pending 1 --fault slow-down", "");
    row("--fault device-denied", "sign-in-refused");
    row("--fault device-expired", "sign-in-expired");
    row("--fault token-mac --pending 0", "unsupported");
    row("--pending 100000", "sign-in-expired"); // by our own clock
}

void SignInFlowTest::devices()
{
    QFETCH(QString, flags);
    QFETCH(QString, outcome);
    const OauthServer server(flags.split(u' '));
    SignInRun run(server);
    run.request.grant = Grant::DeviceCode;
    if (outcome == QStringLiteral("sign-in-expired"))
        run.limits.second = std::chrono::milliseconds(1); // 900 of them
    run.start();
    QSignalSpy prompted(run.flow.get(), &SignInFlow::devicePrompted);
    QVERIFY(prompted.wait(30'000));
    const auto prompt = prompted.first().first().value<DevicePrompt>();
    QCOMPARE(prompt.userCode, QStringLiteral("WDJB-MJHT"));
    QCOMPARE(prompt.address, server.url(QStringLiteral("/device")));
    QCOMPARE(run.waitForEnd(), outcome);
    if (outcome.isEmpty())
        QCOMPARE(fetch(server.url(), run.state->accessToken).status, 200);
}

void SignInFlowTest::signsOut()
{
    const OauthServer server;
    SignInRun run(server);
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    OauthHttp http(run.network, run.clock, server.url(), std::chrono::seconds(20));
    std::optional<Result<void>> revoked;
    QObject parent;
    (new Revocation(
         http, run.random, *run.state,
         [&revoked](const Result<void> &outcome) { revoked = outcome; }, &parent))
        ->start();
    QTRY_VERIFY(revoked);
    QVERIFY(revoked->has_value());
    QCOMPARE(fetch(server.url(), run.state->accessToken).status, 401);
    revoked.reset();
    SignInState without = *run.state;
    without.revocationEndpoint.clear();
    (new Revocation(
         http, run.random, without, [&revoked](const Result<void> &outcome) { revoked = outcome; },
         &parent))
        ->start();
    QTRY_VERIFY(revoked);
    QVERIFY(revoked->has_value());
}

void SignInFlowTest::showsNoSecret()
{
    const OauthServer server(words("--iss --client c1:canary-secret-1 --auth client_secret_post"));
    SignInRun run(server);
    run.request.entered = entered("c1", "canary-secret-1");
    QVERIFY2(run.run().isEmpty(), qPrintable(run.why()));
    const QString text = run.flow->transcript().toText();
    QVERIFY(text.contains(QStringLiteral("grant_type=authorization_code")));
    QVERIFY(text.contains(QStringLiteral("/callback?")));
    const FormFields answer =
        FormFields::decoded(run.redirect.query(QUrl::FullyEncoded).toLatin1());
    QList<Secret> secrets = run.state->secrets();
    secrets += {answer.secret(QStringLiteral("code")), answer.secret(QStringLiteral("state"))};
    QCOMPARE(secrets.size(), 5);
    for (const Secret &secret : secrets)
        secret.withBytes([&text](QByteArrayView bytes) {
            const QByteArray value = bytes.toByteArray();
            for (const QByteArray &form : {value, value.toBase64(), value.toPercentEncoding()})
                QVERIFY(!text.contains(QString::fromLatin1(form)));
        });
}

QTEST_GUILESS_MAIN(SignInFlowTest)
#include "SignInFlowTest.moc"
