// SPDX-License-Identifier: MIT
#include "crypto/AesGcm.h"

#include "domain/SecureMemory.h"

namespace jackfield {

namespace {

const QString cipherName()
{
    return QStringLiteral("aes256");
}

QCA::SecureArray secureCopy(QByteArrayView bytes)
{
    return Secret::fromBytes(bytes).secureArray();
}

} // namespace

Result<QByteArray> AesGcm::seal(const Secret &plain) const
{
    if (const auto ready = check(); !ready)
        return failure(ready.error());
    const auto nonce = random(int(NonceSize));
    if (!nonce)
        return failure(nonce.error());

    QCA::Cipher cipher(cipherName(), QCA::Cipher::GCM, QCA::Cipher::NoPadding, QCA::Encode, m_key,
                       QCA::InitializationVector(*nonce), QCA::AuthTag(int(TagSize)));
    QByteArray ciphertext = cipher.update(plain.secureArray()).toByteArray();
    bool ok = cipher.ok();
    ciphertext += cipher.final().toByteArray();
    ok = ok && cipher.ok();
    const QByteArray tag = cipher.tag().toByteArray();
    if (!ok || tag.size() != TagSize || ciphertext.size() != plain.size())
        return failure(ErrorCode::Crypto, QStringLiteral("AES-256-GCM failed"));
    return nonce->toByteArray() + tag + ciphertext;
}

Result<Secret> AesGcm::open(QByteArrayView sealed) const
{
    if (const auto ready = check(); !ready)
        return failure(ready.error());
    if (sealed.size() < Overhead)
        return failure(ErrorCode::Decrypt);

    const QCA::InitializationVector nonce(secureCopy(sealed.first(NonceSize)));
    const QCA::AuthTag tag(sealed.sliced(NonceSize, TagSize).toByteArray());
    QCA::Cipher cipher(cipherName(), QCA::Cipher::GCM, QCA::Cipher::NoPadding, QCA::Decode, m_key,
                       nonce, tag);
    // update() hands out bytes that nobody has vouched for yet: they count only after final().
    QCA::SecureArray plain = cipher.update(secureCopy(sealed.sliced(Overhead)));
    bool ok = cipher.ok();
    plain += QCA::SecureArray(cipher.final());
    ok = ok && cipher.ok();
    if (!ok || plain.size() != sealed.size() - Overhead)
        return failure(ErrorCode::Decrypt);
    return Secret::fromSecureArray(plain);
}

Result<QCA::SecureArray> AesGcm::random(int size)
{
    ensureSecureMemory();
    QCA::Random source;
    // QCA's own source is the C library's rand(); only a plugin's is fit for keys.
    if (!QCA::isSupported("random") || source.provider()->name() == QLatin1String("default"))
        return failure(ErrorCode::Crypto,
                       QStringLiteral("no plugin of QCA offers random numbers; install QCA's "
                                      "OpenSSL plugin (qca-ossl)"));
    const QCA::SecureArray bytes = source.nextBytes(size);
    if (bytes.size() != size)
        return failure(ErrorCode::Crypto, QStringLiteral("no random numbers"));
    return bytes;
}

Result<void> AesGcm::check() const
{
    ensureSecureMemory();
    if (!QCA::isSupported("aes256-gcm"))
        return failure(ErrorCode::Crypto,
                       QStringLiteral("no plugin of QCA offers AES-256-GCM; install QCA's OpenSSL "
                                      "plugin (qca-ossl)"));
    if (m_key.size() != KeySize)
        return failure(ErrorCode::Crypto, QStringLiteral("a key that is not of 32 bytes"));
    return {};
}

} // namespace jackfield
