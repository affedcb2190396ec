// SPDX-License-Identifier: MIT
#include "crypto/AesGcm.h"
#include "domain/SecureMemory.h"

#include <QSet>
#include <QTest>

using namespace jackfield;

namespace {

QByteArray plainOf(const Secret &secret)
{
    return secret.withBytes([](QByteArrayView bytes) { return bytes.toByteArray(); });
}

AesGcm cipherOf(const QByteArray &key)
{
    return AesGcm(QCA::SymmetricKey(QCA::SecureArray(key)));
}

} // namespace

class AesGcmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ensureSecureMemory(); }
    void opensKnownAnswers_data();
    void opensKnownAnswers();
    void roundTrips_data();
    void roundTrips();
    void everyFlippedBitIsNoticed();
    void everyShorterFormIsNoticed();
    void nonceNeverRepeats();
    void refusesKeysOfAnotherLength_data();
    void refusesKeysOfAnotherLength();
    void randomIsNotTheSameTwice();
};

// Test cases 13 to 15 of "The Galois/Counter Mode of Operation" (McGrew, Viega), which NIST refers
// to.
void AesGcmTest::opensKnownAnswers_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("sealed");
    QTest::addColumn<QByteArray>("plain");

    const QByteArray zeroKey(32, 0);
    const QByteArray zeroNonce(12, 0);
    QTest::newRow("13") << zeroKey
                        << zeroNonce + QByteArray::fromHex("530f8afbc74536b9a963b4f1c4cb738b")
                        << QByteArray();
    QTest::newRow("14") << zeroKey
                        << zeroNonce + QByteArray::fromHex("d0d1c8a799996bf0265b98b5d48ab919"
                                                           "cea7403d4d606b6e074ec5d3baf39d18")
                        << QByteArray(16, 0);
    QTest::newRow("15")
        << QByteArray::fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
        << QByteArray::fromHex("cafebabefacedbaddecaf888"
                               "b094dac5d93471bdec1a502270e3cc6c"
                               "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                               "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad")
        << QByteArray::fromHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                               "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255");
}

void AesGcmTest::opensKnownAnswers()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, sealed);
    QFETCH(QByteArray, plain);

    const auto opened = cipherOf(key).open(sealed);

    QVERIFY(opened.has_value());
    QCOMPARE(plainOf(*opened), plain);
}

void AesGcmTest::roundTrips_data()
{
    QTest::addColumn<QByteArray>("plain");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(64, 0);
    QTest::newRow("no whole block") << QByteArray(33, 'y');
    QTest::newRow("1 MB") << QByteArray(1024 * 1024, 'z');
}

void AesGcmTest::roundTrips()
{
    QFETCH(QByteArray, plain);
    const AesGcm cipher = cipherOf(QByteArray(32, 'k'));

    const auto sealed = cipher.seal(Secret::fromBytes(plain));
    QVERIFY(sealed.has_value());
    QCOMPARE(sealed->size(), plain.size() + AesGcm::Overhead);
    const auto opened = cipher.open(*sealed);

    QVERIFY(opened.has_value());
    QCOMPARE(plainOf(*opened), plain);
}

void AesGcmTest::everyFlippedBitIsNoticed()
{
    const AesGcm cipher = cipherOf(QByteArray(32, 'k'));
    const QByteArray sealed = cipher.seal(Secret::fromBytes("canary")).value();

    for (qsizetype at = 0; at < sealed.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = sealed;
            changed[at] = char(changed[at] ^ (1 << bit));
            const auto opened = cipher.open(changed);
            QVERIFY2(!opened, qPrintable(QStringLiteral("byte %1, bit %2").arg(at).arg(bit)));
            QCOMPARE(opened.error().code, ErrorCode::Decrypt);
        }
    }
}

void AesGcmTest::everyShorterFormIsNoticed()
{
    const AesGcm cipher = cipherOf(QByteArray(32, 'k'));
    const QByteArray sealed = cipher.seal(Secret::fromBytes("canary")).value();

    for (qsizetype size = 0; size < sealed.size(); ++size)
        QCOMPARE(cipher.open(QByteArrayView(sealed).first(size)).error().code, ErrorCode::Decrypt);
    QCOMPARE(cipher.open(sealed + 'x').error().code, ErrorCode::Decrypt);
}

void AesGcmTest::nonceNeverRepeats()
{
    const AesGcm cipher = cipherOf(QByteArray(32, 'k'));
    const Secret plain = Secret::fromBytes("the same each time");

    QSet<QByteArray> nonces;
    for (int i = 0; i < 10000; ++i)
        nonces.insert(cipher.seal(plain).value().first(AesGcm::NonceSize));

    QCOMPARE(nonces.size(), 10000);
}

void AesGcmTest::refusesKeysOfAnotherLength_data()
{
    QTest::addColumn<int>("size");

    QTest::newRow("none") << 0;
    QTest::newRow("AES-128's") << 16;
    QTest::newRow("one too few") << 31;
    QTest::newRow("one too many") << 33;
}

void AesGcmTest::refusesKeysOfAnotherLength()
{
    QFETCH(int, size);
    const AesGcm cipher = cipherOf(QByteArray(size, 'k'));

    QCOMPARE(cipher.seal(Secret::fromBytes("x")).error().code, ErrorCode::Crypto);
    QCOMPARE(cipher.open(QByteArray(40, 'x')).error().code, ErrorCode::Crypto);
}

void AesGcmTest::randomIsNotTheSameTwice()
{
    const auto one = AesGcm::random(32);
    const auto other = AesGcm::random(32);

    QVERIFY(one.has_value() && other.has_value());
    QCOMPARE(one->size(), 32);
    QVERIFY(*one != *other);
}

QTEST_GUILESS_MAIN(AesGcmTest)
#include "AesGcmTest.moc"
