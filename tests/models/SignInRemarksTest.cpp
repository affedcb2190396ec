// SPDX-License-Identifier: MIT
#include "models/SignInRemarks.h"

#include <QTest>

using namespace jackfield;

namespace {

using Verdict = SignInRemark::Verdict;

TranscriptEntry entry(SignInStep step, int status, const QString &body,
                      const QStringList &headers = {
                          QStringLiteral("Content-Type: application/json")})
{
    TranscriptEntry entry;
    entry.step = step;
    entry.verb = QStringLiteral("GET");
    entry.url = QStringLiteral("https://a.example/.well-known/x");
    entry.status = status;
    entry.answerHeaders = headers;
    entry.answerBody = body;
    return entry;
}

/// `good` / `note` / `problem` of each remark, in order.
QStringList verdicts(const TranscriptEntry &entry)
{
    QStringList words;
    for (const SignInRemark &remark : remarksOn(entry))
        words.append(remark.verdict == Verdict::Good   ? u"good"_qs
                     : remark.verdict == Verdict::Note ? u"note"_qs
                                                       : u"problem"_qs);
    return words;
}

} // namespace

/// What the specifications say of an exchange.
class SignInRemarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void everyRemarkSaysWhereItStands();
    void anExchangeWithoutAnAnswerHasNone();
    void theTextHasBoth();
};

void SignInRemarksTest::judges_data()
{
    QTest::addColumn<TranscriptEntry>("exchange");
    QTest::addColumn<QString>("expected");
    TranscriptEntry refusal = entry(SignInStep::Resource, 401, {},
                                    {u"WWW-Authenticate: Bearer resource_metadata=\"x\""_qs});
    refusal.url = u"https://a.example/mcp"_qs;
    QTest::newRow("refusal") << refusal << u"good good"_qs;
    refusal.answerHeaders = QStringList{u"WWW-Authenticate: Bearer"_qs};
    QTest::newRow("refusal without metadata") << refusal << u"good note"_qs;
    QTest::newRow("resource")
        << entry(SignInStep::Resource, 200,
                 uR"({"resource":"r","authorization_servers":["a"],"scopes_supported":["s"]})"_qs)
        << u"good good good good"_qs;
    QTest::newRow("resource without servers")
        << entry(SignInStep::Resource, 200, uR"({"resource":"r"})"_qs, {})
        << u"note good problem note"_qs;
    QTest::newRow("no resource") << entry(SignInStep::Resource, 404, {}) << u"note"_qs;
    QTest::newRow("server")
        << entry(SignInStep::Server, 200,
                 uR"({"issuer":"i","token_endpoint":"t","registration_endpoint":"r",
                     "code_challenge_methods_supported":["S256"],
                     "authorization_response_iss_parameter_supported":true})"_qs)
        << u"good good good good good good"_qs;
    QTest::newRow("server without PKCE")
        << entry(SignInStep::Server, 200, uR"({"issuer":"i","token_endpoint":"t"})"_qs)
        << u"good good good problem note note"_qs;
    QTest::newRow("registration") << entry(SignInStep::Client, 201, uR"({"client_id":"c"})"_qs)
                                  << u"good good"_qs;
    QTest::newRow("tokens that may be stored")
        << entry(SignInStep::Token, 200, uR"({"access_token":"•","token_type":"bearer"})"_qs)
        << u"good problem note note"_qs;
    QTest::newRow("tokens")
        << entry(
               SignInStep::Token, 200,
               uR"({"access_token":"•","token_type":"Bearer","expires_in":1,"refresh_token":"•"})"_qs,
               {u"Cache-Control: no-store"_qs})
        << u"good good good good"_qs;
    QTest::newRow("refusal of tokens")
        << entry(SignInStep::Refresh, 400, u"<html>"_qs) << u"problem"_qs;
    QTest::newRow("revocation") << entry(SignInStep::Revocation, 200, {}) << u"good"_qs;
}

void SignInRemarksTest::judges()
{
    QFETCH(TranscriptEntry, exchange);
    QFETCH(QString, expected);
    QCOMPARE(verdicts(exchange).join(u' '), expected);
}

void SignInRemarksTest::everyRemarkSaysWhereItStands()
{
    for (const SignInStep step : {SignInStep::Resource, SignInStep::Server, SignInStep::Client,
                                  SignInStep::Authorization, SignInStep::Token})
        for (const SignInRemark &remark : remarksOn(entry(step, 200, u"{}"_qs))) {
            QVERIFY(remark.text.endsWith(u'.'));
            QVERIFY(remark.reference.contains(u"RFC"_qs) || remark.reference.contains(u"MCP"_qs));
        }
}

void SignInRemarksTest::anExchangeWithoutAnAnswerHasNone()
{
    TranscriptEntry silent = entry(SignInStep::Server, 0, {});
    silent.status.reset();
    QVERIFY(remarksOn(silent).isEmpty());
    QCOMPARE(worstOf({}), Verdict::Good);
}

void SignInRemarksTest::theTextHasBoth()
{
    const QString text = inspectionText({entry(SignInStep::Server, 200, uR"({"issuer":"i"})"_qs)});
    QVERIFY(text.contains(u"https://a.example/.well-known/x"_qs));
    QVERIFY(text.contains(u"- wrong: The document names a token endpoint. (RFC 8414, 2)"_qs));
}

QTEST_GUILESS_MAIN(SignInRemarksTest)
#include "SignInRemarksTest.moc"
