// SPDX-License-Identifier: MIT
#include "proxy/ProxyRequest.h"

#include <QTest>

using namespace jackfield;

/// What is asked for in a head, and what is no request.
class ProxyRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTunnel();
    void aPlainRequestIsWrittenAnew();
    void noRequests_data();
    void noRequests();
};

void ProxyRequestTest::aTunnel()
{
    const auto request = ProxyRequest::from("CONNECT API.Example.org:443 HTTP/1.1\r\n"
                                            "Host: elsewhere:1\r\nProxy-Authorization: x\r\n\r\n");
    QVERIFY(request.has_value());
    QVERIFY(request->isTunnel);
    QCOMPARE(request->to, (HostPort{u"api.example.org"_qs, 443}));
    QVERIFY(request->forwarded.isEmpty());
}

void ProxyRequestTest::aPlainRequestIsWrittenAnew()
{
    const auto request = ProxyRequest::from(
        "POST http://127.0.0.1:11434/api/chat?q=%41&r=%2 HTTP/1.1\r\nHost: other.example\r\n"
        "Content-Length: 2\r\nProxy-Connection: keep-alive\r\nConnection: keep-alive, x\r\n"
        "X-Kept: a: b\r\nProxy-Authorization: Basic x\r\n\r\n");
    QVERIFY(request.has_value());
    QVERIFY(!request->isTunnel);
    QCOMPARE(request->to, (HostPort{u"127.0.0.1"_qs, 11434}));
    QCOMPARE(request->forwarded,
             QByteArray("POST /api/chat?q=%41&r=%2 HTTP/1.1\r\nHost: 127.0.0.1:11434\r\n"
                        "Connection: close\r\nContent-Length: 2\r\nX-Kept: a: b\r\n\r\n"));
    QVERIFY(ProxyRequest::from("GET http://a.test HTTP/1.0\r\n\r\n")
                ->forwarded.startsWith("GET / HTTP/1.0\r\nHost: a.test\r\n"));
    QVERIFY(ProxyRequest::from("GET http://a.test?x#y HTTP/1.1\r\n\r\n")
                ->forwarded.startsWith("GET /?x HTTP/1.1\r\n"));
    QCOMPARE(ProxyRequest::from("GET HTTP://a.test/ HTTP/1.1\r\n\r\n")->to.port, quint16(80));
}

void ProxyRequestTest::noRequests_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("nothing") << QByteArray("\r\n\r\n");
    QTest::newRow("no port") << QByteArray("CONNECT a.test HTTP/1.1\r\n\r\n");
    QTest::newRow("two words") << QByteArray("CONNECT a.test:443\r\n\r\n");
    QTest::newRow("two blanks") << QByteArray("CONNECT  a.test:443 HTTP/1.1\r\n\r\n");
    QTest::newRow("another protocol") << QByteArray("CONNECT a.test:443 HTTP/2\r\n\r\n");
    QTest::newRow("an address to connect to")
        << QByteArray("CONNECT https://a.test:443/ HTTP/1.1\r\n\r\n");
    QTest::newRow("a path alone") << QByteArray("GET / HTTP/1.1\r\nHost: a.test\r\n\r\n");
    QTest::newRow("https to us") << QByteArray("GET https://a.test/ HTTP/1.1\r\n\r\n");
    QTest::newRow("a user") << QByteArray("GET http://x@a.test/ HTTP/1.1\r\n\r\n");
    QTest::newRow("bare line feed")
        << QByteArray("GET http://a.test/ HTTP/1.1\r\nA: b\nC: d\r\n\r\n");
    QTest::newRow("bare return") << QByteArray("GET http://a.test/ HTTP/1.1\r\nA: b\rC: d\r\n\r\n");
    QTest::newRow("NUL") << QByteArrayLiteral("GET http://a.test/ HTTP/1.1\r\nA: b\0\r\n\r\n");
    QTest::newRow("a folded line")
        << QByteArray("GET http://a.test/ HTTP/1.1\r\nA: b\r\n c\r\n\r\n");
    QTest::newRow("a blank before the colon")
        << QByteArray("GET http://a.test/ HTTP/1.1\r\nA : b\r\n\r\n");
    QTest::newRow("no field") << QByteArray("GET http://a.test/ HTTP/1.1\r\nhello\r\n\r\n");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\r\n\r\n");
}

void ProxyRequestTest::noRequests()
{
    QFETCH(const QByteArray, head);
    const auto request = ProxyRequest::from(head);
    QVERIFY(!request.has_value());
    QCOMPARE(request.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(ProxyRequestTest)
#include "ProxyRequestTest.moc"
