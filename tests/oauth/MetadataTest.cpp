// SPDX-License-Identifier: MIT
#include "oauth/ResourceMetadata.h"
#include "oauth/ServerMetadata.h"

#include <QJsonDocument>
#include <QTest>

using namespace jackfield;

namespace {

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QString listed(const QList<QUrl> &urls)
{
    QStringList texts;
    for (const QUrl &url : urls)
        texts.append(url.toString(QUrl::FullyEncoded));
    return texts.join(u' ');
}

} // namespace

/// Where metadata lies and whose it is (RFC 9728, RFC 8414, OpenID Connect Discovery).
class MetadataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resourcePlaces_data();
    void resourcePlaces();
    void serverPlaces_data();
    void serverPlaces();
    void covers_data();
    void covers();
    void canonical();
    void resources();
    void servers();
    void refusedServers_data();
    void refusedServers();
    void assumedServer();
};

void MetadataTest::resourcePlaces_data()
{
    QTest::addColumn<QString>("places");
    const auto row = [](const char *server, const char *places) {
        QTest::newRow(server) << QString::fromLatin1(places);
    };
    // RFC 9728, 3.1
    row("https://resource.example.com",
        "https://resource.example.com/.well-known/oauth-protected-resource");
    row("https://resource.example.com/resource1",
        "https://resource.example.com/.well-known/oauth-protected-resource/resource1 "
        "https://resource.example.com/.well-known/oauth-protected-resource");
    row("https://a.test:8443/x/y/?k=v",
        "https://a.test:8443/.well-known/oauth-protected-resource/x/y?k=v "
        "https://a.test:8443/.well-known/oauth-protected-resource");
    row("https://a.test/a%2Fb", "https://a.test/.well-known/oauth-protected-resource/a%2Fb "
                                "https://a.test/.well-known/oauth-protected-resource");
}

void MetadataTest::resourcePlaces()
{
    const QUrl server(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(listed(resourceMetadataUrls(server, std::nullopt)), "places");
    const QUrl named(QStringLiteral("https://b.test/m"));
    QCOMPARE(resourceMetadataUrls(server, named).first(), named);
}

void MetadataTest::serverPlaces_data()
{
    QTest::addColumn<QString>("places");
    // RFC 8414, 3.1, and MCP's order
    QTest::newRow("https://example.com")
        << QStringLiteral("https://example.com/.well-known/oauth-authorization-server "
                          "https://example.com/.well-known/openid-configuration");
    QTest::newRow("https://example.com/issuer1")
        << QStringLiteral("https://example.com/.well-known/oauth-authorization-server/issuer1 "
                          "https://example.com/.well-known/openid-configuration/issuer1 "
                          "https://example.com/issuer1/.well-known/openid-configuration");
    QTest::newRow("https://example.com/a/")
        << QStringLiteral("https://example.com/.well-known/oauth-authorization-server/a "
                          "https://example.com/.well-known/openid-configuration/a "
                          "https://example.com/a/.well-known/openid-configuration");
}

void MetadataTest::serverPlaces()
{
    QTEST(listed(serverMetadataUrls(QUrl(QString::fromLatin1(QTest::currentDataTag())))), "places");
}

void MetadataTest::covers_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("covered");
    const auto row = [](const char *resource, const char *server, bool covered) {
        QTest::addRow("%s of %s", server, resource)
            << QString::fromLatin1(resource) << QString::fromLatin1(server) << covered;
    };
    row("https://a.test/mcp", "https://a.test/mcp", true);
    row("https://A.test:443/mcp/", "https://a.test/mcp", true);
    row("https://a.test", "https://a.test/mcp", true);
    row("https://a.test/mcp", "https://a.test/mcp/one", true);
    row("https://a.test/mcp", "https://a.test/mcp2", false);
    row("https://a.test/mcp/one", "https://a.test/mcp", false);
    row("https://b.test/mcp", "https://a.test/mcp", false);
    row("http://a.test/mcp", "https://a.test/mcp", false);
    row("https://a.test:8443/mcp", "https://a.test/mcp", false);
    row("mcp", "https://a.test/mcp", false);
    row("", "https://a.test/mcp", false);
}

void MetadataTest::covers()
{
    QFETCH(QString, resource);
    QFETCH(QString, server);
    QTEST(resourceCovers(QUrl(resource), QUrl(server)), "covered");
}

void MetadataTest::canonical()
{
    const auto of = [](const char *url) {
        return canonicalResource(QUrl(QString::fromLatin1(url)));
    };
    QCOMPARE(of("HTTPS://MCP.Example.com:443/Mcp/#x"),
             QStringLiteral("https://mcp.example.com/Mcp"));
    QCOMPARE(of("https://mcp.example.com/"), QStringLiteral("https://mcp.example.com"));
    QCOMPARE(of("https://mcp.example.com:8443"), QStringLiteral("https://mcp.example.com:8443"));
}

