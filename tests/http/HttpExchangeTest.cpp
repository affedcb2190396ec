// SPDX-License-Identifier: MIT
#include "http/HttpExchange.h"
#include "http/HttpNetwork.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <optional>

using namespace jackfield;

namespace {

/// A server that does with each request what a test says, and remembers what came.
class ScriptedServer : public QTcpServer
{
public:
    using Answer = std::function<void(QTcpSocket &)>;

    ScriptedServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *const socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                requests.append(socket->readAll());
                const qsizetype number = std::min(requests.size(), answers.size()) - 1;
                answers.at(number)(*socket);
            });
        });
    }

    QUrl url(const char *path = "/mcp?a=%20b") const
    {
        return QUrl(
            QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(QLatin1String(path)));
    }

    /// For one request after the other; the last one for all that follow.
    QList<Answer> answers;
    QByteArrayList requests;
    int connections = 0;
};

ScriptedServer::Answer says(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket) { socket.write(bytes); };
}

const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

HttpAnswer ask(HttpNetwork &network, const HttpRequest &request)
{
    HttpExchange exchange(network, request);
    std::optional<HttpAnswer> answer;
    QObject::connect(&exchange, &HttpExchange::finished, &exchange,
                     [&answer](const HttpAnswer &with) { answer = with; });
    exchange.start();
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000); }();
    return answer.value_or(HttpAnswer());
}

HttpRequest get(const ScriptedServer &server)
{
    return {"GET", server.url(), {}, {}, {}};
}

} // namespace

/// One request and its answer, over connections that are kept.
class HttpExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesOverTheWire();
    void aHeaderIsOneHeader_data();
    void aHeaderIsOneHeader();
    void connectionsAreKept();
    void aConnectionThatEndedIsMadeAgain();
    void anAnswerUnaskedEndsTheConnection();
    void whoeverIsDestroyedHangsUp();
    void aServerThatSendsWithoutEndWaits();
    void aProxyIsAskedForTheWholeAddress();
};

void HttpExchangeTest::whatGoesOverTheWire()
{
    ScriptedServer server;
    server.answers = {says(ok)};
    HttpNetwork network;
    HttpRequest request{"POST",
                        server.url(),
                        {{"Accept", "application/json"}},
                        {{QStringLiteral("accept"), Secret::fromBytes("mine")},
                         {QStringLiteral("X-Key"), Secret::fromBytes("k3y")}},
                        "{}"};
    const HttpAnswer answer = ask(network, request);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("hi"));
    const QByteArray port = QByteArray::number(server.serverPort());
    QCOMPARE(server.requests,
             (QByteArrayList{"POST /mcp?a=%20b HTTP/1.1\r\nHost: 127.0.0.1:" + port +
                             "\r\nUser-Agent: jackfield/" JACKFIELD_VERSION
                             "\r\nAccept: application/json\r\n"
                             "Accept-Encoding: gzip, deflate\r\nX-Key: k3y\r\n"
                             "Content-Length: 2\r\n\r\n{}"}));
}

void HttpExchangeTest::aHeaderIsOneHeader_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("two lines") << QByteArray("X-Key") << QByteArray("a\r\nX-Other: b");
    QTest::newRow("a line end") << QByteArray("X-Key") << QByteArray("a\n");
    QTest::newRow("a zero") << QByteArray("X-Key") << QByteArray("a\0b", 3);
    QTest::newRow("a name with a colon") << QByteArray("X-Key: a") << QByteArray("b");
    QTest::newRow("no name") << QByteArray() << QByteArray("b");
}

void HttpExchangeTest::aHeaderIsOneHeader()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    ScriptedServer server;
    server.answers = {says(ok)};
    HttpNetwork network;
    HttpRequest request = get(server);
    request.credentials = {{QString::fromLatin1(name), Secret::fromBytes(value)}};
    const HttpAnswer answer = ask(network, request);
    QVERIFY(answer.error);
    QCOMPARE(answer.error->code, ErrorCode::InvalidInput);
    QCOMPARE(server.connections, 0);
}

