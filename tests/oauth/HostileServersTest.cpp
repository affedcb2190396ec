// SPDX-License-Identifier: MIT
#include "tests/oauth/OauthServer.h"

#include <QTest>

using namespace jackfield;

/// That a server which lies, errs or says nothing ends a sign-in in a clear failure, at its step.
class HostileServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ends_data();
    void ends();
    void errorsHoldNoSecret();
};

void HostileServersTest::ends_data()
{
    QTest::addColumn<QString>("flags");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *flags, const char *step, const char *code) {
        QTest::newRow(flags) << QString::fromLatin1(flags) << QString::fromLatin1(step)
                             << QString::fromLatin1(code);
    };
    row("resource-mismatch", "resource", "sign-in-unsafe");
    row("issuer-mismatch", "server", "sign-in-unsafe");
    row("no-server-metadata", "server", "not-found");
    row("plain-endpoint", "server", "sign-in-unsafe");
    row("file-endpoint", "server", "sign-in-unsafe");
    row("script-endpoint", "server", "sign-in-unsafe");
    row("huge-metadata", "server", "too-large");
    row("endless-metadata", "server", "too-large");
    row("deep-metadata", "server", "protocol");
    row("typed-metadata", "server", "protocol");
    row("silent-metadata", "server", "timeout");
    row("no-pkce", "authorization", "sign-in-unsafe");
    row("iss-missing --iss", "authorization", "sign-in-unsafe");
    row("iss-wrong --iss", "authorization", "sign-in-unsafe");
    row("iss-slash --iss", "authorization", "sign-in-unsafe");
    row("iss-twice", "authorization", "sign-in-unsafe");
    row("denied", "authorization", "sign-in-refused");
    row("state-wrong", "authorization", "sign-in-expired"); // it is no answer to us
    row("token-html", "token", "protocol");
    row("token-huge", "token", "too-large");
    row("token-silent", "token", "timeout");
    row("token-redirect", "token", "http");
    row("token-mac", "token", "unsupported");
    row("invalid-client", "token", "client-refused");
}

void HostileServersTest::ends()
{
    QFETCH(QString, flags);
    QFETCH(QString, code);
    const OauthServer server((QStringLiteral("--fault ") + flags).split(u' '));
    SignInRun run(server);
    if (code == QStringLiteral("timeout"))
        run.limits.exchange = std::chrono::seconds(2);
    if (code == QStringLiteral("sign-in-expired"))
        run.limits.person = std::chrono::seconds(2);
    QCOMPARE(run.run(), code);
    QTEST(wireName(run.failure->step), "step");
    QVERIFY2(run.failure->error.detail.size() < 400, qPrintable(run.failure->error.detail));
    QCOMPARE(run.failure->endsRegistration, code == QStringLiteral("client-refused"));
}

void HostileServersTest::errorsHoldNoSecret()
{
    const OauthServer server({QStringLiteral("--fault"), QStringLiteral("echo-denied")});
    SignInRun run(server);
    QCOMPARE(run.run(), QStringLiteral("sign-in-refused"));
    const FormFields asked = FormFields::decoded(run.page.query(QUrl::FullyEncoded).toLatin1());
    const QString state = asked.text(QStringLiteral("state"));
    QVERIFY(!state.isEmpty());
    QVERIFY(run.failure->error.detail.contains(QStringLiteral("no, said ••••••••")));
    QVERIFY(!run.flow->transcript().toText().contains(state));
}

QTEST_GUILESS_MAIN(HostileServersTest)
#include "HostileServersTest.moc"
