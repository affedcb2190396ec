// SPDX-License-Identifier: MIT
#include "connectors/SecretFields.h"

#include <QCoreApplication>

#include <algorithm>

namespace jackfield {

namespace {

/// A header's name is the same in any case (RFC 9110, 5.1); a variable's is not.
Qt::CaseSensitivity caseOf(SealedField field)
{
    return field == SealedField::Headers ? Qt::CaseInsensitive : Qt::CaseSensitive;
}

void removeNamed(SecretEntries &entries, const QString &name, Qt::CaseSensitivity sensitivity)
{
    entries.removeIf(
        [&](const SecretEntry &entry) { return entry.name.compare(name, sensitivity) == 0; });
}

SecretEntries applied(SecretEntries entries, const SecretPatch &patch, SealedField field)
{
    for (const QString &name : patch.remove)
        removeNamed(entries, name, caseOf(field));
    for (const SecretEntry &entry : patch.set) {
        const auto found =
            std::find_if(entries.begin(), entries.end(), [&](const SecretEntry &saved) {
                return saved.name.compare(entry.name, caseOf(field)) == 0;
            });
        if (found == entries.end())
            entries.append(entry);
        else
            *found = entry;
    }
    return entries;
}

} // namespace

SecretFields::SecretFields(const Session &session, ConnectorRepository &repository,
                           FieldCipher &cipher)
    : m_session(session), m_repository(repository), m_cipher(cipher)
{
}

FieldPlace SecretFields::place(const ConnectorId &id, SealedField field) const
{
    return {m_session.user(), id, field};
}

Result<SecretEntries> SecretFields::open(const SealedFields &sealed, const ConnectorId &id,
                                         SealedField field) const
{
    const auto blob = sealed.constFind(field);
    if (blob == sealed.cend())
        return SecretEntries{};
    const auto keys = m_session.keys();
    if (!keys)
        return failure(keys.error());
    const auto plain = m_cipher.open(*keys, place(id, field), *blob);
    if (!plain)
        return failure(plain.error());
    return fromSealedText(*plain);
}

Result<SecretEntries> SecretFields::read(const ConnectorId &id, SealedField field) const
{
    const auto sealed = m_repository.sealedFields(id);
    if (!sealed)
        return failure(sealed.error());
    return open(*sealed, id, field);
}

Result<Secret> SecretFields::value(const ConnectorId &id, SealedField field,
                                   const QString &name) const
{
    const auto entries = read(id, field);
    if (!entries)
        return failure(entries.error());
    for (const SecretEntry &entry : *entries)
        if (entry.name.compare(name, caseOf(field)) == 0)
            return entry.value;
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate("SecretFields", "There is no value named “%1”.")
                       .arg(name.left(200)));
}

Result<SecretEntries> SecretFields::merged(const std::optional<ConnectorId> &saved,
                                           SealedField field, const SecretPatch &patch) const
{
    if (!saved)
        return applied({}, patch, field);
    const auto entries = read(*saved, field);
    if (!entries)
        return failure(entries.error());
    return applied(*entries, patch, field);
}

Result<SealedFields> SecretFields::patched(SealedFields sealed, const ConnectorId &id,
                                           const SecretsPatch &patch) const
{
    if (auto done = patchEntries(sealed, id, SealedField::Environment, patch.environment); !done)
        return failure(done.error());
    if (auto done = patchEntries(sealed, id, SealedField::Headers, patch.headers); !done)
        return failure(done.error());
    if (!patch.oauthClientSecret)
        return sealed;
    return withText(std::move(sealed), id, SealedField::OauthClientSecret,
                    *patch.oauthClientSecret);
}

Result<void> SecretFields::patchEntries(SealedFields &sealed, const ConnectorId &id,
                                        SealedField field, const SecretPatch &patch) const
{
    if (patch.isEmpty())
        return {};
    const auto before = open(sealed, id, field);
    if (!before)
        return failure(before.error());
    const SecretEntries after = applied(*before, patch, field);
    if (after == *before)
        return {};
    if (after.isEmpty()) {
        sealed.remove(field);
        return {};
    }
    const auto keys = m_session.keys();
    if (!keys)
        return failure(keys.error());
    const auto blob = m_cipher.seal(*keys, place(id, field), toSealedText(after));
    if (!blob)
        return failure(blob.error());
    sealed.insert(field, *blob);
    return {};
}

Result<std::optional<Secret>> SecretFields::text(const ConnectorId &id, SealedField field) const
{
    const auto sealed = m_repository.sealedFields(id);
    if (!sealed)
        return failure(sealed.error());
    const auto blob = sealed->constFind(field);
    if (blob == sealed->cend())
        return std::nullopt;
    const auto keys = m_session.keys();
    if (!keys)
        return failure(keys.error());
    const auto plain = m_cipher.open(*keys, place(id, field), *blob);
    return plain ? Result<std::optional<Secret>>(*plain) : failure(plain.error());
}

Result<SealedFields> SecretFields::withText(SealedFields sealed, const ConnectorId &id,
                                            SealedField field, const Secret &text) const
{
    if (text.isEmpty()) {
        sealed.remove(field);
        return sealed;
    }
    const auto keys = m_session.keys();
    if (!keys)
        return failure(keys.error());
    const auto blob = m_cipher.seal(*keys, place(id, field), text);
    if (!blob)
        return failure(blob.error());
    sealed.insert(field, *blob);
    return sealed;
}

Result<SealedFields> SecretFields::resealed(const SealedFields &sealed, const ConnectorId &from,
                                            const ConnectorId &to) const
{
    SealedFields result;
    for (auto it = sealed.cbegin(); it != sealed.cend(); ++it) {
        // Tokens belong to one sign-in: a copy signs in for itself.
        if (it.key() == SealedField::OauthTokens)
            continue;
        const auto keys = m_session.keys();
        if (!keys)
            return failure(keys.error());
        const auto plain = m_cipher.open(*keys, place(from, it.key()), *it);
        if (!plain)
            return failure(plain.error());
        const auto blob = m_cipher.seal(*keys, place(to, it.key()), *plain);
        if (!blob)
            return failure(blob.error());
        result.insert(it.key(), *blob);
    }
    return result;
}

} // namespace jackfield
