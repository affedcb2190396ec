// SPDX-License-Identifier: MIT
#include "http/HttpExplanation.h"
#include "http/ProxyChoice.h"
#include "http/TlsFailure.h"
#include "mcp/CaFile.h"
#include "tests/mcp/TestRun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

namespace {

/// A test server as a process of its own, which says its port first.
class Server
{
public:
    Server(const QString &name, const QStringList &args)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        QStringList{QStringLiteral("-B"), testServer(name)} + args);
        m_process.waitForReadyRead(60'000);
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~Server()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    int port() const { return m_port; }

private:
    QProcess m_process;
    int m_port = 0;
};

Server tlsServer(const QTemporaryDir &folder, const QString &kind)
{
    return Server(QStringLiteral("tls_server.py"), {folder.path(), kind});
}

QUrl address(const QString &scheme, const QString &host, int port)
{
    return QUrl(QStringLiteral("%1://%2:%3/mcp").arg(scheme, host).arg(port));
}

class OneFile final : public SettingsRepository
{
public:
    Settings load() const override { return settings; }
    Result<void> save(const Settings &) override { return {}; }
    Settings settings;
};

/// The report of a test that trusts this file.
TestReport reportOf(const QUrl &url, const QString &caFile = {})
{
    OneFile file;
    file.settings.extraCaFile = caFile;
    TestRun run({}, &file);
    return run.run(remoteTarget(url));
}

/// Sets a variable while it lives, and puts aside those that would win over it.
class Environment
{
public:
    Environment(const char *name, const QByteArray &value) : m_name(name)
    {
        for (const char *other : {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY",
                                  "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"})
            qunsetenv(other);
        qputenv(name, value);
    }
    ~Environment() { qunsetenv(m_name); }

private:
    const char *m_name;
};

} // namespace

/// That failures over HTTP, TLS and proxies are told in words that say what to do.
class HttpFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificatesInWords_data();
    void certificatesInWords();
    void anIssuerThatIsTrustedIsBelieved();
    void plainTextBehindHttps();
    void throughAProxy();
    void aProxyThatWantsAPassword();
    void aProxyThatIsNotThere();
    void exemptions_data();
    void exemptions();
    void proxyVariables();
    void answersAreKept();
    void headersWithoutSecrets();
    void bodies_data();
    void bodies();
    void caFiles();
};

void HttpFailuresTest::certificatesInWords_data()
{
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<bool>("mayBeTrusted");
    const auto row = [](const char *kind, const char *said, bool mayBeTrusted) {
        QTest::newRow(kind) << QString::fromLatin1(said).split(u'|') << mayBeTrusted;
    };
    row("self-signed", "self-signed", true);
    row("office", "Office authority|not known to this machine", true);
    row("expired", "expired on", false);
    row("future", "valid only from|clock", false);
    row("other-host", "is for elsewhere.test, not for localhost", false);
}

void HttpFailuresTest::certificatesInWords()
{
    QFETCH(QStringList, said);
    QFETCH(bool, mayBeTrusted);
    const QTemporaryDir folder;
    const Server server = tlsServer(folder, QString::fromLatin1(QTest::currentDataTag()));
    const TestReport report =
        reportOf(address(QStringLiteral("https"), QStringLiteral("localhost"), server.port()));
    QVERIFY(report.error);
    QCOMPARE(wireName(report.error->code), QStringLiteral("tls"));
    for (const QString &words : std::as_const(said))
        QVERIFY2(report.error->detail.contains(words), qPrintable(report.error->detail));
    QCOMPARE(report.http.issuer.has_value(), mayBeTrusted);
    if (!mayBeTrusted)
        return;
    QVERIFY(report.http.issuer->subject.contains(QStringLiteral("Office")));
    QCOMPARE(report.http.issuer->sha256.count(u':'), 31);
}

void HttpFailuresTest::anIssuerThatIsTrustedIsBelieved()
{
    const QTemporaryDir folder;
    for (const QString &kind : {QStringLiteral("office"), QStringLiteral("self-signed")}) {
        const Server server = tlsServer(folder, kind);
        const QUrl url =
            address(QStringLiteral("https"), QStringLiteral("localhost"), server.port());
        const auto issuer = reportOf(url).http.issuer;
        QVERIFY(issuer);
        const QString file = folder.filePath(kind + QStringLiteral("-trusted.pem"));
        QVERIFY(trustIssuer(file, issuer->pem).has_value());
        const TestReport report = reportOf(url, file);
        // It is believed, so that its answer is seen.
        QCOMPARE(report.httpStatus, 404);
        QCOMPARE(wireName(report.error->code), QStringLiteral("http"));
        QCOMPARE(report.http.body, QStringLiteral("Nothing here\nGo away"));
    }
}

