// SPDX-License-Identifier: MIT
#include "oauth/AuthorizationRequest.h"

#include "oauth/FormFields.h"
#include "tests/support/FakeRandom.h"

#include <QTest>

using namespace jackfield;

namespace {

const QString issuer = QStringLiteral("https://as.test/t1");

AuthorizationRequest::Parts parts(bool sendsIssuer = false)
{
    AuthorizationRequest::Parts made;
    made.server.issuer = issuer;
    made.server.authorizationEndpoint = QUrl(QStringLiteral("https://as.test/authorize?own=1"));
    made.server.tokenEndpoint = QUrl(QStringLiteral("https://as.test/token"));
    made.server.codeChallengeMethods = {QStringLiteral("plain"), QStringLiteral("S256")};
    made.server.sendsIssuer = sendsIssuer;
    made.clientId = QStringLiteral("a client&scope=all");
    made.redirectUri = QStringLiteral("http://127.0.0.1:4711/callback");
    made.resource = QStringLiteral("https://mcp.test/mcp");
    made.scopes = {QStringLiteral("a:b"), QStringLiteral("c")};
    return made;
}

AuthorizationRequest request(bool sendsIssuer = false)
{
    FakeRandom random;
    return *AuthorizationRequest::make(parts(sendsIssuer), random);
}

QByteArray stateOf(const AuthorizationRequest &asked)
{
    return asked.state().withBytes([](QByteArrayView bytes) { return bytes.toByteArray(); });
}

} // namespace

/// The question and the judgement of its answer (RFC 6749, 4.1; RFC 7636; RFC 9207).
class AuthorizationRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challenge();
    void address();
    void offlineAccessAsksForConsent();
    void refusedServers_data();
    void refusedServers();
    void answers_data();
    void answers();
    void aWrongIssuerTellsNothingElse();
};

