// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace jackfield {

/// Whether a command is a launcher that may download before the server itself starts: npx, uvx,
/// `pnpm dlx`, `docker run` and their like. `command` may be a path.
bool mayDownload(const QString &command, const QStringList &args);

} // namespace jackfield
