// SPDX-License-Identifier: MIT
#include "oauth/Challenge.h"

#include <QTest>

using namespace jackfield;
using Headers = QList<QByteArray>;

/// The grammar of WWW-Authenticate (RFC 9110, 11.6.1), and what a Bearer challenge says.
class ChallengeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void bearers_data();
    void bearers();
    void noBearer();
};

void ChallengeTest::parses_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const Headers &headers, const char *found) {
        QTest::newRow(name) << headers << QString::fromUtf8(found);
    };
    row("none", {}, "");
    row("empty", {"", " , ,"}, "");
    row("bare", {"Basic"}, "basic");
    row("two bare", {"Basic, Bearer"}, "basic|bearer");
    // RFC 9110, 11.6.1
    row("the RFC's",
        {"Basic realm=\"simple\", Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\""},
        "basic realm=simple|newauth realm=apps type=1 title=Login to \"apps\"");
    row("several headers", {"Basic realm=\"a\"", "Bearer scope=\"x y\""},
        "basic realm=a|bearer scope=x y");
    row("token68", {"Negotiate a87421000492aa874209af8bc=="},
        "negotiate #a87421000492aa874209af8bc==");
    row("token68 and more", {"Negotiate abc/+=, Bearer error=x"},
        "negotiate #abc/+=|bearer error=x");
    row("odd spacing", {"\t bEARer   realm = \"a\" ,\tscope\t=\"b\",, error=c "},
        "bearer realm=a scope=b error=c");
    row("a comma and an equals sign within quotes", {"Bearer realm=\"a, b=c\", error=\"d\""},
        "bearer realm=a, b=c error=d");
    row("without the quotes", {"Bearer resource_metadata=https://a.test/x?y=z, error=e"},
        "bearer resource_metadata=https://a.test/x?y=z error=e");
    row("empty value", {"Bearer scope=\"\", error="}, "bearer scope= error=");
    row("a quote without an end", {"Bearer realm=\"a, error=b"}, "bearer");
    row("a parameter of no scheme", {"realm=\"a, b\", Bearer error=c"}, "bearer error=c");
    row("rubbish first", {"\"x\" @@, Bearer error=c"}, "bearer error=c");
    row("a backslash at the end", {"Bearer realm=\"a\\"}, "bearer");
    row("UTF-8", {"Bearer error_description=\"zu spät\""}, "bearer error_description=zu spät");
}

void ChallengeTest::parses()
{
    QFETCH(Headers, headers);
    QStringList found;
    for (const Challenge &challenge : parseChallenges(headers)) {
        QString text = challenge.scheme;
        if (!challenge.token68.isEmpty())
            text += QStringLiteral(" #") + challenge.token68;
        for (const auto &[name, value] : challenge.parameters)
            text += u' ' + name + u'=' + value;
        found.append(text);
    }
    QTEST(found.join(u'|'), "found");
}

void ChallengeTest::bearers_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<QString>("error");
    // RFC 9728, 5.1
    QTest::newRow("RFC 9728") << Headers{"Bearer resource_metadata=\"https://resource.example.com/"
                                         ".well-known/oauth-protected-resource\""}
                              << QStringLiteral("https://resource.example.com/.well-known/"
                                                "oauth-protected-resource")
                              << QStringList() << QString();
    // RFC 6750, 3
    QTest::newRow("RFC 6750") << Headers{"Bearer realm=\"example\", error=\"invalid_token\", "
                                         "error_description=\"The access token expired\""}
                              << QString() << QStringList() << QStringLiteral("invalid_token");
    QTest::newRow("step-up") << Headers{"Bearer error=\"insufficient_scope\", scope=\"a b a\""}
                             << QString() << QStringList{QStringLiteral("a"), QStringLiteral("b")}
                             << QStringLiteral("insufficient_scope");
    QTest::newRow("no address") << Headers{"Bearer resource_metadata=\"not \x1f one\", scope=x"}
                                << QString() << QStringList{QStringLiteral("x")} << QString();
    QTest::newRow("the one with metadata")
        << Headers{"Bearer scope=x", "DPoP algs=\"ES256\"",
                   "Bearer resource_metadata=\"https://a.test/m\", scope=y"}
        << QStringLiteral("https://a.test/m") << QStringList{QStringLiteral("y")} << QString();
}

void ChallengeTest::bearers()
{
    QFETCH(Headers, headers);
    const auto challenge = bearerChallenge(headers);
    QVERIFY(challenge);
    QTEST(challenge->resourceMetadata.value_or(QUrl()).toString(), "metadata");
    QTEST(challenge->scopes, "scopes");
    QTEST(challenge->error, "error");
}

void ChallengeTest::noBearer()
{
    QVERIFY(!bearerChallenge({"Basic realm=\"Bearer error=x\""}));
    QVERIFY(bearerChallenge({"Bearer"}));
    QVERIFY(bearerChallenge({"Bearer error=\"insufficient_scope\""})->asksForMoreScopes());
}

QTEST_GUILESS_MAIN(ChallengeTest)
#include "ChallengeTest.moc"
