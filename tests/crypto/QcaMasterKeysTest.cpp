// SPDX-License-Identifier: MIT
#include "crypto/QcaMasterKeys.h"

#include <QTest>

using namespace jackfield;

namespace {

/// The least that is accepted, so that the tests are quick.
constexpr PassphraseCost cheap{7 * 1024, 1, 2};

Secret countingKey()
{
    QByteArray key;
    for (int i = 0; i < 32; ++i)
        key.append(char(i));
    return Secret::fromBytes(key);
}

Secret horse()
{
    return Secret::fromBytes("correct horse");
}

} // namespace

class QcaMasterKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreOf32BytesAndDiffer();
    void idIsDerivedFromTheKey();
    void idOfAKeyOfAnotherLength_data();
    void idOfAKeyOfAnotherLength();
    void wrapsAndUnwraps();
    void unwrapsWhatAnotherImplementationWrapped();
    void theDefaultCostWorks();
    void eachWrappingHasItsOwnSalt();
    void aWrongPassphrase_data();
    void aWrongPassphrase();
    void anEmptyPassphraseIsRefused();
    void everyChangedByteIsNoticed();
    void absurdCostsAreRefused_data();
    void absurdCostsAreRefused();
    void damagedSlotsAreRefused_data();
    void damagedSlotsAreRefused();

private:
    QcaMasterKeys m_keys{cheap};
};

void QcaMasterKeysTest::keysAreOf32BytesAndDiffer()
{
    const auto one = m_keys.generate();
    const auto other = m_keys.generate();

    QVERIFY(one.has_value() && other.has_value());
    QCOMPARE(one->size(), 32);
    QVERIFY(*one != *other);
    QVERIFY(m_keys.idOf(*one).value() != m_keys.idOf(*other).value());
}

void QcaMasterKeysTest::idIsDerivedFromTheKey()
{
    // Computed with another implementation of HKDF.
    QCOMPARE(m_keys.idOf(countingKey()).value().toHex(), QByteArray("c6e43e6eb7605384"));
}

void QcaMasterKeysTest::idOfAKeyOfAnotherLength_data()
{
    QTest::addColumn<int>("size");

    QTest::newRow("empty") << 0;
    QTest::newRow("16") << 16;
    QTest::newRow("31") << 31;
    QTest::newRow("33") << 33;
}

void QcaMasterKeysTest::idOfAKeyOfAnotherLength()
{
    QFETCH(int, size);
    const Secret key = Secret::fromBytes(QByteArray(size, 'k'));

    QCOMPARE(m_keys.idOf(key).error().code, ErrorCode::Crypto);
    QCOMPARE(m_keys.wrap(key, horse()).error().code, ErrorCode::Crypto);
}

void QcaMasterKeysTest::wrapsAndUnwraps()
{
    const auto wrapped = m_keys.wrap(countingKey(), horse());
    QVERIFY(wrapped.has_value());
    QCOMPARE(wrapped->salt.size(), 16);
    QCOMPARE(wrapped->blob.size(), 1 + 12 + 16 + 32);
    QCOMPARE(wrapped->cost, cheap);

    const auto key = m_keys.unwrap(*wrapped, horse());
    QVERIFY(key.has_value());
    QCOMPARE(*key, countingKey());
}

// Argon2id by libargon2 itself, HKDF and AES-256-GCM by another program.
void QcaMasterKeysTest::unwrapsWhatAnotherImplementationWrapped()
{
    const WrappedKey wrapped{
        QByteArray::fromHex("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf"), cheap,
        QByteArray::fromHex(
            "0118191a1b1c1d1e1f20212223d821491a475e0d6206ebe09766ab90c17eaa6a344365e1"
            "0c1aa53f118f986abe479a26279a4c0da754f40cf6ac0ecdda")};

    QCOMPARE(m_keys.unwrap(wrapped, horse()).value(), countingKey());
}

void QcaMasterKeysTest::theDefaultCostWorks()
{
    QcaMasterKeys keys;
    const auto wrapped = keys.wrap(countingKey(), horse());

    QVERIFY(wrapped.has_value());
    QCOMPARE(wrapped->cost, PassphraseCost());
    // What is stored keeps its cost, whatever new ones are given.
    QCOMPARE(m_keys.unwrap(*wrapped, horse()).value(), countingKey());
}

void QcaMasterKeysTest::eachWrappingHasItsOwnSalt()
{
    const auto one = m_keys.wrap(countingKey(), horse()).value();
    const auto other = m_keys.wrap(countingKey(), horse()).value();

    QVERIFY(one.salt != other.salt);
    QVERIFY(one.blob != other.blob);
}

