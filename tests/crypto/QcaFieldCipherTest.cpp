// SPDX-License-Identifier: MIT
#include "crypto/QcaFieldCipher.h"

#include <QTest>

using namespace jackfield;

namespace {

const FieldPlace home{UserId(QStringLiteral("11111111-1111-4111-8111-111111111111")),
                      ConnectorId(QStringLiteral("22222222-2222-4222-8222-222222222222")),
                      SealedField::Environment};

const QByteArray someId = QByteArray::fromHex("c6e43e6eb7605384");

Secret countingKey()
{
    QByteArray key;
    for (int i = 0; i < 32; ++i)
        key.append(char(i));
    return Secret::fromBytes(key);
}

KeyRing someRing()
{
    return KeyRing(someId, countingKey());
}

QByteArray plainOf(const Secret &secret)
{
    return secret.withBytes([](QByteArrayView bytes) { return bytes.toByteArray(); });
}

} // namespace

class QcaFieldCipherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatAnotherImplementationSealed();
    void roundTrips_data();
    void roundTrips();
    void blobHasItsParts();
    void everyChangedByteIsNoticed();
    void everyShorterBlobIsNoticed();
    void aBlobOpensOnlyInItsPlace_data();
    void aBlobOpensOnlyInItsPlace();
    void aKeyThatIsNotOnTheRing();
    void anotherKeyUnderTheSameId();
    void aRingOpensWhatItsOlderKeySealed();
    void theSameValueLooksDifferentEachTime();

private:
    QcaFieldCipher m_cipher;
};

// Made with another program's HKDF and AES-256-GCM: the format as it is documented, which must
// never change under version 1.
void QcaFieldCipherTest::opensWhatAnotherImplementationSealed()
{
    const QByteArray blob = QByteArray::fromHex(
        "01c6e43e6eb76053840c0d0e0f101112131415161737138dd805f5a48cd9831840affc8"
        "68b37a6963b4eb8f12d0ad70cb63e3b6cd44d4a");

    const auto opened = m_cipher.open(someRing(), home, blob);

    QVERIFY(opened.has_value());
    QCOMPARE(plainOf(*opened), QByteArray("{\"TOKEN\":\"canary\"}"));
}

void QcaFieldCipherTest::roundTrips_data()
{
    QTest::addColumn<QByteArray>("plain");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a value") << QByteArray("s3cret");
    QTest::newRow("any bytes") << QByteArray::fromHex("00ff0a0d00");
    QTest::newRow("1 MB") << QByteArray(1024 * 1024, 'z');
}

void QcaFieldCipherTest::roundTrips()
{
    QFETCH(QByteArray, plain);

    const auto blob = m_cipher.seal(someRing(), home, Secret::fromBytes(plain));
    QVERIFY(blob.has_value());
    const auto opened = m_cipher.open(someRing(), home, *blob);

    QVERIFY(opened.has_value());
    QCOMPARE(plainOf(*opened), plain);
}

void QcaFieldCipherTest::blobHasItsParts()
{
    const QByteArray blob = m_cipher.seal(someRing(), home, Secret::fromBytes("12345")).value();

    QCOMPARE(blob.size(), 1 + 8 + 12 + 16 + 5);
    QCOMPARE(blob.at(0), char(1));
    QCOMPARE(blob.mid(1, 8), someId);
    QVERIFY(!blob.contains("12345"));
}

void QcaFieldCipherTest::everyChangedByteIsNoticed()
{
    const QByteArray blob = m_cipher.seal(someRing(), home, Secret::fromBytes("canary")).value();

    for (qsizetype at = 0; at < blob.size(); ++at) {
        QByteArray changed = blob;
        changed[at] = char(changed[at] ^ 0x10);
        const auto opened = m_cipher.open(someRing(), home, changed);
        QVERIFY2(!opened, qPrintable(QStringLiteral("byte %1").arg(at)));
        // A changed key id names a key that nobody has.
        const bool isKeyId = at >= 1 && at <= 8;
        QCOMPARE(opened.error().code, isKeyId ? ErrorCode::KeyMissing : ErrorCode::Decrypt);
    }
}

