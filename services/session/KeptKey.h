// SPDX-License-Identifier: MIT
#pragma once

#include "domain/KeyRing.h"
#include "domain/ports/Keychain.h"

#include <QObject>

#include <functional>

namespace jackfield {

/// Writes a key into the keychain and reads it back, because one that says "written" may not have
/// kept it. `done` is called once, unless `context` goes before: nothing wrong, the keychain's own
/// error, or KeychainDenied where it was not kept. After an error of reading, what was written is
/// taken away again.
void keepInKeychain(Keychain &keychain, const QString &entry, const Secret &key, QObject *context,
                    std::function<void(const Result<void> &)> done);

} // namespace jackfield
