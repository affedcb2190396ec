// SPDX-License-Identifier: MIT
#include "oauth/EndpointRules.h"

#include "http/Origin.h"

#include <QTest>

using namespace jackfield;

/// Which addresses may be asked or opened.
class EndpointRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpoints_data();
    void endpoints();
    void internals_data();
    void internals();
    void origins();
};

void EndpointRulesTest::endpoints_data()
{
    QTest::addColumn<bool>("fit");
    for (const char *url :
         {"https://a.test", "https://a.test:8443/x?y=z", "http://127.0.0.1:1/x",
          "http://localhost/x", "http://[::1]:8/", "http://127.9.9.9/", "http://a.localhost/"})
        QTest::newRow(url) << true;
    for (const char *url :
         {"http://a.test", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "",
          "https://", "//a.test/x", "ftp://a.test", "https://ada:pw@a.test/", "https://ada@a.test/",
          "https://a.test/#x", "http://localhost.a.test/", "http://127.0.0.1.a.test/",
          "ssh://-oProxyCommand=x/", "http://10.0.0.1/"})
        QTest::newRow(url) << false;
}

void EndpointRulesTest::endpoints()
{
    const QUrl url(QString::fromLatin1(QTest::currentDataTag()), QUrl::StrictMode);
    const auto checked = checkEndpoint(url, QStringLiteral("it"));
    QTEST(checked.has_value(), "fit");
    if (!checked) {
        QCOMPARE(checked.error().code, ErrorCode::SignInUnsafe);
        QVERIFY(!checked.error().detail.contains(QLatin1String("pw")));
    }
}

void EndpointRulesTest::internals_data()
{
    QTest::addColumn<bool>("internal");
    for (const char *address :
         {"127.0.0.1",   "10.1.2.3",        "172.16.0.1",       "172.31.255.255",
          "192.168.1.1", "169.254.169.254", "100.64.0.1",       "0.0.0.0",
          "224.0.0.1",   "255.255.255.255", "198.18.0.1",       "::1",
          "::",          "fe80::1",         "fc00::1",          "fd12::1",
          "ff02::1",     "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1",
          "2002:a00:1::"})
        QTest::newRow(address) << true;
    for (const char *address : {"1.1.1.1", "172.32.0.1", "172.15.0.1", "100.128.0.1", "192.167.1.1",
                                "2606:4700::1", "::ffff:1.1.1.1", "64:ff9b::101:101"})
        QTest::newRow(address) << false;
}

void EndpointRulesTest::internals()
{
    QTEST(isInternal(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), "internal");
}

void EndpointRulesTest::origins()
{
    const auto origin = [](const char *url) { return originOf(QUrl(QString::fromLatin1(url))); };
    QCOMPARE(origin("HTTPS://A.Test:443/x?y#z"), QStringLiteral("https://a.test"));
    QCOMPARE(origin("http://a.test:80"), QStringLiteral("http://a.test"));
    QCOMPARE(origin("http://a.test:443/"), QStringLiteral("http://a.test:443"));
    QCOMPARE(origin("http://[::1]:8/x"), QStringLiteral("http://[::1]:8"));
}

QTEST_GUILESS_MAIN(EndpointRulesTest)
#include "EndpointRulesTest.moc"
