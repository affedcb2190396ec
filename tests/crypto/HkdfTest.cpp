// SPDX-License-Identifier: MIT
#include "crypto/Hkdf.h"
#include "domain/SecureMemory.h"

#include <QTest>

using namespace jackfield;

class HkdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ensureSecureMemory(); }
    void knownAnswers_data();
    void knownAnswers();
    void anEmptyKeyIsRefused();
    void infoTellsItsPartsApart_data();
    void infoTellsItsPartsApart();
};

// RFC 5869, appendix A.1 to A.3.
void HkdfTest::knownAnswers_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QByteArray>("expected");

    const auto from = [](int first, int count) {
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes.append(char(first + i));
        return bytes;
    };
    QTest::newRow("A.1") << QByteArray(22, 0x0b) << from(0x00, 13) << from(0xf0, 10)
                         << QByteArray(
                                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4"
                                "c5bf34007208d5b887185865");
    QTest::newRow("A.2") << from(0x00, 80) << from(0x60, 80) << from(0xb0, 80)
                         << QByteArray(
                                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19af"
                                "a97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9"
                                "aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    QTest::newRow("A.3") << QByteArray(22, 0x0b) << QByteArray() << QByteArray()
                         << QByteArray(
                                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c73"
                                "8d2d9d201395faa4b61a96c8");
}

void HkdfTest::knownAnswers()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, salt);
    QFETCH(QByteArray, info);
    QFETCH(QByteArray, expected);

    const auto derived = Hkdf::derive(QCA::SecureArray(key), info, int(expected.size() / 2), salt);

    QVERIFY(derived.has_value());
    QCOMPARE(derived->toByteArray().toHex(), expected);
}

void HkdfTest::anEmptyKeyIsRefused()
{
    const auto derived = Hkdf::derive(QCA::SecureArray(), "info", 32);

    QVERIFY(!derived.has_value());
    QCOMPARE(derived.error().code, ErrorCode::Crypto);
}

void HkdfTest::infoTellsItsPartsApart_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");

    QTest::newRow("moved border") << Hkdf::info({"ab", "c"}) << Hkdf::info({"a", "bc"});
    QTest::newRow("joined") << Hkdf::info({"a", "b"}) << Hkdf::info({"ab"});
    QTest::newRow("empty part") << Hkdf::info({"a", ""}) << Hkdf::info({"a"});
    QTest::newRow("swapped") << Hkdf::info({"a", "b"}) << Hkdf::info({"b", "a"});
    QTest::newRow("a part that looks like two")
        << Hkdf::info({QByteArray::fromHex("61000000016200")}) << Hkdf::info({"a", "b"});
}

void HkdfTest::infoTellsItsPartsApart()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);

    QVERIFY(one != other);
}

QTEST_GUILESS_MAIN(HkdfTest)
#include "HkdfTest.moc"
