// SPDX-License-Identifier: MIT
#include "connectors/ConnectorService.h"
#include "crypto/QcaFieldCipher.h"
#include "tests/support/FakeConnectorRepository.h"
#include "tests/support/TestSession.h"

#include <QSignalSpy>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

/// A remote connector that is signed in and was tested.
struct Scene
{
    TestSession user;
    FakeConnectorRepository repository;
    QcaFieldCipher cipher;
    ConnectorService service{user.session(), repository, cipher, user.clock};
    ConnectorDraft draft;
    ConnectorId id;

    Scene()
    {
        draft.type = ConnectorType::Remote;
        draft.transport = TransportChoice::Auto;
        draft.name = QStringLiteral("linear");
        draft.url = QStringLiteral("https://mcp.example.org/mcp");
        id = service.create(draft).value().id;
        if (!service.saveSignIn(id, summary(), state()))
            qFatal("the scene's sign-in was not kept");
        TestReport report;
        report.tools = 3;
        if (!service.saveReport(id, now().revision, report))
            qFatal("the scene's report was not kept");
    }

    static Secret state() { return Secret::fromBytes("{\"accessToken\":\"canary\"}"); }
    SignInSummary summary() const
    {
        SignInSummary summary;
        summary.issuer = QStringLiteral("https://login.example.org");
        summary.clientId = QStringLiteral("c");
        summary.scopes = {QStringLiteral("read")};
        summary.expiresAt = user.clock.now().addSecs(3600);
        summary.renews = true;
        return summary;
    }
    Connector now() const { return service.find(id).value(); }
};

} // namespace

/// What a sign-in leaves behind is sealed, is known of without opening it, and goes with what it
/// was for.
class KeptSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSealedAndKnownOf();
    void isReadAgain();
    void needsTheKey();
    void noConnectionWithoutItsTokens();
    void aRenewedTokenIsMaskedFromThenOn();
    void aRenewalKeepsTheTest();
    void anotherAccountIsAnotherConnector_data();
    void anotherAccountIsAnotherConnector();
    void anotherServerDropsTheTokens_data();
    void anotherServerDropsTheTokens();
    void aNewDescriptionKeepsThem();
    void aCopySignsInForItself();
};

void KeptSignInTest::isSealedAndKnownOf()
{
    Scene scene;
    QCOMPARE(scene.now().signIn, std::optional(scene.summary()));
    const QByteArray blob =
        scene.repository.sealedFields(scene.id)->value(SealedField::OauthTokens);
    QVERIFY(!blob.isEmpty());
    QVERIFY(!blob.contains("canary"));
}

void KeptSignInTest::isReadAgain()
{
    Scene scene;
    QCOMPARE(scene.service.signIn(scene.id).value(), std::optional(Scene::state()));
    QVERIFY(scene.service.saveSignIn(scene.id, scene.summary(), {}));
    QCOMPARE(scene.service.signIn(scene.id).value(), std::nullopt);
}

void KeptSignInTest::needsTheKey()
{
    Scene scene;
    scene.user.service.lock();
    QCOMPARE(scene.service.signIn(scene.id).error().code, ErrorCode::Locked);
    QCOMPARE(scene.service.saveSignIn(scene.id, scene.summary(), Scene::state()).error().code,
             ErrorCode::Locked);
    QVERIFY(scene.now().signIn->isSignedIn()); // and to know of it needs none
}

void KeptSignInTest::noConnectionWithoutItsTokens()
{
    Scene scene;
    scene.service.giveTokens([](const ConnectorId &, const QUrl &) -> Result<ConnectorTokens> {
        return failure(ErrorCode::Decrypt);
    });
    QCOMPARE(scene.service.target(scene.id).error().code, ErrorCode::Decrypt);
    QVERIFY(scene.service.targetWithoutTokens(scene.id)); // to sign in anew
    ConnectorDraft elsewhere = scene.draft;
    elsewhere.url = QStringLiteral("https://elsewhere.example/mcp");
    QVERIFY(scene.service.target(elsewhere, {}, scene.id)); // which gets none in any case
}

