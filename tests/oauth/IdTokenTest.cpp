// SPDX-License-Identifier: MIT
#include "oauth/IdToken.h"

#include <QTest>

using namespace jackfield;

namespace {

Secret token(const QByteArray &claims)
{
    const auto part = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return Secret::fromBytes(part("{\"alg\":\"RS256\"}") + '.' + part(claims) + ".c2ln");
}

} // namespace

/// Who an ID token names (OpenID Connect Core 1.0, 2 and 5.1).
class IdTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void whatIsNoTokenNamesNobody();
    void aNameIsShownSafely();
};

void IdTokenTest::names_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("account");
    const auto row = [](const char *claims, const char *account) {
        QTest::newRow(claims) << QByteArray(claims) << QString::fromUtf8(account);
    };
    row(R"("iss":"https://as.example","aud":"me","sub":"42","email":"ada@example.com","name":"Ada")",
        "ada@example.com");
    row(R"("iss":"https://as.example","aud":"me","sub":"42","name":"Ada","preferred_username":"al")",
        "al");
    row(R"("iss":"https://as.example","aud":["other","me"],"sub":"42","name":"Ada")", "Ada");
    row(R"("iss":"https://as.example","aud":"me","sub":"42")", "42");
    row(R"("iss":"https://as.example","aud":"me","sub":42)", "");
    row(R"("iss":"https://as.example","aud":"other","sub":"42")", "");
    row(R"("iss":"https://as.example","aud":["other"],"sub":"42")", "");
    row(R"("iss":"https://as.example/","aud":"me","sub":"42")", "");
    row(R"("aud":"me","sub":"42")", "");
}

void IdTokenTest::names()
{
    QFETCH(QByteArray, claims);
    QTEST(accountOf(token('{' + claims + '}'), QStringLiteral("https://as.example"),
                    QStringLiteral("me")),
          "account");
}

void IdTokenTest::whatIsNoTokenNamesNobody()
{
    for (const char *text : {"", ".", "..", "a.b.c", "a.!!!.c", "a.bnVsbA.c", "a.W10.c", "a.e30"})
        QCOMPARE(accountOf(Secret::fromBytes(text), QStringLiteral("https://as.example"),
                           QStringLiteral("me")),
                 QString());
}

void IdTokenTest::aNameIsShownSafely()
{
    const QString account = accountOf(token(R"({"iss":"i","aud":"me","name":"\u001b[31mAda\u202e)" +
                                            QByteArray(1000, 'x') + R"("})"),
                                      QStringLiteral("i"), QStringLiteral("me"));
    QVERIFY(account.startsWith(QStringLiteral("Adaxxx")));
    QVERIFY(account.size() <= 201);
}

QTEST_GUILESS_MAIN(IdTokenTest)
#include "IdTokenTest.moc"
