// SPDX-License-Identifier: MIT
#include "proxy/AllowedHost.h"

#include <QTest>

using namespace jackfield;

/// What an entry of the list means, and what is none.
class AllowedHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entries_data();
    void entries();
    void noEntries_data();
    void noEntries();
    void whoNamedItMatters();
    void requestsAreReadStrictly_data();
    void requestsAreReadStrictly();
};

void AllowedHostTest::entries_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<bool>("loopback");
    QTest::addColumn<bool>("internal");
    QTest::newRow("api.example.org") << "api.example.org:443" << false << false << false;
    QTest::newRow("API.Example.org") << "api.example.org:443" << false << false << false;
    QTest::newRow("api.example.org:8443") << "api.example.org:8443" << true << false << false;
    QTest::newRow("https://api.example.org/v1?x#y")
        << "api.example.org:443" << false << false << false;
    QTest::newRow("https://ada:pw@api.example.org:99/")
        << "api.example.org:99" << false << false << false;
    QTest::newRow("http://api.example.org") << "api.example.org:80" << true << false << false;
    QTest::newRow("http://127.0.0.1:11434") << "127.0.0.1:11434" << true << true << true;
    QTest::newRow("localhost:11434") << "localhost:11434" << true << true << true;
    QTest::newRow("http://[::1]:8080/v1") << "[::1]:8080" << true << true << true;
    QTest::newRow("192.168.1.5:1234") << "192.168.1.5:1234" << true << false << true;
    QTest::newRow("bücher.example") << "xn--bcher-kva.example:443" << false << false << false;
}

void AllowedHostTest::entries()
{
    const auto host = AllowedHost::from(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(host.has_value());
    QTEST(toText(host->at()), "at");
    QTEST(host->isPlain(), "plain");
    QTEST(host->isLoopback(), "loopback");
    QTEST(host->mayBeInternal(), "internal");
}

void AllowedHostTest::noEntries_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "*", "*.example.org", "ftp://example.org", "file:///etc/passwd",
                             "https://", "a b", "example.org:x", "example.org:0",
                             "example.org:70000", "-x.example.org", "[::1%lo]:80", "a..b"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void AllowedHostTest::noEntries()
{
    QFETCH(const QString, text);
    const auto host = AllowedHost::from(text);
    QVERIFY(!host.has_value());
    QCOMPARE(host.error().code, ErrorCode::InvalidInput);
}

void AllowedHostTest::whoNamedItMatters()
{
    const QString gateway = u"https://llm.example"_qs;
    QVERIFY(!AllowedHost::from(gateway)->mayBeInternal());
    QVERIFY(AllowedHost::from(gateway, AllowedHost::NamedBy::Person)->mayBeInternal());
}

void AllowedHostTest::requestsAreReadStrictly_data()
{
    QTest::addColumn<QString>("read");
    QTest::newRow("a.test:443") << "a.test:443";
    QTest::newRow("A.TEST:443") << "a.test:443";
    QTest::newRow("[0:0::1]:80") << "[::1]:80";
    // An address in another form is read as a name, and no such name is on any list.
    QTest::newRow("0x7f000001:80") << "0x7f000001:80";
    QTest::newRow("127.1:80") << "127.1:80";
    for (const char *text :
         {"a.test", "a.test:", "a.test:0", "a.test:65536", "a.test:+80", "a.test: 80", "::1:80",
          "[::1]", "[::1", "[a.test]:80", "[]:80", "a@b:80", "a/b:80", "a.test.:80", ":80",
          "a.test:80:80", "\xc3\xa4.test:80"})
        QTest::newRow(text) << "";
}

void AllowedHostTest::requestsAreReadStrictly()
{
    const auto read = hostPortFrom(QString::fromUtf8(QTest::currentDataTag()));
    QTEST(read ? toText(*read) : QString(), "read");
}

QTEST_GUILESS_MAIN(AllowedHostTest)
#include "AllowedHostTest.moc"
