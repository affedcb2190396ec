// SPDX-License-Identifier: MIT
#include "oauth/LoopbackListener.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace jackfield;
using Verdict = LoopbackListener::Verdict;

namespace {

/// Sends these bytes and gives all that comes back until the other end closes.
QByteArray exchanged(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(request);
    bool isClosed = false;
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&isClosed] { isClosed = true; });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket,
                     [&isClosed] { isClosed = true; });
    [&isClosed] { QTRY_VERIFY_WITH_TIMEOUT(isClosed, 20'000); }();
    return socket.readAll();
}

QByteArray get(const QByteArray &target, const QByteArray &host)
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

} // namespace

/// Our end of the redirect, and what it turns away.
class LoopbackListenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesOneAnswer();
    void isOnLoopbackAlone();
    void turnsAway_data();
    void turnsAway();
    void aStrayAnswerEndsNothing();
    void piecesAreOneRequest();
    void aTakenPortIsNoObstacle();
    void manyConnectionsAtOnce();

private:
    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(m_listener->port()); }

    std::unique_ptr<LoopbackListener> m_listener;
    QList<QByteArray> m_judged;
    Verdict m_verdict = Verdict::Granted;
};

void LoopbackListenerTest::init()
{
    m_judged.clear();
    m_verdict = Verdict::Granted;
    m_listener = std::make_unique<LoopbackListener>([this](const QByteArray &query) {
        m_judged.append(query);
        return m_verdict;
    });
    QVERIFY(m_listener->listen().has_value());
}

void LoopbackListenerTest::cleanup()
{
    m_listener.reset();
}

void LoopbackListenerTest::takesOneAnswer()
{
    QSignalSpy answered(m_listener.get(), &LoopbackListener::answered);
    QCOMPARE(m_listener->redirectUri(),
             QStringLiteral("http://127.0.0.1:%1/callback").arg(m_listener->port()));
    const quint16 port = m_listener->port();
    const QByteArray page = exchanged(port, get("/callback?code=x&state=%41", host()));
    QVERIFY(page.startsWith("HTTP/1.1 200 OK\r\n"));
    for (const char *header :
         {"Content-Security-Policy: default-src 'none'", "Cache-Control: no-store",
          "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff"})
        QVERIFY2(page.contains(header), header);
    QVERIFY(!page.contains("<script") && !page.contains("code=x"));
    QCOMPARE(m_judged, QList<QByteArray>{"code=x&state=%41"});
    QCOMPARE(answered.count(), 1);
    QVERIFY(!m_listener->isListening());
    QVERIFY(exchanged(port, get("/callback?code=y", host())).isEmpty());
    QCOMPARE(m_judged.size(), 1);
}

void LoopbackListenerTest::isOnLoopbackAlone()
{
    QTcpServer other;
    // Another address of this machine has the port still free.
    QVERIFY(other.listen(QHostAddress(QStringLiteral("127.0.0.2")), m_listener->port()));
}

void LoopbackListenerTest::turnsAway_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &request, const char *status) {
        QTest::newRow(name) << request << QByteArray(status);
    };
    const QByteArray host = "\r\nHost: HOST\r\n\r\n";
    row("another path", "GET /other?code=x HTTP/1.1" + host, "404");
    row("a longer path", "GET /callback/x?code=x HTTP/1.1" + host, "404");
    row("the root", "GET / HTTP/1.1" + host, "404");
    row("a dotted path", "GET /x/../callback?code=x HTTP/1.1" + host, "404");
    row("a POST", "POST /callback?code=x HTTP/1.1" + host, "400");
    row("a HEAD", "HEAD /callback?code=x HTTP/1.1" + host, "400");
    row("an absolute target", "GET http://a.test/callback?code=x HTTP/1.1" + host, "400");
    row("another host", "GET /callback?code=x HTTP/1.1\r\nHost: evil.test\r\n\r\n", "400");
    row("no host", "GET /callback?code=x HTTP/1.1\r\n\r\n", "400");
    row("two hosts", "GET /callback?code=x HTTP/1.1\r\nHost: HOST\r\nHost: evil.test\r\n\r\n",
        "400");
    row("another protocol", "GET /callback?code=x SSH-2.0" + host, "400");
    row("no HTTP", "\x16\x03\x01\r\n\r\n", "400");
    row("too long", "GET /callback?code=" + QByteArray(20'000, 'x') + " HTTP/1.1" + host, "431");
}

void LoopbackListenerTest::turnsAway()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    const QByteArray page = exchanged(m_listener->port(), request.replace("HOST", host()));
    QCOMPARE(page.mid(9, 3), status);
    QVERIFY(m_judged.isEmpty());
    QVERIFY(m_listener->isListening());
}

void LoopbackListenerTest::aStrayAnswerEndsNothing()
{
    m_verdict = Verdict::Stray;
    QVERIFY(
        exchanged(m_listener->port(), get("/callback?state=y", host())).startsWith("HTTP/1.1 400"));
    QVERIFY(m_listener->isListening());
    m_verdict = Verdict::Refused;
    QVERIFY(exchanged(m_listener->port(),
                      get("/callback", "localhost:" + QByteArray::number(m_listener->port())))
                .startsWith("HTTP/1.1 200"));
    QVERIFY(!m_listener->isListening());
}

void LoopbackListenerTest::piecesAreOneRequest()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_listener->port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    const QByteArray request = get("/callback?code=x", host());
    for (const char byte : request) {
        socket.putChar(byte);
        socket.flush();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_judged, QList<QByteArray>{"code=x"});
}

void LoopbackListenerTest::aTakenPortIsNoObstacle()
{
    LoopbackListener second([](const QByteArray &) { return Verdict::Stray; });
    QVERIFY(second.listen(m_listener->port()).has_value());
    QVERIFY(second.port() != m_listener->port());
    const quint16 port = second.port();
    second.stop();
    LoopbackListener third([](const QByteArray &) { return Verdict::Stray; });
    QVERIFY(third.listen(port).has_value());
    QCOMPARE(third.port(), port);
}

void LoopbackListenerTest::manyConnectionsAtOnce()
{
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 40; ++i) {
        idle.push_back(std::make_unique<QTcpSocket>());
        idle.back()->connectToHost(QHostAddress::LocalHost, m_listener->port());
    }
    const auto openOnes = [&idle] {
        return std::count_if(idle.begin(), idle.end(), [](const auto &socket) {
            return socket->state() == QAbstractSocket::ConnectedState;
        });
    };
    QTRY_COMPARE(openOnes(), 16);
    idle.clear();
    QByteArray page; // it takes a moment until the places are seen to be free
    const auto isServed = [&page] { return page.startsWith("HTTP/1.1 200"); };
    QTRY_VERIFY(
        isServed() ||
        (page = exchanged(m_listener->port(), get("/callback?code=x", host())), isServed()));
}

QTEST_GUILESS_MAIN(LoopbackListenerTest)
#include "LoopbackListenerTest.moc"
