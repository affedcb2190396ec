// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"
#include "domain/Session.h"
#include "domain/ports/ConnectorRepository.h"
#include "domain/ports/FieldCipher.h"

#include <optional>

namespace jackfield {

/// Opens, changes and seals the secret fields of one session's connectors. Opens a field only where
/// its contents are needed; gives Locked while the session is. Part of ConnectorService.
class SecretFields
{
public:
    SecretFields(const Session &session, ConnectorRepository &repository, FieldCipher &cipher);

    /// The entries of a saved connector's field; none where nothing is sealed there.
    Result<SecretEntries> read(const ConnectorId &id, SealedField field) const;
    /// One entry's value; NotFound.
    Result<Secret> value(const ConnectorId &id, SealedField field, const QString &name) const;
    /// What read() gives, where there is a saved connector, with the patch applied. A field that
    /// the patch replaces wholly or that is not there is not opened.
    Result<SecretEntries> merged(const std::optional<ConnectorId> &saved, SealedField field,
                                 const SecretPatch &patch) const;

    /// `sealed` with the patch applied; blobs that the patch leaves alone are the same bytes as
    /// before.
    Result<SealedFields> patched(SealedFields sealed, const ConnectorId &id,
                                 const SecretsPatch &patch) const;
    /// What is sealed in a field that holds one text; nothing where nothing is.
    Result<std::optional<Secret>> text(const ConnectorId &id, SealedField field) const;
    /// `sealed` with this text in the field; an empty one removes it.
    Result<SealedFields> withText(SealedFields sealed, const ConnectorId &id, SealedField field,
                                  const Secret &text) const;
    /// The same secrets, sealed for another connector.
    Result<SealedFields> resealed(const SealedFields &sealed, const ConnectorId &from,
                                  const ConnectorId &to) const;

private:
    Result<SecretEntries> open(const SealedFields &sealed, const ConnectorId &id,
                               SealedField field) const;
    Result<void> patchEntries(SealedFields &sealed, const ConnectorId &id, SealedField field,
                              const SecretPatch &patch) const;
    FieldPlace place(const ConnectorId &id, SealedField field) const;

    const Session &m_session;
    ConnectorRepository &m_repository;
    FieldCipher &m_cipher;
};

} // namespace jackfield
