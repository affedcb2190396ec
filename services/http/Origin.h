// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace jackfield {

/// `https://host:port` (RFC 6454, 6.2), in lower case, without the scheme's own port: equal for two
/// addresses of one origin, beyond which no credential goes.
QString originOf(const QUrl &url);

} // namespace jackfield