void AuthorizationRequestTest::challenge()
{
    // RFC 7636, appendix B
    QCOMPARE(AuthorizationRequest::challengeFor(
                 Secret::fromBytes("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
             QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
}

void AuthorizationRequestTest::address()
{
    const AuthorizationRequest asked = request();
    const QUrl url = asked.url();
    QCOMPARE(url.scheme() + url.host() + url.path(), QStringLiteral("httpsas.test/authorize"));
    const FormFields fields = FormFields::decoded(url.query(QUrl::FullyEncoded).toLatin1());
    const auto has = [&fields](const char *name, const char *value) {
        const QString key = QString::fromLatin1(name);
        return fields.count(key) == 1 && fields.text(key) == QString::fromLatin1(value);
    };
    QVERIFY(has("own", "1"));
    QVERIFY(has("response_type", "code"));
    QVERIFY(has("client_id", "a client&scope=all")); // no second `scope`
    QVERIFY(has("scope", "a:b c"));
    QVERIFY(has("redirect_uri", "http://127.0.0.1:4711/callback"));
    QVERIFY(has("resource", "https://mcp.test/mcp"));
    QVERIFY(has("code_challenge_method", "S256"));
    QVERIFY(has("state", stateOf(asked)));
    QVERIFY(has("code_challenge", AuthorizationRequest::challengeFor(asked.verifier())));
    QCOMPARE(asked.verifier().size(), 43); // RFC 7636, 4.1
    QVERIFY(!(asked.verifier() == asked.state()));
    QVERIFY(!url.toEncoded().contains(
        asked.verifier().withBytes([](QByteArrayView bytes) { return bytes.toByteArray(); })));
    QCOMPARE(fields.count(QStringLiteral("prompt")), 0);
}

void AuthorizationRequestTest::offlineAccessAsksForConsent()
{
    FakeRandom random;
    AuthorizationRequest::Parts made = parts();
    made.scopes = {QStringLiteral("offline_access")};
    QVERIFY(AuthorizationRequest::make(made, random)
                ->url()
                .query()
                .contains(QStringLiteral("prompt=consent")));
}

void AuthorizationRequestTest::refusedServers_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QStringList>("methods");
    QTest::addColumn<bool>("assumed");
    QTest::addColumn<QString>("code");
    const QStringList good{QStringLiteral("S256")};
    const QString fit = QStringLiteral("https://as.test/a");
    QTest::newRow("good") << fit << good << false << QString();
    QTest::newRow("no PKCE") << fit << QStringList() << false << QStringLiteral("sign-in-unsafe");
    QTest::newRow("plain PKCE") << fit << QStringList{QStringLiteral("plain")} << false
                                << QStringLiteral("sign-in-unsafe");
    QTest::newRow("nothing is announced") << fit << QStringList() << true << QString();
    QTest::newRow("nowhere") << QString() << good << false << QStringLiteral("protocol");
    QTest::newRow("script") << QStringLiteral("javascript:x") << good << false
                            << QStringLiteral("sign-in-unsafe");
}

void AuthorizationRequestTest::refusedServers()
{
    QFETCH(QString, endpoint);
    QFETCH(QStringList, methods);
    QFETCH(bool, assumed);
    FakeRandom random;
    AuthorizationRequest::Parts made = parts();
    made.server.authorizationEndpoint = QUrl(endpoint);
    made.server.codeChallengeMethods = methods;
    made.server.isAssumed = assumed;
    const auto asked = AuthorizationRequest::make(made, random);
    QTEST(asked ? QString() : wireName(asked.error().code), "code");
}

void AuthorizationRequestTest::answers_data()
{
    QTest::addColumn<bool>("sendsIssuer");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    const QByteArray good = "state=STATE&code=x";
    const QByteArray iss = "&iss=https%3A%2F%2Fas.test%2Ft1";
    const auto row = [](const char *name, bool sendsIssuer, const QByteArray &answer,
                        const char *outcome) {
        QTest::newRow(name) << sendsIssuer << answer << QString::fromLatin1(outcome);
    };
    row("a code", false, good, "x");
    row("no state", false, "code=x", "sign-in-unsafe");
    row("another state", false, "state=y&code=x", "sign-in-unsafe");
    row("two states", false, good + "&state=STATE", "sign-in-unsafe");
    row("two codes", false, good + "&code=y", "sign-in-unsafe");
    row("no code", false, "state=STATE", "protocol");
    row("an empty code", false, "state=STATE&code=", "protocol");
    row("denied", false, "state=STATE&error=access_denied", "sign-in-refused");
    row("denied with a code", false, good + "&error=access_denied", "sign-in-refused");
    row("an unknown client", false, "state=STATE&error=unauthorized_client", "client-refused");
    row("their fault", false, "state=STATE&error=server_error", "http");
    row("made-up error", false, "state=STATE&error=whatever", "protocol");
    // RFC 9207, 2.4, and MCP's table
    row("announced, right", true, good + iss, "x");
    row("announced, missing", true, good, "sign-in-unsafe");
    row("announced, missing in an error", true, "state=STATE&error=access_denied",
        "sign-in-unsafe");
    row("not announced, right", false, good + iss, "x");
    row("not announced, wrong", false, good + "&iss=https%3A%2F%2Fevil.test", "sign-in-unsafe");
    row("wrong", true, good + "&iss=https%3A%2F%2Fevil.test", "sign-in-unsafe");
    row("a slash more", true, good + iss + "%2F", "sign-in-unsafe");
    row("another case", true, good + "&iss=https%3A%2F%2FAS.test%2Ft1", "sign-in-unsafe");
    row("the standard port", true, good + "&iss=https%3A%2F%2Fas.test%3A443%2Ft1",
        "sign-in-unsafe");
    row("empty", true, good + "&iss=", "sign-in-unsafe");
    row("twice", true, good + iss + iss, "sign-in-unsafe");
}

void AuthorizationRequestTest::answers()
{
    QFETCH(bool, sendsIssuer);
    QFETCH(QByteArray, answer);
    const AuthorizationRequest asked = request(sendsIssuer);
    const auto code = asked.codeOf(FormFields::decoded(answer.replace("STATE", stateOf(asked))));
    const auto text = [](QByteArrayView bytes) { return QString::fromUtf8(bytes); };
    QTEST(code ? code->withBytes(text) : wireName(code.error().code), "outcome");
}

void AuthorizationRequestTest::aWrongIssuerTellsNothingElse()
{
    const AuthorizationRequest asked = request(true);
    const auto code = asked.codeOf(
        FormFields::decoded("state=" + stateOf(asked) +
                            "&error=access_denied&error_description=call+0900&iss=https://evil"));
    QVERIFY(!code.error().detail.contains(QStringLiteral("0900")));
    QVERIFY(!code.error().detail.contains(QStringLiteral("denied")));
}

QTEST_GUILESS_MAIN(AuthorizationRequestTest)
#include "AuthorizationRequestTest.moc"
