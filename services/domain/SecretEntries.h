// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace jackfield {

/// One environment variable or header. The name is sealed at rest too.
struct SecretEntry
{
    QString name;
    Secret value;

    bool operator==(const SecretEntry &) const = default;
};

using SecretEntries = QList<SecretEntry>;

/// The names alone, in order.
QStringList namesOf(const SecretEntries &entries);

/// The one JSON object (as UTF-8 text) in which entries are sealed, and back, sorted by name. The
/// text that does not parse is ErrorCode::Decrypt, since only our own key could have written it.
Secret toSealedText(const SecretEntries &entries);
Result<SecretEntries> fromSealedText(const Secret &text);

} // namespace jackfield