void HttpFailuresTest::plainTextBehindHttps()
{
    const Server server(QStringLiteral("mcp_http.py"), {});
    const TestReport report =
        reportOf(address(QStringLiteral("https"), QStringLiteral("localhost"), server.port()));
    QCOMPARE(wireName(report.error->code), QStringLiteral("tls"));
    QVERIFY2(report.error->detail.contains(QStringLiteral("http://")),
             qPrintable(report.error->detail));
}

void HttpFailuresTest::throughAProxy()
{
    const QTemporaryDir folder;
    const Server server = tlsServer(folder, QStringLiteral("other-host"));
    const Server proxy(QStringLiteral("tls_server.py"), {QStringLiteral("--proxy")});
    const Environment environment("HTTPS_PROXY", "http://ada:hunter2@127.0.0.1:" +
                                                     QByteArray::number(proxy.port()));
    const TestReport report =
        reportOf(address(QStringLiteral("https"), QStringLiteral("elsewhere.test"), server.port()),
                 folder.filePath(QStringLiteral("ca.pem")));
    QCOMPARE(report.httpStatus, 404); // the name is known to the proxy alone
    QCOMPARE(report.http.proxy, QStringLiteral("127.0.0.1:%1 (HTTPS_PROXY)").arg(proxy.port()));
}

void HttpFailuresTest::aProxyThatWantsAPassword()
{
    const Server proxy(QStringLiteral("tls_server.py"), {QStringLiteral("--proxy-password")});
    for (const char *scheme : {"http", "https"}) {
        const Environment environment("ALL_PROXY", "127.0.0.1:" + QByteArray::number(proxy.port()));
        const TestReport report =
            reportOf(address(QLatin1String(scheme), QStringLiteral("elsewhere.test"), 4711));
        QCOMPARE(wireName(report.error->code), QStringLiteral("proxy"));
        QVERIFY2(report.error->detail.contains(QStringLiteral("ALL_PROXY")) &&
                     report.error->detail.contains(QStringLiteral("password")),
                 qPrintable(report.error->detail));
    }
}

void HttpFailuresTest::aProxyThatIsNotThere()
{
    const Environment environment("https_proxy", "http://127.0.0.1:1");
    const TestReport report =
        reportOf(address(QStringLiteral("https"), QStringLiteral("elsewhere.test"), 443));
    QCOMPARE(wireName(report.error->code), QStringLiteral("proxy"));
    QCOMPARE(report.error->detail, QStringLiteral("nothing answers at 127.0.0.1:1 (https_proxy)"));
}

void HttpFailuresTest::exemptions_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("exempt");
    const auto row = [](const char *list, const char *host, bool exempt) {
        QTest::addRow("%s in %s", host, list)
            << QString::fromLatin1(list) << QString::fromLatin1(host) << exempt;
    };
    row("", "a.test", false);
    row("*", "a.test", true);
    row("a.test", "a.test", true);
    row("a.test", "B.A.TEST", true);
    row("a.test", "ba.test", false);
    row(".a.test", "b.a.test", true);
    row("b.test, a.test", "a.test", true);
    row("b.test a.test", "a.test", true);
    row("a.test:443", "a.test", true);
    row("a.test:8443", "a.test", false);
    row("10.0.0.0/8", "10.1.2.3", true);
    row("10.0.0.0/8", "11.1.2.3", false);
    row("10.0.0.0/8", "a.test", false);
}

void HttpFailuresTest::exemptions()
{
    QFETCH(QString, list);
    QFETCH(QString, host);
    QFETCH(bool, exempt);
    QCOMPARE(isExemptFromProxy(list, host, 443), exempt);
    const Environment environment("https_proxy", "proxy.example:3128");
    qputenv("NO_PROXY", list.toLatin1());
    const QString name = chooseProxy(address(QStringLiteral("https"), host, 443)).name;
    qunsetenv("NO_PROXY");
    QCOMPARE(name.isEmpty(), exempt);
}

void HttpFailuresTest::proxyVariables()
{
    const QUrl secure(QStringLiteral("https://a.test/mcp"));
    const QUrl plain(QStringLiteral("http://a.test/mcp"));
    {
        const Environment environment("HTTPS_PROXY", "https://u:p@proxy.example");
        QCOMPARE(chooseProxy(secure).name, QStringLiteral("proxy.example:8080 (HTTPS_PROXY)"));
        QCOMPARE(chooseProxy(secure).proxy.password(), QStringLiteral("p"));
        QVERIFY(chooseProxy(plain).name.isEmpty());
        QVERIFY(chooseProxy(QUrl(QStringLiteral("https://127.0.0.1:1/"))).name.isEmpty());
        QVERIFY(chooseProxy(QUrl(QStringLiteral("https://localhost/"))).name.isEmpty());
    }
    const Environment environment("all_proxy", "socks5h://proxy.example");
    QCOMPARE(chooseProxy(plain).proxy.type(), QNetworkProxy::Socks5Proxy);
    QCOMPARE(chooseProxy(plain).name, QStringLiteral("proxy.example:1080 (all_proxy)"));
}

