// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace jackfield {

/// The desktop's own store of secrets. Errors: NoKeychain (there is none to be reached), Locked,
/// KeychainDenied (the person or the system refused).
class Keychain
{
public:
    virtual ~Keychain() = default;

    /// What people call it, such as "GNOME Keyring"; for the status bar.
    virtual QString displayName() const = 0;
    /// The entry's bytes, or nothing where there is no such entry.
    virtual QFuture<Result<std::optional<Secret>>> read(const QString &entry) = 0;
    virtual QFuture<Result<void>> write(const QString &entry, const Secret &value) = 0;
    virtual QFuture<Result<void>> remove(const QString &entry) = 0;
};

} // namespace jackfield
