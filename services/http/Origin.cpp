// SPDX-License-Identifier: MIT
#include "http/Origin.h"

namespace jackfield {

QString originOf(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const int standard = scheme == QLatin1String("https") ? 443 : 80;
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QString bracketed =
        host.contains(u':') && !host.startsWith(u'[') ? u'[' + host + u']' : host;
    const QString origin = scheme + QStringLiteral("://") + bracketed;
    return url.port(standard) == standard ? origin : origin + u':' + QString::number(url.port());
}

} // namespace jackfield
