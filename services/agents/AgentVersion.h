// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QVersionNumber>

namespace jackfield {

/// The first version number in what a program prints of itself; null where there is none.
QVersionNumber versionIn(const QString &text);

/// Whether what a program prints of itself names a version below `oldest`. One that names none is
/// taken as it is.
bool isOlderThan(const QString &text, const QString &oldest);

} // namespace jackfield