void QcaMasterKeysTest::aWrongPassphrase_data()
{
    QTest::addColumn<QString>("passphrase");

    QTest::newRow("another") << QStringLiteral("wrong horse");
    QTest::newRow("empty") << QString();
    QTest::newRow("with a line end") << QStringLiteral("correct horse\n");
    QTest::newRow("in capitals") << QStringLiteral("Correct Horse");
    QTest::newRow("the beginning") << QStringLiteral("correct");
}

void QcaMasterKeysTest::aWrongPassphrase()
{
    QFETCH(QString, passphrase);
    const auto wrapped = m_keys.wrap(countingKey(), horse()).value();

    const auto key = m_keys.unwrap(wrapped, Secret::fromText(passphrase));

    QVERIFY(!key.has_value());
    QCOMPARE(key.error().code, ErrorCode::WrongPassphrase);
    QVERIFY(!key.error().detail.contains(QLatin1String("horse")));
}

void QcaMasterKeysTest::anEmptyPassphraseIsRefused()
{
    QCOMPARE(m_keys.wrap(countingKey(), Secret()).error().code, ErrorCode::InvalidInput);
}

void QcaMasterKeysTest::everyChangedByteIsNoticed()
{
    const auto wrapped = m_keys.wrap(countingKey(), horse()).value();

    for (qsizetype at = 0; at < wrapped.blob.size(); ++at) {
        WrappedKey changed = wrapped;
        changed.blob[at] = char(changed.blob[at] ^ 1);
        QCOMPARE(m_keys.unwrap(changed, horse()).error().code,
                 at == 0 ? ErrorCode::Decrypt : ErrorCode::WrongPassphrase);
    }
    WrappedKey salted = wrapped;
    salted.salt[3] = char(salted.salt[3] ^ 1);
    QCOMPARE(m_keys.unwrap(salted, horse()).error().code, ErrorCode::WrongPassphrase);
}

void QcaMasterKeysTest::absurdCostsAreRefused_data()
{
    QTest::addColumn<quint32>("memoryKiB");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("lanes");

    QTest::newRow("1 TiB") << 1024u * 1024 * 1024 << 3u << 4u;
    QTest::newRow("all memory there is") << 0xffffffffu << 3u << 4u;
    QTest::newRow("just over 1 GiB") << 1024u * 1024 + 1 << 3u << 4u;
    QTest::newRow("almost no memory") << 8u << 3u << 1u;
    QTest::newRow("no memory") << 0u << 3u << 1u;
    QTest::newRow("for ever") << 65536u << 0xffffffffu << 4u;
    QTest::newRow("no pass") << 65536u << 0u << 4u;
    QTest::newRow("no lane") << 65536u << 3u << 0u;
    QTest::newRow("16 million threads") << 65536u << 3u << 0xffffffu;
}

void QcaMasterKeysTest::absurdCostsAreRefused()
{
    QFETCH(quint32, memoryKiB);
    QFETCH(quint32, passes);
    QFETCH(quint32, lanes);
    WrappedKey wrapped = m_keys.wrap(countingKey(), horse()).value();
    wrapped.cost = {memoryKiB, passes, lanes};

    QCOMPARE(m_keys.unwrap(wrapped, horse()).error().code, ErrorCode::Decrypt);
    QCOMPARE(QcaMasterKeys(wrapped.cost).wrap(countingKey(), horse()).error().code,
             ErrorCode::Crypto);
}

void QcaMasterKeysTest::damagedSlotsAreRefused_data()
{
    QTest::addColumn<int>("saltSize");
    QTest::addColumn<int>("blobSize");

    QTest::newRow("no salt") << 0 << 61;
    QTest::newRow("short salt") << 8 << 61;
    QTest::newRow("endless salt") << 100000 << 61;
    QTest::newRow("no blob") << 16 << 0;
    QTest::newRow("short blob") << 16 << 60;
    QTest::newRow("long blob") << 16 << 62;
}

void QcaMasterKeysTest::damagedSlotsAreRefused()
{
    QFETCH(int, saltSize);
    QFETCH(int, blobSize);
    const WrappedKey wrapped{QByteArray(saltSize, 's'), cheap, QByteArray(blobSize, 1)};

    QCOMPARE(m_keys.unwrap(wrapped, horse()).error().code, ErrorCode::Decrypt);
}

QTEST_GUILESS_MAIN(QcaMasterKeysTest)
#include "QcaMasterKeysTest.moc"
