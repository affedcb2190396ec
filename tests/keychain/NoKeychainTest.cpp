// SPDX-License-Identifier: MIT
#include "KeychainAnswers.h"

#include <QElapsedTimer>

using namespace jackfield;

/// On machines without a keychain: with a session bus and without one.
class NoKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldWithinAMoment();
    void isToldEachTime();
    void leavesNothingBehind();
};

void NoKeychainTest::isToldWithinAMoment()
{
    SystemKeychain keychain;
    QElapsedTimer timer;
    timer.start();

    const auto read = await(keychain.read(QStringLiteral("somebody/00")));

    QCOMPARE(word(read), QStringLiteral("no-keychain"));
    QVERIFY(!read.error().detail.isEmpty());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void NoKeychainTest::isToldEachTime()
{
    SystemKeychain keychain;
    const QString entry = QStringLiteral("somebody/00");

    for (int i = 0; i < 2; ++i) {
        QCOMPARE(word(await(keychain.write(entry, Secret::fromBytes("canary")))),
                 QStringLiteral("no-keychain"));
        QCOMPARE(word(await(keychain.read(entry))), QStringLiteral("no-keychain"));
        QCOMPARE(word(await(keychain.remove(entry))), QStringLiteral("no-keychain"));
    }
}

void NoKeychainTest::leavesNothingBehind()
{
    SystemKeychain keychain;
    await(keychain.write(QStringLiteral("somebody/00"), Secret::fromBytes("canary")));

    // QtKeychain's fall-back would be a settings file.
    const QDir config(qEnvironmentVariable("XDG_CONFIG_HOME"));
    QCOMPARE(config.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
}

QTEST_GUILESS_MAIN(NoKeychainTest)
#include "NoKeychainTest.moc"
