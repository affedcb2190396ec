// SPDX-License-Identifier: MIT
#include "proxy/AllowListProxy.h"
#include "process/UnixSockets.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace jackfield;

namespace {

/// A program at the proxy: what it hears, and whether that has ended.
class Client : public QObject
{
public:
    Client(StreamSockets &sockets, const QString &address)
        : m_stream(std::move(*sockets.connectTo(address)))
    {
        connect(m_stream.get(), &ByteStream::received, this,
                [this](const QByteArray &bytes) { heard += bytes; });
        connect(m_stream.get(), &ByteStream::inputEnded, this, [this] { hasEnded = true; });
        m_stream->pauseInput(false);
    }

    void say(const QByteArray &bytes) { m_stream->write(bytes); }
    ByteStream &stream() { return *m_stream; }

    QByteArray heard;
    bool hasEnded = false;

private:
    std::unique_ptr<ByteStream> m_stream;
};

QByteArray tunnelTo(const QString &host)
{
    return "CONNECT " + host.toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

const QByteArray established = "HTTP/1.1 200 Connection established\r\n\r\n";

} // namespace

/// The proxy at its socket, with a server on the loopback interface behind it.
class AllowListProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bringsWhoIsAllowed();
    void hearsARequestInPieces();
    void passesManyBytesBothWays();
    void plainRequestsGoWhereTheyMay();
    void othersAreTurnedAway_data();
    void othersAreTurnedAway();
    void whatIsNoRequest_data();
    void whatIsNoRequest();
    void aNameThatLeadsInsideIsRefused_data();
    void aNameThatLeadsInsideIsRefused();
    void onlyTheAddressesThatWereLookedAtAreTaken();
    void whoCannotBeReachedIsSaid();
    void eachReasonIsToldOnce();
    void aWayWithoutARequest();
    void throughTheMachinesOwnProxy();
    void theServersEndIsPassedOn();
    void endsWhatItCarries();

private:
    void open(const QStringList &allowed, AllowedHost::NamedBy by = AllowedHost::NamedBy::List);
    std::unique_ptr<Client> client() { return std::make_unique<Client>(m_sockets, m_address); }
    QString here() const { return u"127.0.0.1:%1"_qs.arg(m_server->serverPort()); }
    QTcpSocket *taken();

    UnixSockets m_sockets;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<AllowListProxy> m_proxy;
    QString m_address;
    QHash<QString, QList<QHostAddress>> m_names;
    QStringList m_asked; ///< of the name system
    QStringList m_told;
};

