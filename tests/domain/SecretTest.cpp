// SPDX-License-Identifier: MIT
#include "domain/SecretEntries.h"

#include <QTest>

#include <type_traits>

using namespace jackfield;

/// A secret shows itself to withBytes() alone, and comes back from its sealed text unchanged.
class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsAsDots();
    void hasNoWayToText();
    void comparesByContents();
    void keepsEveryByte();
    void entriesComeBackFromTheirText();
    void otherTextIsRefused_data();
    void otherTextIsRefused();
};

void SecretTest::printsAsDots()
{
    QString printed;
    QDebug(&printed) << Secret::fromText(QStringLiteral("canary"));
    QVERIFY(!printed.contains(QLatin1String("canary")));
    QVERIFY(printed.contains(QString::fromUtf8("••••••••")));
}

void SecretTest::hasNoWayToText()
{
    static_assert(!std::is_convertible_v<Secret, QString>);
    static_assert(!std::is_convertible_v<Secret, QByteArray>);
    static_assert(!std::is_convertible_v<Secret, QVariant>);
    static_assert(!std::is_convertible_v<QString, Secret>);
    QVERIFY(Secret().isEmpty());
}

void SecretTest::comparesByContents()
{
    const Secret secret = Secret::fromBytes("abc");
    QVERIFY(secret == Secret::fromBytes("abc"));
    QVERIFY(!(secret == Secret::fromBytes("abd")));
    QVERIFY(!(secret == Secret::fromBytes("abcd")));
    QVERIFY(Secret() == Secret::fromBytes(""));
}

void SecretTest::keepsEveryByte()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(char(i));
    const Secret secret = Secret::fromBytes(all);
    QCOMPARE(secret.size(), 256);
    QVERIFY(secret.withBytes([&](QByteArrayView bytes) { return bytes == all; }));
}

void SecretTest::entriesComeBackFromTheirText()
{
    const SecretEntries entries{
        {QStringLiteral("A"), Secret::fromText(QStringLiteral("line\n\"quote\" $x \\"))},
        {QStringLiteral("B"), Secret::fromText(QString(64 * 1024, u'x'))},
        {QStringLiteral("Z"), Secret()},
        {QString::fromUtf8("Ω"), Secret::fromText(QString::fromUtf8("πάντα 🔑"))},
    };
    QCOMPARE(fromSealedText(toSealedText(entries)), Result<SecretEntries>(entries));
    QCOMPARE(fromSealedText(toSealedText({})), Result<SecretEntries>(SecretEntries{}));
}

void SecretTest::otherTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("A=1");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("number") << QByteArray("{\"A\":1}");
}

void SecretTest::otherTextIsRefused()
{
    QFETCH(QByteArray, text);
    const auto entries = fromSealedText(Secret::fromBytes(text));
    QVERIFY(!entries.has_value());
    QCOMPARE(entries.error().code, ErrorCode::Decrypt);
}

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
