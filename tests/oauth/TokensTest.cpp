// SPDX-License-Identifier: MIT
#include "http/HttpExchange.h"
#include "oauth/TokenRequest.h"
#include "tests/support/FakeClock.h"

#include <QJsonDocument>
#include <QTest>

using namespace jackfield;

namespace {

Result<Tokens> tokens(const QByteArray &more)
{
    return Tokens::from(QJsonDocument::fromJson("{\"access_token\":\"t\"" + more + "}").object());
}

HttpAnswer answer(int status, const QByteArray &body)
{
    HttpAnswer made;
    made.status = status;
    made.body = body;
    made.contentType = "application/json";
    return made;
}

} // namespace

/// What a token endpoint answers (RFC 6749, 5).
class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lives_data();
    void lives();
    void reads_data();
    void reads();
    void refusals_data();
    void refusals();
    void aRefreshTokenThatDidNotComeStays();
};

void TokensTest::lives_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("seconds"); // 0: not known
    const auto row = [](const char *written, qint64 seconds) {
        QTest::newRow(written) << QByteArray(written) << seconds;
    };
    row(",\"expires_in\":3600", 3600);
    row(",\"expires_in\":\"3600\"", 3600);
    row(",\"expires_in\":3599.9", 3599);
    row("", 0);
    row(",\"expires_in\":null", 0);
    row(",\"expires_in\":0", 0);
    row(",\"expires_in\":-1", 0);
    row(",\"expires_in\":\"soon\"", 0);
    row(",\"expires_in\":{}", 0);
    row(",\"expires_in\":1e300", 0);
    row(",\"expires_in\":999999999999", 10LL * 366 * 24 * 3600);
}

void TokensTest::lives()
{
    QFETCH(QByteArray, written);
    const auto read = tokens(written);
    QVERIFY(read);
    QTEST(qint64(read->life.value_or(std::chrono::seconds(0)).count()), "seconds");
}

void TokensTest::reads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QByteArray &body, const char *outcome) {
        QTest::newRow(name) << body << QString::fromLatin1(outcome);
    };
    row("bearer", "{\"access_token\":\"t\",\"token_type\":\"bEarer\"}", "");
    row("no type", "{\"access_token\":\"t\"}", "");
    row("DPoP", "{\"access_token\":\"t\",\"token_type\":\"DPoP\"}", "unsupported");
    row("none", "{}", "protocol");
    row("empty", "{\"access_token\":\"\"}", "protocol");
    row("a number", "{\"access_token\":1}", "protocol");
    row("a header more", "{\"access_token\":\"t\\r\\nX: y\"}", "protocol");
    row("a blank", "{\"access_token\":\"t t\"}", "protocol");
    row("a list", "[]", "protocol");
    row("HTML", "<html>", "protocol");
    row("nothing", "", "protocol");
}

void TokensTest::reads()
{
    QFETCH(QByteArray, body);
    const TokenOutcome read = tokensOf(answer(200, body));
    QTEST(read ? QString() : wireName(read.error().error.code), "outcome");
}

void TokensTest::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("endsGrant");
    QTest::addColumn<bool>("endsRegistration");
    const auto row = [](const char *name, int status, const char *code, bool endsGrant,
                        bool endsRegistration) {
        QTest::newRow(name) << status << QByteArray("{\"error\":\"") + name + "\"}"
                            << QString::fromLatin1(code) << endsGrant << endsRegistration;
    };
    row("invalid_grant", 400, "unauthorized", true, false);
    row("invalid_client", 401, "client-refused", false, true);
    row("unauthorized_client", 400, "client-refused", false, true);
    row("invalid_scope", 400, "sign-in-refused", false, false);
    row("invalid_target", 400, "protocol", false, false);
    row("temporarily_unavailable", 503, "http", false, false);
    QTest::newRow("no reason") << 500 << QByteArray("oops") << QStringLiteral("http") << false
                               << false;
    QTest::newRow("a reason of another kind") << 400 << QByteArray("{\"error\":{\"code\":1}}")
                                              << QStringLiteral("http") << false << false;
}

void TokensTest::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const TokenOutcome read = tokensOf(answer(status, body));
    QVERIFY(!read);
    QTEST(wireName(read.error().error.code), "code");
    QTEST(read.error().endsGrant(), "endsGrant");
    QTEST(read.error().endsRegistration(), "endsRegistration");
}

void TokensTest::aRefreshTokenThatDidNotComeStays()
{
    FakeClock clock;
    SignInState state;
    state.scopes = {QStringLiteral("a")};
    tokens(",\"refresh_token\":\"r1\",\"expires_in\":10")->storeIn(state, clock.now());
    QCOMPARE(state.obtainedAt, clock.now());
    QVERIFY(!state.lastRefreshAt.isValid());
    clock.advance(std::chrono::seconds(5));
    tokens(",\"scope\":\"b c\"")->storeIn(state, clock.now());
    QCOMPARE(state.refreshToken, Secret::fromBytes("r1"));
    QCOMPARE(state.lastRefreshAt, clock.now());
    QVERIFY(!state.expiresAt.isValid());
    QCOMPARE(state.scopes, (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    tokens(",\"refresh_token\":\"r2\"")->storeIn(state, clock.now());
    QCOMPARE(state.refreshToken, Secret::fromBytes("r2"));
}

QTEST_GUILESS_MAIN(TokensTest)
#include "TokensTest.moc"