void AllowListProxyTest::init()
{
    for (const char *name :
         {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_names.clear();
    m_asked.clear();
    m_told.clear();
}

void AllowListProxyTest::cleanup()
{
    m_proxy.reset();
    m_server.reset();
}

void AllowListProxyTest::open(const QStringList &allowed, AllowedHost::NamedBy by)
{
    QList<AllowedHost> hosts;
    for (const QString &text : allowed)
        hosts.append(*AllowedHost::from(text, by));
    m_proxy = std::make_unique<AllowListProxy>(
        m_sockets, hosts,
        [this](const QString &host, QObject *context, const HostConnection::Resolved &resolved) {
            m_asked.append(host);
            QTimer::singleShot(0, context,
                               [resolved, found = m_names.value(host)] { resolved(found); });
        });
    connect(m_proxy.get(), &AllowListProxy::refused, this,
            [this](const QString &why) { m_told.append(why); });
    m_address = *m_proxy->open();
}

QTcpSocket *AllowListProxyTest::taken()
{
    [&] { QTRY_VERIFY(m_server->hasPendingConnections()); }();
    return m_server->nextPendingConnection();
}

void AllowListProxyTest::bringsWhoIsAllowed()
{
    open({here()});
    const auto one = client();
    one->say(tunnelTo(here()) + "first");
    QTcpSocket *const server = taken();
    QTRY_COMPARE(one->heard, established);
    QTRY_COMPARE(server->bytesAvailable(), qint64(5));
    server->write("answer");
    QTRY_COMPARE(one->heard, established + "answer");
    QVERIFY(m_asked.isEmpty());
    QVERIFY(m_told.isEmpty());
}

void AllowListProxyTest::hearsARequestInPieces()
{
    open({here()});
    const auto one = client();
    for (const char byte : tunnelTo(here())) {
        one->say(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(one->heard, established);
}

void AllowListProxyTest::passesManyBytesBothWays()
{
    open({here()});
    const auto one = client();
    one->say(tunnelTo(here()));
    QTRY_COMPARE(one->heard, established);
    QTcpSocket *const server = taken();
    const QByteArray many(8 * 1024 * 1024, 'x');
    one->say(many);
    server->write(many);
    QByteArray arrived;
    connect(server, &QTcpSocket::readyRead, this, [&] { arrived += server->readAll(); });
    QTRY_COMPARE(arrived.size(), many.size());
    QTRY_COMPARE(one->heard.size(), established.size() + many.size());
    server->disconnect(this);
}

void AllowListProxyTest::plainRequestsGoWhereTheyMay()
{
    open({here()});
    const auto one = client();
    one->say("POST http://" + here().toLatin1() + "/x HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
    QTcpSocket *const server = taken();
    const QByteArray wanted = "POST /x HTTP/1.1\r\nHost: " + here().toLatin1() +
                              "\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi";
    QTRY_COMPARE(server->bytesAvailable(), qint64(wanted.size()));
    QCOMPARE(server->readAll(), wanted);
    server->write("HTTP/1.1 204 No Content\r\n\r\n");
    server->disconnectFromHost();
    QTRY_VERIFY(one->hasEnded);
    QCOMPARE(one->heard, QByteArray("HTTP/1.1 204 No Content\r\n\r\n"));
}

void AllowListProxyTest::othersAreTurnedAway_data()
{
    QTest::addColumn<QByteArray>("request");
    const auto tunnel = [](const char *to) { return tunnelTo(QString::fromLatin1(to)); };
    QTest::newRow("another host") << tunnel("evil.example:443");
    QTest::newRow("another port") << tunnel("api.example.org:22");
    QTest::newRow("below it") << tunnel("x.api.example.org:443");
    QTest::newRow("above it") << tunnel("example.org:443");
    QTest::newRow("with it in front") << tunnel("api.example.org.evil.example:443");
    QTest::newRow("its address") << tunnel("93.184.215.14:443");
    QTest::newRow("this machine") << tunnel("127.0.0.1:443");
    QTest::newRow("this machine, as a number") << tunnel("2130706433:443");
    QTest::newRow("IPv6") << tunnel("[::1]:443");
    QTest::newRow("plain, where TLS is meant")
        << QByteArray("GET http://api.example.org:443/ HTTP/1.1\r\n\r\n");
    QTest::newRow("plain") << QByteArray("GET http://api.example.org/ HTTP/1.1\r\n\r\n");
    QTest::newRow("a lie in Host")
        << QByteArray("GET http://evil.example/ HTTP/1.1\r\nHost: api.example.org\r\n\r\n");
}

void AllowListProxyTest::othersAreTurnedAway()
{
    QFETCH(const QByteArray, request);
    open({u"api.example.org"_qs});
    const auto one = client();
    one->say(request);
    QTRY_VERIFY(one->hasEnded);
    QVERIFY2(one->heard.startsWith("HTTP/1.1 403 Forbidden\r\n"), one->heard);
    QVERIFY(one->heard.contains("is not among the hosts"));
    QVERIFY(m_asked.isEmpty());
    QCOMPARE(m_told.size(), 1);
}

void AllowListProxyTest::whatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("noise") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("400");
    QTest::newRow("a path") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("400");
    QTest::newRow("without end") << QByteArray(100'000, 'x') << QByteArray("431");
    QTest::newRow("too long") << "CONNECT a:1 HTTP/1.1\r\nA: " + QByteArray(16 * 1024, 'x') +
                                     "\r\n\r\n"
                              << QByteArray("431");
}

void AllowListProxyTest::whatIsNoRequest()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, status);
    open({u"api.example.org"_qs});
    const auto one = client();
    one->say(bytes);
    QTRY_VERIFY(one->hasEnded);
    QVERIFY2(one->heard.startsWith("HTTP/1.1 " + status), one->heard);
    QVERIFY(m_told.isEmpty());
}

void AllowListProxyTest::aNameThatLeadsInsideIsRefused_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("loopback") << QStringList{u"127.0.0.1"_qs};
    QTest::newRow("loopback, IPv6") << QStringList{u"::1"_qs};
    QTest::newRow("within IPv6") << QStringList{u"::ffff:127.0.0.1"_qs};
    QTest::newRow("private") << QStringList{u"10.1.2.3"_qs};
    QTest::newRow("metadata of a cloud") << QStringList{u"169.254.169.254"_qs};
    QTest::newRow("one of two") << QStringList{u"93.184.215.14"_qs, u"192.168.0.1"_qs};
}

void AllowListProxyTest::aNameThatLeadsInsideIsRefused()
{
    QFETCH(const QStringList, addresses);
    for (const QString &address : addresses)
        m_names[u"api.example.org"_qs].append(QHostAddress(address));
    const QString host = u"api.example.org:%1"_qs.arg(m_server->serverPort());
    open({host});
    const auto one = client();
    one->say(tunnelTo(host));
    QTRY_VERIFY(one->hasEnded);
    QVERIFY2(one->heard.startsWith("HTTP/1.1 403 Forbidden\r\n"), one->heard);
    QVERIFY(!m_server->hasPendingConnections());
    QCOMPARE(m_told.size(), 1);
}

/// A name that a person chose themselves leads where it leads, to the addresses of one answer.
void AllowListProxyTest::onlyTheAddressesThatWereLookedAtAreTaken()
{
    const QString host = u"gateway.example:%1"_qs.arg(m_server->serverPort());
    m_names[u"gateway.example"_qs] = {QHostAddress(QHostAddress::LocalHost)};
    open({host}, AllowedHost::NamedBy::Person);
    const auto one = client();
    one->say(tunnelTo(host));
    QTRY_COMPARE(one->heard, established);
    QCOMPARE(m_asked, QStringList(u"gateway.example"_qs));
}

void AllowListProxyTest::whoCannotBeReachedIsSaid()
{
    const QString gone = here();
    m_server->close();
    open({gone, u"nobody.example"_qs});
    for (const QString &host : {gone, u"nobody.example:443"_qs}) {
        const auto one = client();
        one->say(tunnelTo(host));
        QTRY_VERIFY(one->hasEnded);
        QVERIFY2(one->heard.startsWith("HTTP/1.1 502 Bad Gateway\r\n"), one->heard);
        QVERIFY(m_told.constLast().contains(host));
    }
}

void AllowListProxyTest::eachReasonIsToldOnce()
{
    open({u"api.example.org"_qs});
    for (int i = 0; i < 100; ++i) {
        const auto one = client();
        one->say(tunnelTo(u"h%1.example:443"_qs.arg(i / 2)));
        QTRY_VERIFY(one->hasEnded);
    }
    QCOMPARE(m_told.size(), 30);
    QVERIFY(m_told.constFirst().contains(u"h0.example:443"_qs));
    QVERIFY(m_told.at(1).contains(u"h1.example:443"_qs));
}

void AllowListProxyTest::aWayWithoutARequest()
{
    open({here()});
    m_address = *m_proxy->openTo(*AllowedHost::from(here()));
    const auto one = client();
    one->say("GET / HTTP/1.1\r\n\r\n");
    QTcpSocket *const server = taken();
    QTRY_COMPARE(server->bytesAvailable(), qint64(18));
    server->write("as it is");
    QTRY_COMPARE(one->heard, QByteArray("as it is"));
    m_server->close();
    const auto late = client();
    QTRY_VERIFY(late->hasEnded);
    QCOMPARE(late->heard, QByteArray());
}

void AllowListProxyTest::throughTheMachinesOwnProxy()
{
    qputenv("HTTPS_PROXY", "http://" + here().toLatin1());
    open({u"api.example.org"_qs});
    const auto one = client();
    one->say(tunnelTo(u"api.example.org:443"_qs));
    QTcpSocket *const proxy = taken();
    QTRY_VERIFY(proxy->peek(1000).contains("\r\n\r\n"));
    QVERIFY(proxy->readAll().startsWith("CONNECT api.example.org:443 HTTP/1.1\r\n"));
    proxy->write("HTTP/1.1 200 OK\r\n\r\n");
    QTRY_COMPARE(one->heard, established);
    one->say("question");
    QTRY_COMPARE(proxy->bytesAvailable(), qint64(8));
    proxy->write("answer");
    QTRY_COMPARE(one->heard, established + "answer");
    QVERIFY(m_asked.isEmpty());
    // Whoever is not on the list is not asked for there either.
    const auto other = client();
    other->say(tunnelTo(u"example.org:443"_qs));
    QTRY_VERIFY(other->hasEnded);
    QVERIFY(other->heard.startsWith("HTTP/1.1 403"));
    QVERIFY(!m_server->hasPendingConnections());
}

void AllowListProxyTest::theServersEndIsPassedOn()
{
    open({here()});
    const auto one = client();
    one->say(tunnelTo(here()));
    QTcpSocket *const server = taken();
    server->write(QByteArray(300'000, 'x'));
    server->disconnectFromHost();
    QTRY_VERIFY(one->hasEnded);
    QCOMPARE(one->heard.size(), established.size() + 300'000);
}

void AllowListProxyTest::endsWhatItCarries()
{
    open({here()});
    const auto one = client();
    one->say(tunnelTo(here()));
    QTcpSocket *const server = taken();
    QTRY_COMPARE(one->heard, established);
    m_proxy.reset();
    QTRY_VERIFY(one->hasEnded);
    QTRY_COMPARE(server->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!m_sockets.connectTo(m_address).has_value());
}

QTEST_GUILESS_MAIN(AllowListProxyTest)
#include "AllowListProxyTest.moc"