void KeptSignInTest::aRenewedTokenIsMaskedFromThenOn()
{
    struct Source final : AccessTokenSource
    {
        static QFuture<Result<Secret>> ready(const char *token)
        {
            return QtFuture::makeReadyFuture(Result<Secret>(Secret::fromBytes(token)));
        }
        QFuture<Result<Secret>> accessToken() override { return ready("first-token"); }
        QFuture<Result<Secret>> tokenAfter(const Secret &) override { return ready("next-token"); }
    };
    Scene scene;
    scene.service.giveTokens([](const ConnectorId &, const QUrl &) -> Result<ConnectorTokens> {
        return ConnectorTokens{std::make_shared<Source>(), {Secret::fromBytes("first-token")}};
    });
    const auto target = scene.service.target(scene.id);
    QVERIFY(target.has_value());
    const SecretMask mask = target->mask; // as a connection keeps it
    const QString said = QStringLiteral("first-token next-token");
    QCOMPARE(mask.masked(said), QStringLiteral("•••••••• next-token"));
    const auto &tokens = std::get<RemoteTarget>(target->endpoint).tokens;
    QCOMPARE(tokens->tokenAfter(Secret::fromBytes("first-token")).result().value(),
             Secret::fromBytes("next-token"));
    QCOMPARE(mask.masked(said), QStringLiteral("•••••••• ••••••••"));
}

void KeptSignInTest::aRenewalKeepsTheTest()
{
    Scene scene;
    const Connector before = scene.now();
    SignInSummary renewed = scene.summary();
    renewed.expiresAt = renewed.expiresAt.addSecs(600);
    renewed.renewedAt = scene.user.clock.now();
    QSignalSpy changed(&scene.service, &ConnectorService::changed);
    scene.user.clock.advance(1h);
    QVERIFY(scene.service.saveSignIn(scene.id, renewed, Secret::fromBytes("other")));
    QCOMPARE(changed.size(), 1);
    Connector expected = before;
    expected.signIn = renewed;
    QCOMPARE(scene.now(), expected);
}

void KeptSignInTest::anotherAccountIsAnotherConnector_data()
{
    QTest::addColumn<SignInSummary>("after");
    SignInSummary after = Scene().summary();
    after.state = SignInSummary::State::SignedOut;
    QTest::newRow("signed out") << after;
    after.state = SignInSummary::State::Refused;
    QTest::newRow("refused") << after;
    after = Scene().summary();
    after.scopes.append(QStringLiteral("write"));
    QTest::newRow("other scopes") << after;
    after = Scene().summary();
    after.issuer.append(u'/');
    QTest::newRow("other issuer") << after;
}

void KeptSignInTest::anotherAccountIsAnotherConnector()
{
    QFETCH(SignInSummary, after);
    Scene scene;
    const Connector before = scene.now();
    QCOMPARE(before.status, ConnectorStatus::Connected);
    QVERIFY(scene.service.saveSignIn(scene.id, after, {}));
    QCOMPARE(scene.now().status, ConnectorStatus::Disconnected);
    QVERIFY(scene.now().revision > before.revision); // a test that is under way is not of it
}

void KeptSignInTest::anotherServerDropsTheTokens_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("client");
    QTest::newRow("host") << u"https://evil.example.com/mcp"_qs << QString();
    QTest::newRow("path") << u"https://mcp.example.org/other"_qs << QString();
    QTest::newRow("client") << u"https://mcp.example.org/mcp"_qs << u"mine"_qs;
}

void KeptSignInTest::anotherServerDropsTheTokens()
{
    QFETCH(QString, url);
    QFETCH(QString, client);
    Scene scene;
    scene.draft.url = url;
    scene.draft.oauthClientId = client;
    QVERIFY(scene.service.update(scene.id, scene.draft));
    QCOMPARE(scene.service.signIn(scene.id).value(), std::nullopt);
    QCOMPARE(scene.now().signIn, std::nullopt);
}

void KeptSignInTest::aNewDescriptionKeepsThem()
{
    Scene scene;
    scene.draft.description = QStringLiteral("issues");
    QVERIFY(scene.service.update(scene.id, scene.draft));
    QCOMPARE(scene.service.signIn(scene.id).value(), std::optional(Scene::state()));
    QCOMPARE(scene.now().status, ConnectorStatus::Connected);
}

void KeptSignInTest::aCopySignsInForItself()
{
    Scene scene;
    const auto copy = scene.service.duplicate(scene.id, QStringLiteral("second account"));
    QVERIFY(copy);
    QCOMPARE(copy->signIn, std::nullopt);
    QCOMPARE(scene.service.signIn(copy->id).value(), std::nullopt);
}

QTEST_GUILESS_MAIN(KeptSignInTest)
#include "KeptSignInTest.moc"
