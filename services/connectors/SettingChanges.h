// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/SettingEntries.h"

namespace jackfield {

/// Whether this file of issuers can be used (Settings::extraCaFile); an empty one means none.
/// InvalidInput, with a sentence, where it is not there, cannot be read or holds no certificate.
Result<void> checkCaFile(const QString &file);

/// Whether this is the address of a client ID metadata document (Settings::clientDocument); an
/// empty one means none. InvalidInput with a sentence.
Result<void> checkClientDocument(const QString &address);

/// Gives one setting a value that was typed. A file is taken with its whole path. InvalidInput,
/// with a sentence, for a name that no setting has, and for what is none of its values.
Result<void> changeSetting(Settings &settings, const QString &key, const QString &text);

/// Gives it the value that it has from the start; InvalidInput as above.
Result<void> resetSetting(Settings &settings, const QString &key);

} // namespace jackfield