void HttpFailuresTest::answersAreKept()
{
    const Server server(QStringLiteral("mcp_http.py"),
                        {QStringLiteral("--status"), QStringLiteral("503"),
                         QStringLiteral("--status-body"),
                         QStringLiteral("\033[1mtoo busy\033[0m")});
    ConnectionTarget target =
        remoteTarget(address(QStringLiteral("http"), QStringLiteral("127.0.0.1"), server.port()));
    target.mask.cover(Secret::fromText(QStringLiteral("busy")));
    TestRun run;
    const TestReport report = run.run(target);
    QCOMPARE(report.httpStatus, 503);
    QCOMPARE(report.http.body, QStringLiteral("too ••••••••"));
    QVERIFY(report.http.headers.contains(QStringLiteral("Content-Type: application/json")));
    QVERIFY(report.http.proxy.isEmpty());
}

void HttpFailuresTest::headersWithoutSecrets()
{
    QCOMPARE(
        tellingHeaders({{"server", "nginx"},
                        {"Set-Cookie", "session=hunter2"},
                        {"www-authenticate", "Bearer realm=\"office, inc\", nonce=\"hunter2\", "
                                             "error=\"invalid_token\", scope=\"a b\""},
                        {"WWW-Authenticate", "Negotiate aHVudGVyMg=="},
                        {"location", "https://ada:hunter2@a.test/login?token=hunter2#x"},
                        {"Retry-After", "120"},
                        {"Allow", "GET"}}),
        (QStringList{QStringLiteral("WWW-Authenticate: Bearer realm=\"office, inc\", "
                                    "error=\"invalid_token\", scope=\"a b\""),
                     QStringLiteral("WWW-Authenticate: Negotiate"), QStringLiteral("Server: nginx"),
                     QStringLiteral("Location: https://a.test/login?…"),
                     QStringLiteral("Retry-After: 120"), QStringLiteral("Allow: GET")}));
}

void HttpFailuresTest::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &body, const char *type,
                        const char *text) {
        QTest::newRow(name) << body << QByteArray(type) << QString::fromUtf8(text);
    };
    row("plain", "Bad\r\ngateway\n", "text/plain", "Bad\ngateway");
    row("ansi", "\033[31mred\033[0m\a", "text/plain", "red");
    row("html",
        "<html><head><title>502 &amp; more</title><style>p{}</style></head>\n<body>"
        "<script>steal()</script><h1>Bad  gateway</h1>\n<!-- note --><p>Try\nlater</p>",
        "text/html", "502 & more\nBad gateway\nTry later");
    row("html by its looks", "<!DOCTYPE html><p>Hi", "", "Hi");
    row("html cut short", "<p>Hi<script>var x = '", "text/html", "Hi");
    row("json", "{\"error\":\"no key\"}", "application/json", "{\"error\":\"no key\"}");
    row("broken", "\xff\xfe ok", "", "\xef\xbf\xbd\xef\xbf\xbd ok");
    row("empty", "", "text/html", "");
}

void HttpFailuresTest::bodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QTEST(readableBody(body, type), "text");
}

void HttpFailuresTest::caFiles()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trusted.pem"));
    QCOMPARE(countCertificates(file).error().code, ErrorCode::InvalidInput);
    QCOMPARE(countCertificates(folder.path()).error().code, ErrorCode::InvalidInput);
    QVERIFY(!trustIssuer(file, QStringLiteral("no certificate")));
    QVERIFY(!QFile::exists(file));
    const Server server = tlsServer(folder, QStringLiteral("office"));
    QFile authority(folder.filePath(QStringLiteral("ca.pem")));
    QVERIFY(authority.open(QIODevice::ReadOnly));
    const QString pem = QString::fromLatin1(authority.readAll());
    QVERIFY(trustIssuer(file, pem).has_value());
    QVERIFY(trustIssuer(file, pem).has_value());
    QCOMPARE(countCertificates(file), Result<int>(1)); // not twice
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
    QFile empty(folder.filePath(QStringLiteral("empty")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QCOMPARE(countCertificates(empty.fileName()).error().code, ErrorCode::InvalidInput);
    QCOMPARE(trustIssuer(QStringLiteral("/no/such/folder/file"), pem).error().code,
             ErrorCode::Storage);
}

QTEST_GUILESS_MAIN(HttpFailuresTest)
#include "HttpFailuresTest.moc"
