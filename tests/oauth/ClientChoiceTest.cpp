// SPDX-License-Identifier: MIT
#include "oauth/ClientChoice.h"

#include "tests/support/FakeClock.h"

#include <QTest>

using namespace jackfield;
using Kind = ClientChoice::Kind;

namespace {

const QString issuer = QStringLiteral("https://as.test");
const QString redirectUri = QStringLiteral("http://127.0.0.1:4711/callback");

ClientRegistration registered(ClientOrigin origin)
{
    ClientRegistration client;
    client.origin = origin;
    client.id = QStringLiteral("c1");
    client.redirectUris = {redirectUri};
    return client;
}

ServerMetadata server(bool documents, bool registers)
{
    ServerMetadata made;
    made.issuer = issuer;
    made.takesClientIdDocuments = documents;
    if (registers)
        made.registrationEndpoint = QUrl(QStringLiteral("https://as.test/register"));
    return made;
}

} // namespace

/// How we become a client, and how a client says who it is.
class ClientChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOrder();
    void documents_data();
    void documents();
    void enteredClientsStayWithTheirIssuer();
    void keptRegistrations();
    void methods_data();
    void methods();
};

void ClientChoiceTest::theOrder()
{
    const FakeClock clock;
    const auto choose = [&clock](const ClientSources &sources, const ServerMetadata &metadata) {
        return *chooseClient(sources, metadata, redirectUri, clock.now());
    };
    ClientSources sources;
    QCOMPARE(choose(sources, server(true, false)).kind, Kind::AskPerson);
    QCOMPARE(choose(sources, server(true, true)).kind, Kind::Register);
    sources.document = QUrl(QStringLiteral("https://jackfield.test/client.json"));
    QCOMPARE(choose(sources, server(false, true)).kind, Kind::Register);
    const ClientChoice byDocument = choose(sources, server(true, true));
    QCOMPARE(byDocument.client.id, QStringLiteral("https://jackfield.test/client.json"));
    QCOMPARE(byDocument.client.origin, ClientOrigin::Document);
    sources.entered = registered(ClientOrigin::Entered);
    QCOMPARE(choose(sources, server(true, true)).client, sources.entered);
}

void ClientChoiceTest::documents_data()
{
    QTest::addColumn<bool>("used");
    for (const char *url : {"https://a.test/x", "https://a.test/x/y.json?z"})
        QTest::newRow(url) << true;
    for (const char *url : {"https://a.test", "https://a.test/", "http://a.test/x",
                            "http://127.0.0.1/x", "https://a.test/x#y", "https://u@a.test/x", ""})
        QTest::newRow(url) << false;
}

void ClientChoiceTest::documents()
{
    ClientSources sources;
    sources.document = QUrl(QString::fromLatin1(QTest::currentDataTag()));
    const auto choice = chooseClient(sources, server(true, false), redirectUri, {});
    QTEST(choice->kind == Kind::Use, "used");
}

void ClientChoiceTest::enteredClientsStayWithTheirIssuer()
{
    ClientSources sources;
    sources.entered = registered(ClientOrigin::Entered);
    sources.enteredFor = QStringLiteral("https://other.test");
    QCOMPARE(chooseClient(sources, server(true, true), redirectUri, {}).error().code,
             ErrorCode::SignInUnsafe);
    sources.enteredFor = issuer;
    QCOMPARE(chooseClient(sources, server(true, true), redirectUri, {})->kind, Kind::Use);
    ClientSources kept;
    kept.kept = registered(ClientOrigin::Entered);
    kept.keptFor = QStringLiteral("https://other.test");
    QCOMPARE(chooseClient(kept, server(true, true), redirectUri, {}).error().code,
             ErrorCode::SignInUnsafe);
}

void ClientChoiceTest::keptRegistrations()
{
    FakeClock clock;
    ClientSources sources;
    sources.kept = registered(ClientOrigin::Dynamic);
    sources.keptFor = issuer;
    const auto kind = [&](const QString &redirect) {
        return chooseClient(sources, server(false, true), redirect, clock.now())->kind;
    };
    QCOMPARE(kind(redirectUri), Kind::Use);
    QCOMPARE(kind(QStringLiteral("http://127.0.0.1:4712/callback")), Kind::Register);
    sources.kept.redirectUris = {withLocalhost(redirectUri)};
    QCOMPARE(kind(redirectUri), Kind::Use);
    sources.kept.secretExpiresAt = clock.now().addSecs(60);
    QCOMPARE(kind(redirectUri), Kind::Use);
    clock.advance(std::chrono::minutes(1));
    QCOMPARE(kind(redirectUri), Kind::Register);
    sources.kept.secretExpiresAt = {};
    sources.keptFor = QStringLiteral("https://other.test");
    QCOMPARE(kind(redirectUri), Kind::Register);
}

void ClientChoiceTest::methods_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<QString>("has");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("chosen");
    const auto row = [](const char *name, const char *fixed, const char *has, const char *taken,
                        const char *chosen) {
        QTest::newRow(name) << QString::fromLatin1(fixed) << QString::fromLatin1(has)
                            << QString::fromLatin1(taken) << QString::fromLatin1(chosen);
    };
    row("not said, a secret", "", "secret", "-", "client_secret_basic");
    row("not said, none", "", "", "-", "none");
    row("as registered", "client_secret_post", "secret", "client_secret_basic",
        "client_secret_post");
    row("basic before post", "", "secret", "client_secret_post client_secret_basic",
        "client_secret_basic");
    row("post", "", "secret", "none client_secret_post", "client_secret_post");
    row("a secret that is not wanted", "", "secret", "none", "none");
    row("no common way", "", "secret", "tls_client_auth", "");
    row("no secret", "", "", "client_secret_basic", "none");
    row("a key", "", "key", "client_secret_basic private_key_jwt", "private_key_jwt");
    row("a key that is not taken", "", "key", "client_secret_basic", "");
}

void ClientChoiceTest::methods()
{
    QFETCH(QString, registered);
    QFETCH(QString, has);
    QFETCH(QString, taken);
    ClientRegistration client;
    client.method = clientAuthMethodFromWire(registered);
    if (has == QStringLiteral("secret"))
        client.secret = Secret::fromBytes("s");
    if (has == QStringLiteral("key"))
        client.privateKey = Secret::fromBytes("k");
    ServerMetadata metadata;
    if (taken != QStringLiteral("-"))
        metadata.tokenAuthMethods = taken.split(u' ');
    const auto chosen = chooseAuthMethod(client, metadata);
    QTEST(chosen ? wireName(*chosen) : QString(), "chosen");
}

QTEST_GUILESS_MAIN(ClientChoiceTest)
#include "ClientChoiceTest.moc"