void HttpExchangeTest::connectionsAreKept()
{
    ScriptedServer server;
    server.answers = {says(ok),
                      says("HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n"
                           "2\r\nno\r\n0\r\n\r\n"),
                      says("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
                      says(ok)};
    HttpNetwork network;
    QCOMPARE(ask(network, get(server)).status, 200);
    QCOMPARE(ask(network, get(server)).status, 500);
    QCOMPARE(ask(network, get(server)).status, 200);
    QCOMPARE(server.connections, 1);
    QCOMPARE(ask(network, get(server)).status, 200); // the server wanted the first one to end
    QCOMPARE(server.connections, 2);
    network.trustAlso(QStringLiteral("/nowhere.pem"));
    QCOMPARE(ask(network, get(server)).status, 200); // and this one was made under another trust
    QCOMPARE(server.connections, 3);
}

/// It ended while our request was on its way, which is no answer to that.
void HttpExchangeTest::aConnectionThatEndedIsMadeAgain()
{
    ScriptedServer server;
    server.answers = {says(ok), [](QTcpSocket &socket) { socket.abort(); }, says(ok)};
    HttpNetwork network;
    QCOMPARE(ask(network, get(server)).status, 200);
    const HttpAnswer second = ask(network, get(server));
    QCOMPARE(second.status, 200);
    QCOMPARE(server.connections, 2);
    QCOMPARE(server.requests.size(), 3);
    // A new one that ends is the server's word.
    server.answers = {[](QTcpSocket &socket) { socket.abort(); }};
    HttpNetwork other;
    const HttpAnswer third = ask(other, get(server));
    QVERIFY(third.error);
    QCOMPARE(third.error->code, ErrorCode::Network);
    QCOMPARE(server.requests.size(), 4);
}

void HttpExchangeTest::anAnswerUnaskedEndsTheConnection()
{
    ScriptedServer server;
    server.answers = {says(ok + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged"), says(ok)};
    HttpNetwork network;
    QCOMPARE(ask(network, get(server)).body, QByteArray("hi"));
    QCOMPARE(ask(network, get(server)).body, QByteArray("hi"));
    QCOMPARE(server.connections, 2);
}

void HttpExchangeTest::whoeverIsDestroyedHangsUp()
{
    ScriptedServer server;
    QPointer<QTcpSocket> open;
    server.answers = {[&open](QTcpSocket &socket) { open = &socket; }};
    HttpNetwork network;
    auto exchange = std::make_unique<HttpExchange>(network, get(server));
    bool wasSent = false;
    connect(exchange.get(), &HttpExchange::requestSent, this, [&wasSent] { wasSent = true; });
    exchange->start();
    QTRY_VERIFY(open);
    QVERIFY(wasSent);
    exchange.reset();
    QTRY_COMPARE(open->state(), QAbstractSocket::UnconnectedState);
}

/// What is not read is not taken in: the server's own buffer fills.
void HttpExchangeTest::aServerThatSendsWithoutEndWaits()
{
    ScriptedServer server;
    qint64 taken = 0;
    server.answers = {[&](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        const QByteArray piece = QByteArray("1\r\nx\r\n").repeated(10'000);
        const auto more = [&taken, &socket, piece] {
            if (socket.bytesToWrite() < 1'000'000)
                taken += socket.write(piece);
        };
        connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    }};
    HttpNetwork network;
    HttpRequest request = get(server);
    request.longestBody = 1'000'000;
    const HttpAnswer answer = ask(network, request);
    QVERIFY(answer.error);
    QCOMPARE(answer.error->code, ErrorCode::TooLarge);
    QVERIFY(answer.body.size() <= request.longestBody);
    QVERIFY2(taken < 20'000'000, qPrintable(QString::number(taken)));
}

void HttpExchangeTest::aProxyIsAskedForTheWholeAddress()
{
    ScriptedServer proxy;
    proxy.answers = {says(ok)};
    qputenv("http_proxy", "http://ada:secret@127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    HttpNetwork network;
    const HttpAnswer answer =
        ask(network, {"GET", QUrl(QStringLiteral("http://elsewhere.test/a?b")), {}, {}, {}});
    qunsetenv("http_proxy");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.facts.proxy.endsWith(QStringLiteral("(http_proxy)")));
    QVERIFY(proxy.requests.first().startsWith("GET http://elsewhere.test/a?b HTTP/1.1\r\n"
                                              "Host: elsewhere.test\r\n"));
    QVERIFY(proxy.requests.first().contains("\r\nProxy-Authorization: Basic YWRhOnNlY3JldA==\r\n"));
}

QTEST_GUILESS_MAIN(HttpExchangeTest)
#include "HttpExchangeTest.moc"