void QcaFieldCipherTest::everyShorterBlobIsNoticed()
{
    const QByteArray blob = m_cipher.seal(someRing(), home, Secret::fromBytes("canary")).value();

    for (qsizetype size = 0; size < blob.size(); ++size)
        QCOMPARE(m_cipher.open(someRing(), home, blob.first(size)).error().code,
                 ErrorCode::Decrypt);
    QCOMPARE(m_cipher.open(someRing(), home, blob + 'x').error().code, ErrorCode::Decrypt);
}

void QcaFieldCipherTest::aBlobOpensOnlyInItsPlace_data()
{
    QTest::addColumn<UserId>("user");
    QTest::addColumn<ConnectorId>("connector");
    QTest::addColumn<SealedField>("field");

    const ConnectorId other(QStringLiteral("33333333-3333-4333-8333-333333333333"));
    const UserId stranger(QStringLiteral("44444444-4444-4444-8444-444444444444"));
    QTest::newRow("another row") << home.user << other << home.field;
    QTest::newRow("another user") << stranger << home.connector << home.field;
    QTest::newRow("headers") << home.user << home.connector << SealedField::Headers;
    QTest::newRow("client secret") << home.user << home.connector << SealedField::OauthClientSecret;
    QTest::newRow("tokens") << home.user << home.connector << SealedField::OauthTokens;
    QTest::newRow("a border moved")
        << UserId(home.user.toString() + home.connector.toString().first(1))
        << ConnectorId(home.connector.toString().mid(1)) << home.field;
}

void QcaFieldCipherTest::aBlobOpensOnlyInItsPlace()
{
    QFETCH(UserId, user);
    QFETCH(ConnectorId, connector);
    QFETCH(SealedField, field);
    const QByteArray blob = m_cipher.seal(someRing(), home, Secret::fromBytes("canary")).value();

    const auto opened = m_cipher.open(someRing(), {user, connector, field}, blob);

    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::Decrypt);
    QVERIFY(m_cipher.open(someRing(), home, blob).has_value());
}

void QcaFieldCipherTest::aKeyThatIsNotOnTheRing()
{
    const QByteArray blob = m_cipher.seal(someRing(), home, Secret::fromBytes("canary")).value();
    const KeyRing another("88888888", Secret::fromBytes(QByteArray(32, 'k')));

    QCOMPARE(m_cipher.open(another, home, blob).error().code, ErrorCode::KeyMissing);
}

void QcaFieldCipherTest::anotherKeyUnderTheSameId()
{
    const QByteArray blob = m_cipher.seal(someRing(), home, Secret::fromBytes("canary")).value();
    const KeyRing swapped(someId, Secret::fromBytes(QByteArray(32, 'k')));

    QCOMPARE(m_cipher.open(swapped, home, blob).error().code, ErrorCode::Decrypt);
}

void QcaFieldCipherTest::aRingOpensWhatItsOlderKeySealed()
{
    const QByteArray blob = m_cipher.seal(someRing(), home, Secret::fromBytes("canary")).value();
    KeyRing newer("88888888", Secret::fromBytes(QByteArray(32, 'k')));
    newer.add(someId, countingKey());

    QCOMPARE(plainOf(m_cipher.open(newer, home, blob).value()), QByteArray("canary"));
    QCOMPARE(m_cipher.seal(newer, home, Secret::fromBytes("x")).value().mid(1, 8),
             QByteArray("88888888"));
}

void QcaFieldCipherTest::theSameValueLooksDifferentEachTime()
{
    const Secret plain = Secret::fromBytes("canary");

    QVERIFY(m_cipher.seal(someRing(), home, plain).value() !=
            m_cipher.seal(someRing(), home, plain).value());
}

QTEST_GUILESS_MAIN(QcaFieldCipherTest)
#include "QcaFieldCipherTest.moc"
