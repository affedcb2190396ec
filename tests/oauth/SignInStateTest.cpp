// SPDX-License-Identifier: MIT
#include "oauth/SignInState.h"

#include "tests/support/FakeClock.h"

#include <QTest>

using namespace jackfield;

namespace {

SignInState full()
{
    const FakeClock clock;
    SignInState state;
    state.issuer = QStringLiteral("https://as.test/");
    state.resource = QStringLiteral("https://mcp.test/mcp");
    state.tokenEndpoint = QUrl(QStringLiteral("https://as.test/token?a=%2F"));
    state.revocationEndpoint = QUrl(QStringLiteral("https://as.test/revoke"));
    state.client.origin = ClientOrigin::Dynamic;
    state.client.id = QStringLiteral("c1");
    state.client.secret = Secret::fromText(QStringLiteral("geheim-ü"));
    state.client.privateKey = Secret::fromBytes("key");
    state.client.algorithm = QStringLiteral("ES256");
    state.client.method = ClientAuthMethod::Post;
    state.client.redirectUris = {QStringLiteral("http://127.0.0.1:1/callback")};
    state.client.secretExpiresAt = clock.now().addDays(1);
    state.grant = Grant::DeviceCode;
    state.accessToken = Secret::fromBytes("access");
    state.refreshToken = Secret::fromBytes("refresh");
    state.askedScopes = {QStringLiteral("a"), QStringLiteral("b")};
    state.scopes = {QStringLiteral("a")};
    state.expiresAt = clock.now().addSecs(3600);
    state.obtainedAt = clock.now();
    state.lastRefreshAt = clock.now().addMSecs(1);
    return state;
}

} // namespace

/// What a sign-in leaves behind.
class SignInStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        const auto again = SignInState::fromSealedText(full().toSealedText());
        QVERIFY(again);
        QCOMPARE(*again, full());
        QCOMPARE(*SignInState::fromSealedText(SignInState().toSealedText()), SignInState());
    }

    void damaged()
    {
        for (const char *text : {"", "{}", "[]", "{\"version\":2}", "{\"version\":1}"})
            QCOMPARE(SignInState::fromSealedText(Secret::fromBytes(text)).error().code,
                     ErrorCode::Decrypt);
    }

    void isDue_data()
    {
        QTest::addColumn<int>("life");
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("due");
        QTest::newRow("fresh") << 3600 << 0 << false;
        QTest::newRow("a minute before") << 3600 << 3540 << true;
        QTest::newRow("earlier") << 3600 << 3539 << false;
        QTest::newRow("over") << 3600 << 4000 << true;
        QTest::newRow("short") << 100 << 89 << false;
        QTest::newRow("a tenth before") << 100 << 90 << true;
        QTest::newRow("the clock went back") << 3600 << -3600 << false;
        QTest::newRow("not known") << 0 << 100'000 << false;
    }

    void isDue()
    {
        QFETCH(int, life);
        QFETCH(int, age);
        const FakeClock clock;
        SignInState state;
        QVERIFY(state.isDue(clock.now()));
        state.accessToken = Secret::fromBytes("t");
        state.obtainedAt = clock.now();
        if (life > 0)
            state.expiresAt = clock.now().addSecs(life);
        QTEST(state.isDue(clock.now().addSecs(age)), "due");
    }

    void less()
    {
        const SignInState without = full().withoutTokens();
        QVERIFY(!without.isSignedIn() && !without.canRefresh());
        QCOMPARE(without.client, full().client);
        QVERIFY(full().withoutRegistration().secrets().isEmpty());
        QCOMPARE(full().withoutRegistration().issuer, full().issuer);
        QCOMPARE(full().secrets().size(), 4);
    }
};

QTEST_GUILESS_MAIN(SignInStateTest)
#include "SignInStateTest.moc"
