// SPDX-License-Identifier: MIT
#include "crypto/QcaMasterKeys.h"

#include "crypto/AesGcm.h"
#include "crypto/Hkdf.h"
#include "domain/SecureMemory.h"

#include <argon2.h>

namespace jackfield {

namespace {

constexpr char formatVersion = 1;
constexpr int saltSize = 16;
constexpr int maxSaltSize = 64;
constexpr int keyIdSize = 8;

/// What is accepted from a database, which anyone may have written: no more than 1 GiB and some
/// tens of seconds, and no less than makes guessing a toil (RFC 9106's second choice has 64 MiB;
/// OWASP's least is 7 MiB with 5 passes).
bool isWithinBounds(const PassphraseCost &cost)
{
    return cost.memoryKiB >= 7 * 1024 && cost.memoryKiB <= 1024 * 1024 && cost.passes >= 1 &&
           cost.passes <= 16 && cost.lanes >= 1 && cost.lanes <= 16;
}

Result<QCA::SecureArray> stretch(const Secret &passphrase, const QByteArray &salt,
                                 const PassphraseCost &cost)
{
    ensureSecureMemory();
    QCA::SecureArray out(int(AesGcm::KeySize));
    const int status = passphrase.withBytes([&](QByteArrayView bytes) {
        return argon2id_hash_raw(cost.passes, cost.memoryKiB, cost.lanes, bytes.data(),
                                 size_t(bytes.size()), salt.constData(), size_t(salt.size()),
                                 out.data(), size_t(out.size()));
    });
    if (status != ARGON2_OK)
        return failure(
            ErrorCode::Crypto,
            QStringLiteral("Argon2id: %1").arg(QString::fromLatin1(argon2_error_message(status))));
    return out;
}

Result<AesGcm> wrappingCipher(const Secret &passphrase, const QByteArray &salt,
                              const PassphraseCost &cost)
{
    const auto stretched = stretch(passphrase, salt, cost);
    if (!stretched)
        return failure(stretched.error());
    const QByteArray info = Hkdf::info({"jackfield wrap", QByteArray(1, formatVersion)});
    return Hkdf::derive(*stretched, info, int(AesGcm::KeySize))
        .map([](const QCA::SymmetricKey &key) { return AesGcm(key); });
}

} // namespace

Result<Secret> QcaMasterKeys::generate()
{
    return AesGcm::random(int(AesGcm::KeySize)).map(&Secret::fromSecureArray);
}

Result<KeyId> QcaMasterKeys::idOf(const Secret &key)
{
    if (key.size() != AesGcm::KeySize)
        return failure(ErrorCode::Crypto, QStringLiteral("a key that is not of 32 bytes"));
    return Hkdf::derive(key.secureArray(), Hkdf::info({"jackfield key id"}), keyIdSize)
        .map([](const QCA::SymmetricKey &id) { return id.toByteArray(); });
}

Result<WrappedKey> QcaMasterKeys::wrap(const Secret &key, const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("an empty passphrase"));
    if (key.size() != AesGcm::KeySize || !isWithinBounds(m_cost))
        return failure(ErrorCode::Crypto, QStringLiteral("a key or a cost that is out of bounds"));
    const auto salt = AesGcm::random(saltSize);
    if (!salt)
        return failure(salt.error());
    const auto cipher = wrappingCipher(passphrase, salt->toByteArray(), m_cost);
    if (!cipher)
        return failure(cipher.error());
    return cipher->seal(key).map([&](const QByteArray &sealed) {
        return WrappedKey{salt->toByteArray(), m_cost, QByteArray(1, formatVersion) + sealed};
    });
}

Result<Secret> QcaMasterKeys::unwrap(const WrappedKey &wrapped, const Secret &passphrase)
{
    const qsizetype blobSize = 1 + AesGcm::Overhead + AesGcm::KeySize;
    if (!isWithinBounds(wrapped.cost) || wrapped.salt.size() < saltSize ||
        wrapped.salt.size() > maxSaltSize || wrapped.blob.size() != blobSize ||
        wrapped.blob.front() != formatVersion)
        return failure(ErrorCode::Decrypt,
                       QStringLiteral("the stored passphrase vault is damaged"));
    const auto cipher = wrappingCipher(passphrase, wrapped.salt, wrapped.cost);
    if (!cipher)
        return failure(cipher.error());
    const auto key = cipher->open(QByteArrayView(wrapped.blob).sliced(1));
    if (!key && key.error().code == ErrorCode::Decrypt)
        return failure(ErrorCode::WrongPassphrase);
    return key;
}

} // namespace jackfield
