// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QString>

namespace jackfield {

/// Makes a folder, and those above it that are missing, open to nobody but its owner (0700) from
/// the start. One that is there and open to others is closed to them, unless it holds files that
/// are not Jackfield's: somebody else's folder is not ours to close. ReadOnlyStorage, DiskFull or
/// Storage, with the path.
Result<void> makePrivateFolder(const QString &path);

/// Makes an empty file that nobody but its owner may read (0600) from the start, or closes to
/// others the one that is there. Errors as above.
Result<void> makePrivateFile(const QString &path);

/// Why a file or folder could not be written at this path, as far as the file system can be asked
/// afterwards.
Error whyNotWritten(const QString &path);

} // namespace jackfield
