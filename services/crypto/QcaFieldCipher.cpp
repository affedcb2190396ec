// SPDX-License-Identifier: MIT
#include "crypto/QcaFieldCipher.h"

#include "crypto/AesGcm.h"
#include "crypto/Hkdf.h"

namespace jackfield {

namespace {

constexpr char formatVersion = 1;
constexpr qsizetype keyIdSize = 8;
constexpr qsizetype headSize = 1 + keyIdSize;

Result<AesGcm> cipherFor(const Secret &masterKey, const FieldPlace &place)
{
    const QByteArray info = Hkdf::info(
        {"jackfield field", place.user.toString().toUtf8(), place.connector.toString().toUtf8(),
         wireName(place.field).toUtf8(), QByteArray(1, formatVersion)});
    return Hkdf::derive(masterKey.secureArray(), info, int(AesGcm::KeySize))
        .map([](const QCA::SymmetricKey &key) { return AesGcm(key); });
}

} // namespace

Result<QByteArray> QcaFieldCipher::seal(const KeyRing &keys, const FieldPlace &place,
                                        const Secret &plain)
{
    const KeyId id = keys.activeId();
    const auto key = keys.key(id);
    if (!key || id.size() != keyIdSize)
        return failure(ErrorCode::KeyMissing);
    const auto cipher = cipherFor(*key, place);
    if (!cipher)
        return failure(cipher.error());
    return cipher->seal(plain).map(
        [&](const QByteArray &sealed) { return QByteArray(1, formatVersion) + id + sealed; });
}

Result<Secret> QcaFieldCipher::open(const KeyRing &keys, const FieldPlace &place,
                                    const QByteArray &blob)
{
    if (blob.size() < headSize + AesGcm::Overhead || blob.front() != formatVersion)
        return failure(ErrorCode::Decrypt);
    const auto key = keys.key(blob.mid(1, keyIdSize));
    if (!key)
        return failure(ErrorCode::KeyMissing);
    const auto cipher = cipherFor(*key, place);
    if (!cipher)
        return failure(cipher.error());
    return cipher->open(QByteArrayView(blob).sliced(headSize));
}

} // namespace jackfield