void MetadataTest::resources()
{
    const QUrl server(QStringLiteral("https://a.test/mcp"));
    const auto good = ResourceMetadata::from(
        json(
            "{\"resource\":\"https://a.test/mcp\",\"authorization_servers\":[\"https://as.test/\"],"
            "\"scopes_supported\":[\"x\"],\"resource_name\":\"Tools\",\"more\":1}"),
        server);
    QVERIFY(good);
    QCOMPARE(good->authorizationServers, QStringList{QStringLiteral("https://as.test/")});
    QCOMPARE(good->name, QStringLiteral("Tools"));
    const auto code = [&server](const QByteArray &text) {
        return ResourceMetadata::from(json(text), server).error().code;
    };
    QCOMPARE(code("{\"resource\":\"https://b.test/mcp\"}"), ErrorCode::SignInUnsafe);
    QCOMPARE(code("{}"), ErrorCode::Protocol);
    QCOMPARE(code("{\"resource\":1}"), ErrorCode::Protocol);
    QCOMPARE(code("{\"resource\":\"https://a.test\",\"authorization_servers\":\"x\"}"),
             ErrorCode::Protocol);
    QCOMPARE(code("{\"resource\":\"https://a.test\",\"authorization_servers\":[1]}"),
             ErrorCode::Protocol);
}

void MetadataTest::servers()
{
    // RFC 8414, 3.2, shortened
    const auto server = ServerMetadata::from(
        json("{\"issuer\":\"https://server.example.com\","
             "\"authorization_endpoint\":\"https://server.example.com/authorize\","
             "\"token_endpoint\":\"https://server.example.com/token\","
             "\"token_endpoint_auth_methods_supported\":[\"client_secret_basic\",\"private_key_"
             "jwt\"],"
             "\"registration_endpoint\":\"https://server.example.com/register\","
             "\"scopes_supported\":[\"openid\",\"offline_access\"],"
             "\"code_challenge_methods_supported\":[\"S256\"],\"ui_locales_supported\":[\"en\"]}"),
        QStringLiteral("https://server.example.com"));
    QVERIFY(server);
    QVERIFY(server->protectsCodes());
    QCOMPARE(server->tokenAuthMethods->size(), 2);
    QVERIFY(server->revocationEndpoint.isEmpty());
    QVERIFY(!server->sendsIssuer);
}

void MetadataTest::refusedServers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &more, const char *code) {
        QTest::newRow(name) << QByteArray("{\"issuer\":\"https://a.test\"" + more + "}")
                            << QString::fromLatin1(code);
    };
    QTest::newRow("no issuer") << QByteArray("{}") << QStringLiteral("sign-in-unsafe");
    QTest::newRow("a slash more") << QByteArray("{\"issuer\":\"https://a.test/\"}")
                                  << QStringLiteral("sign-in-unsafe");
    QTest::newRow("upper case") << QByteArray("{\"issuer\":\"https://A.test\"}")
                                << QStringLiteral("sign-in-unsafe");
    row("file", ",\"authorization_endpoint\":\"file:///etc/passwd\"", "sign-in-unsafe");
    row("script", ",\"authorization_endpoint\":\"javascript:alert(1)\"", "sign-in-unsafe");
    row("plain", ",\"token_endpoint\":\"http://a.test/token\"", "sign-in-unsafe");
    row("plain registration", ",\"registration_endpoint\":\"http://a.test/\"", "sign-in-unsafe");
    row("a fragment", ",\"revocation_endpoint\":\"https://a.test/#x\"", "sign-in-unsafe");
    row("relative", ",\"token_endpoint\":\"/token\"", "protocol");
    row("a number", ",\"token_endpoint\":1", "protocol");
    row("a text for a flag", ",\"client_id_metadata_document_supported\":\"yes\"", "protocol");
}

void MetadataTest::refusedServers()
{
    QFETCH(QByteArray, text);
    const auto server = ServerMetadata::from(json(text), QStringLiteral("https://a.test"));
    QVERIFY(!server);
    QTEST(wireName(server.error().code), "code");
}

void MetadataTest::assumedServer()
{
    const auto server =
        ServerMetadata::assumedAt(QUrl(QStringLiteral("https://a.test:8443/v1/mcp")));
    QCOMPARE(server.authorizationEndpoint, QUrl(QStringLiteral("https://a.test:8443/authorize")));
    QCOMPARE(server.tokenEndpoint, QUrl(QStringLiteral("https://a.test:8443/token")));
    QCOMPARE(server.registrationEndpoint, QUrl(QStringLiteral("https://a.test:8443/register")));
    QVERIFY(server.protectsCodes());
}

QTEST_GUILESS_MAIN(MetadataTest)
#include "MetadataTest.moc"
