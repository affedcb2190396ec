// SPDX-License-Identifier: MIT
#include "oauth/Transcript.h"

#include "tests/support/FakeClock.h"

#include <QTest>

using namespace jackfield;

namespace {

const QByteArray canary = "canary-4f9c/+a";

QString recorded(const HttpRequest &request, const HttpAnswer &answer, Transcript transcript = {})
{
    transcript.append(SignInStep::Token, FakeClock().now(), request, answer, 3);
    return transcript.toText();
}

HttpRequest form(const QByteArray &body)
{
    return {"POST",
            QUrl(QStringLiteral("https://as.test/token")),
            {{"Content-Type", "application/x-www-form-urlencoded"}},
            {},
            body};
}

HttpAnswer answer(const QByteArray &body, const QByteArray &type = "application/json")
{
    HttpAnswer made;
    made.status = 200;
    made.body = body;
    made.contentType = type;
    return made;
}

} // namespace

/// That what is shown of a sign-in shows no secret, and all of the rest.
class TranscriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        const QString text =
            recorded(form("grant_type=authorization_code&scope=a%20b&client_id=c1"),
                     answer("{\"token_type\":\"Bearer\",\"expires_in\":5}"));
        for (const char *part : {"2026-01-01T12:00:00.000Z token", "POST https://as.test/token",
                                 "grant_type=authorization_code&scope=a%20b&client_id=c1",
                                 "HTTP 200 (3 ms)", "\"token_type\": \"Bearer\"", "5"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }

    void hides_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("received");
        const QByteArray encoded = canary.toPercentEncoding();
        for (const char *name :
             {"code", "code_verifier", "refresh_token", "client_secret", "client_assertion",
              "device_code", "token", "state", "Access_Token"})
            QTest::newRow(name) << QByteArray(name) + '=' + encoded + "&x=" + encoded
                                << QByteArray();
        for (const char *name : {"access_token", "refresh_token", "id_token", "client_secret",
                                 "device_code", "registration_access_token"})
            QTest::newRow(name) << QByteArray()
                                << QByteArray("{\"a\":[{\"") + name + "\":\"" + canary +
                                       "\"}],\"error_description\":\"not " + canary + "\"}";
        QTest::newRow("echoed in a page")
            << "refresh_token=" + encoded << "<html><p>Bad token " + canary + "</p></html>";
        QTest::newRow("echoed in another form")
            << "refresh_token=" + encoded << "{\"x\":\"" + canary.toBase64() + "\"}";
    }

    void hides()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, received);
        const QString text = recorded(form(sent), answer(received));
        for (const QByteArray &form : {canary, canary.toPercentEncoding(), canary.toBase64()})
            QVERIFY2(!text.contains(QString::fromLatin1(form)), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("••••••••")));
    }

    void headersAndAddresses()
    {
        HttpRequest request = form({});
        request.url = QUrl(QStringLiteral("https://a.test/cb?code=%1&x=y")
                               .arg(QString::fromLatin1(canary.toPercentEncoding())));
        request.credentials = {
            {QStringLiteral("Authorization"), Secret::fromBytes("Basic " + canary)}};
        request.headers.append({"DPoP", canary});
        HttpAnswer answered = answer("{}");
        answered.headers = {{"Set-Cookie", "x=" + canary}, {"Server", "nginx"}};
        answered.error = Error{ErrorCode::Network, QString::fromLatin1(canary)};
        const QString text = recorded(request, answered);
        QVERIFY2(!text.contains(QString::fromLatin1(canary)), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("https://a.test/cb?code=••••••••&x=y")));
        QVERIFY(text.contains(QStringLiteral("Authorization: ••••••••")));
        QVERIFY(text.contains(QStringLiteral("Server: nginx")));
    }

    void isBounded()
    {
        Transcript transcript;
        for (int i = 0; i < 120; ++i)
            transcript.append(SignInStep::Device, FakeClock().now(), form("a=b"),
                              answer(QByteArray(100'000, 'x'), "text/plain"), 1);
        QCOMPARE(transcript.entries().size(), 100);
        QVERIFY(transcript.entries().first().answerBody.size() <= 16 * 1024);
    }
};

QTEST_GUILESS_MAIN(TranscriptTest)
#include "TranscriptTest.moc"
