// SPDX-License-Identifier: MIT
#include "domain/SecretEntries.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace jackfield {

QStringList namesOf(const SecretEntries &entries)
{
    QStringList names;
    for (const SecretEntry &entry : entries)
        names.append(entry.name);
    return names;
}

Secret toSealedText(const SecretEntries &entries)
{
    QJsonObject object;
    for (const SecretEntry &entry : entries)
        object.insert(entry.name, entry.value.withBytes([](QByteArrayView bytes) {
            return QString::fromUtf8(bytes);
        }));
    return Secret::fromBytes(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<SecretEntries> fromSealedText(const Secret &text)
{
    const auto document = text.withBytes([](QByteArrayView bytes) {
        return QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()));
    });
    if (!document.isObject())
        return failure(ErrorCode::Decrypt);

    SecretEntries entries;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString())
            return failure(ErrorCode::Decrypt);
        entries.append({it.key(), Secret::fromText(it->toString())});
    }
    return entries;
}

} // namespace jackfield
