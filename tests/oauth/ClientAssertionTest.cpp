// SPDX-License-Identifier: MIT
#include "oauth/ClientAssertion.h"

#include "tests/support/FakeClock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

using namespace jackfield;

namespace {

using Key = std::shared_ptr<EVP_PKEY>;

Key owned(EVP_PKEY *key)
{
    return Key(key, EVP_PKEY_free);
}

Secret pemOf(const Key &key, const char *password = nullptr)
{
    BIO *const out = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(out, key.get(), password ? EVP_aes_128_cbc() : nullptr, nullptr, 0,
                             nullptr, const_cast<char *>(password));
    char *data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    const Secret pem = Secret::fromBytes({data, size});
    BIO_free(out);
    return pem;
}

QByteArray part(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

/// The signature as OpenSSL wants it back.
QByteArray asn1(const QByteArray &bothNumbers)
{
    const auto number = [&bothNumbers](qsizetype from) {
        return BN_bin2bn(reinterpret_cast<const unsigned char *>(bothNumbers.constData()) + from,
                         32, nullptr);
    };
    ECDSA_SIG *const signature = ECDSA_SIG_new();
    ECDSA_SIG_set0(signature, number(0), number(32));
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature, &der);
    const QByteArray result(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    ECDSA_SIG_free(signature);
    return result;
}

bool verifies(const Key &key, const QByteArray &text, const QByteArray &signature)
{
    EVP_MD_CTX *const digest = EVP_MD_CTX_new();
    EVP_DigestVerifyInit(digest, nullptr, EVP_sha256(), nullptr, key.get());
    const int good = EVP_DigestVerify(
        digest, reinterpret_cast<const unsigned char *>(signature.constData()),
        size_t(signature.size()), reinterpret_cast<const unsigned char *>(text.constData()),
        size_t(text.size()));
    EVP_MD_CTX_free(digest);
    return good == 1;
}

AssertionClaims claims()
{
    return {QStringLiteral("c1"), QStringLiteral("https://as.test"), QStringLiteral("id1"),
            FakeClock().now()};
}

} // namespace

/// Assertions of RFC 7523, checked with the public half of their keys.
class ClientAssertionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signs_data();
    void signs();
    void refusesKeys_data();
    void refusesKeys();
};

void ClientAssertionTest::signs_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QString>("algorithm");
    QTest::newRow("RS256") << owned(EVP_RSA_gen(2048)) << QStringLiteral("RS256");
    QTest::newRow("ES256") << owned(EVP_EC_gen("P-256")) << QStringLiteral("ES256");
}

void ClientAssertionTest::signs()
{
    QFETCH(Key, key);
    QFETCH(QString, algorithm);
    for (const QString &wanted : {algorithm, QString()}) {
        const auto assertion = signedAssertion(claims(), pemOf(key), wanted);
        QVERIFY(assertion);
        const QList<QByteArray> parts = assertion->withBytes(
            [](QByteArrayView bytes) { return bytes.toByteArray().split('.'); });
        QCOMPARE(parts.size(), 3);
        const QJsonObject header = QJsonDocument::fromJson(part(parts.at(0))).object();
        QCOMPARE(header[QStringLiteral("alg")].toString(), algorithm);
        const QJsonObject said = QJsonDocument::fromJson(part(parts.at(1))).object();
        QCOMPARE(said[QStringLiteral("iss")].toString(), QStringLiteral("c1"));
        QCOMPARE(said[QStringLiteral("sub")].toString(), QStringLiteral("c1"));
        QCOMPARE(said[QStringLiteral("aud")].toString(), QStringLiteral("https://as.test"));
        QCOMPARE(said[QStringLiteral("jti")].toString(), QStringLiteral("id1"));
        QCOMPARE(said[QStringLiteral("exp")].toInt() - said[QStringLiteral("iat")].toInt(), 60);
        const bool isEllipticCurve = algorithm == QStringLiteral("ES256");
        const QByteArray signature = part(parts.at(2));
        if (isEllipticCurve)
            QCOMPARE(signature.size(), 64);
        QVERIFY(verifies(key, parts.at(0) + '.' + parts.at(1),
                         isEllipticCurve ? asn1(signature) : signature));
    }
}

void ClientAssertionTest::refusesKeys_data()
{
    QTest::addColumn<Secret>("pem");
    QTest::addColumn<QString>("algorithm");
    const Key curve = owned(EVP_EC_gen("P-256"));
    QTest::newRow("none") << Secret() << QString();
    QTest::newRow("text") << Secret::fromBytes("hunter2hunter2") << QString();
    QTest::newRow("of another kind") << pemOf(curve) << QStringLiteral("RS256");
    QTest::newRow("an algorithm that is none") << pemOf(curve) << QStringLiteral("none");
    QTest::newRow("another curve") << pemOf(owned(EVP_EC_gen("P-384"))) << QString();
    QTest::newRow("too small") << pemOf(owned(EVP_RSA_gen(1024))) << QString();
    QTest::newRow("with a password") << pemOf(curve, "hunter2hunter2") << QString();
}

void ClientAssertionTest::refusesKeys()
{
    QFETCH(Secret, pem);
    QFETCH(QString, algorithm);
    const auto assertion = signedAssertion(claims(), pem, algorithm);
    QVERIFY(!assertion);
    QCOMPARE(assertion.error().code, ErrorCode::InvalidInput);
    QVERIFY(!assertion.error().detail.contains(QStringLiteral("hunter2")));
}

QTEST_GUILESS_MAIN(ClientAssertionTest)
#include "ClientAssertionTest.moc"
