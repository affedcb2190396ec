// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jackfield {

/// The name of the account that this process runs under, after which the first user is named. From
/// the account database, else from the environment; never empty.
QString osAccountName();

/// Where the programs keep their data unless told otherwise, such as ~/.local/share/Jackfield.
QString defaultDataDir();

} // namespace jackfield
