// SPDX-License-Identifier: MIT
#include "oauth/ClientAssertion.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace jackfield {

namespace {

struct ClientAssertion
{
    Q_DECLARE_TR_FUNCTIONS(ClientAssertion)
};

constexpr int holdsForSeconds = 60;
constexpr int coordinateSize = 32; // of a point on P-256 (RFC 7518, 3.4)

template <auto Free>
struct Freeing
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freeing<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Freeing<BIO_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Freeing<ECDSA_SIG_free>>;

/// A key with a password has none for us: nobody is asked on a terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

Key keyOf(const Secret &pem)
{
    return pem.withBytes([](QByteArrayView bytes) {
        const Bio text(BIO_new_mem_buf(bytes.data(), int(bytes.size())));
        return Key(text ? PEM_read_bio_PrivateKey(text.get(), nullptr, noPassword, nullptr)
                        : nullptr);
    });
}

QString algorithmOf(EVP_PKEY *key)
{
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA && EVP_PKEY_get_bits(key) >= 2048)
        return QStringLiteral("RS256");
    char curve[32] = {};
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
        EVP_PKEY_get_group_name(key, curve, sizeof curve, nullptr) == 1 &&
        qstrcmp(curve, "prime256v1") == 0)
        return QStringLiteral("ES256");
    return {};
}

/// JSON Web Signature wants the two numbers side by side where OpenSSL gives them in ASN.1.
QByteArray sideBySide(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const Signature signature(d2i_ECDSA_SIG(nullptr, &bytes, long(der.size())));
    if (!signature)
        return {};
    QByteArray both(2 * coordinateSize, '\0');
    auto *out = reinterpret_cast<unsigned char *>(both.data());
    const bool fits =
        BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, coordinateSize) > 0 &&
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + coordinateSize, coordinateSize) > 0;
    return fits ? both : QByteArray();
}

QByteArray signatureOf(EVP_PKEY *key, const QByteArray &text, bool isEllipticCurve)
{
    const Digest digest(EVP_MD_CTX_new());
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    size_t size = 0;
    if (!digest || EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(digest.get(), nullptr, &size, bytes, size_t(text.size())) != 1)
        return {};
    QByteArray signature(qsizetype(size), '\0');
    auto *out = reinterpret_cast<unsigned char *>(signature.data());
    if (EVP_DigestSign(digest.get(), out, &size, bytes, size_t(text.size())) != 1)
        return {};
    signature.truncate(qsizetype(size));
    return isEllipticCurve ? sideBySide(signature) : signature;
}

QByteArray part(const QJsonObject &json)
{
    return QJsonDocument(json)
        .toJson(QJsonDocument::Compact)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<void> checkKey(const Key &key, const QString &algorithm)
{
    if (!key)
        return failure(ErrorCode::InvalidInput,
                       ClientAssertion::tr("The client's key is no private key in PEM, or it has "
                                           "a password."));
    const QString own = algorithmOf(key.get());
    if (own.isEmpty() || (!algorithm.isEmpty() && algorithm != own))
        return failure(ErrorCode::InvalidInput,
                       ClientAssertion::tr("The client's key does not fit: RS256 needs an RSA key "
                                           "of 2048 bits or more, ES256 one on the curve P-256."));
    return {};
}

} // namespace

Result<void> checkSigningKey(const Secret &privateKey)
{
    return checkKey(keyOf(privateKey), {});
}

Result<Secret> readSigningKey(const QString &path)
{
    constexpr qint64 longest = 64 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput, path + QStringLiteral(": ") + file.errorString());
    const Secret key = Secret::fromBytes(file.read(longest));
    if (const auto fit = checkSigningKey(key); !fit)
        return failure(fit.error());
    return key;
}

Result<Secret> signedAssertion(const AssertionClaims &claims, const Secret &privateKey,
                               const QString &algorithm)
{
    const Key key = keyOf(privateKey);
    if (const auto fit = checkKey(key, algorithm); !fit)
        return failure(fit.error());
    const QString own = algorithmOf(key.get());
    const qint64 now = claims.at.toSecsSinceEpoch();
    QByteArray text =
        part({{QStringLiteral("alg"), own}, {QStringLiteral("typ"), QStringLiteral("JWT")}});
    text += '.' + part({{QStringLiteral("iss"), claims.clientId},
                        {QStringLiteral("sub"), claims.clientId},
                        {QStringLiteral("aud"), claims.audience},
                        {QStringLiteral("jti"), claims.id},
                        {QStringLiteral("iat"), now},
                        {QStringLiteral("exp"), now + holdsForSeconds}});
    const QByteArray signature = signatureOf(key.get(), text, own == QLatin1String("ES256"));
    if (signature.isEmpty())
        return failure(ErrorCode::Crypto, QStringLiteral("OpenSSL did not sign with ") + own);
    return Secret::fromBytes(
        text + '.' +
        signature.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace jackfield
