// SPDX-License-Identifier: MIT
#include "models/SignInWords.h"

#include <QTest>

using namespace jackfield;

/// What a person reads of a sign-in.
class SignInWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesHaveTheirWords_data();
    void statesHaveTheirWords();
    void scopesAreInWordsWhereTheyMeanOneThing();
    void everyStepHasAName();
    void consolesAreOfTheProviderAlone_data();
    void consolesAreOfTheProviderAlone();
};

void SignInWordsTest::statesHaveTheirWords_data()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);
    QTest::addColumn<SignInSummary>("signIn");
    QTest::addColumn<QString>("begins");
    SignInSummary summary;
    QTest::newRow("no end told") << summary << u"signed in"_qs;
    summary.expiresAt = now.addSecs(-1);
    QTest::newRow("ended") << summary << u"sign-in ended"_qs;
    summary.expiresAt = now.addDays(3);
    QTest::newRow("until a day") << summary << u"signed in until "_qs;
    summary.renews = true;
    QTest::newRow("renews") << summary << u"signed in, renews itself"_qs;
    summary.state = SignInSummary::State::Refused;
    QTest::newRow("refused") << summary << u"sign-in refused"_qs;
    summary.state = SignInSummary::State::SignedOut;
    QTest::newRow("out") << summary << u"signed out"_qs;
}

void SignInWordsTest::statesHaveTheirWords()
{
    QFETCH(SignInSummary, signIn);
    QFETCH(QString, begins);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);
    const QString text = signInText(signIn, now);
    QVERIFY2(text.startsWith(begins), qPrintable(text));
    QVERIFY(begins.endsWith(u' ') || text == begins);
    QCOMPARE(signInText(std::nullopt, now), QString());
}

void SignInWordsTest::scopesAreInWordsWhereTheyMeanOneThing()
{
    QCOMPARE(scopesText({u"openid"_qs, u"repo:write"_qs}),
             u"know which account it is (openid)\nrepo:write"_qs);
    QVERIFY(!scopesText({}).isEmpty());
}

void SignInWordsTest::everyStepHasAName()
{
    for (int step = 0; step <= int(SignInStep::Revocation); ++step)
        QVERIFY(!signInStepText(SignInStep(step)).isEmpty());
}

void SignInWordsTest::consolesAreOfTheProviderAlone_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("known") << u"https://github.com/login/oauth"_qs << true;
    QTest::newRow("below") << u"https://auth.slack.com"_qs << true;
    QTest::newRow("alike") << u"https://notgithub.com"_qs << false;
    QTest::newRow("in front") << u"https://github.com.evil.example"_qs << false;
    QTest::newRow("none") << QString() << false;
}

void SignInWordsTest::consolesAreOfTheProviderAlone()
{
    QFETCH(QString, issuer);
    QFETCH(bool, isKnown);
    QCOMPARE(!providerConsole(issuer).isEmpty(), isKnown);
    if (isKnown)
        QCOMPARE(providerConsole(issuer).scheme(), u"https"_qs);
}

QTEST_GUILESS_MAIN(SignInWordsTest)
#include "SignInWordsTest.moc"
