// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace jackfield {

/// The folders in which installers and version managers put programs, whether or not a shell was
/// told of them: those that are there, the person's own before the machine's, absolute. Of several
/// versions of Node.js below nvm or fnm, only the newest.
QStringList usualPlaces(const QString &home);

} // namespace jackfield
