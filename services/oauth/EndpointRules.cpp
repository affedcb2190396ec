// SPDX-License-Identifier: MIT
#include "oauth/EndpointRules.h"

namespace jackfield {

bool isLoopback(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")) ||
           QHostAddress(host).isLoopback();
}

Result<void> checkEndpoint(const QUrl &url, const QString &what)
{
    const auto unsafe = [&what](const QString &why) {
        return failure(ErrorCode::SignInUnsafe, QStringLiteral("%1 %2").arg(what, why));
    };
    if (!url.isValid() || url.host().isEmpty())
        return unsafe(QStringLiteral("is no address of a server"));
    const bool isPlain = url.scheme() == QLatin1String("http");
    if (url.scheme() != QLatin1String("https") && !isPlain)
        return unsafe(QStringLiteral("has the scheme “%1”").arg(url.scheme().left(20)));
    if (isPlain && !isLoopback(url))
        return unsafe(QStringLiteral("is not encrypted (http://%1)").arg(url.host()));
    if (!url.userInfo().isEmpty())
        return unsafe(QStringLiteral("has a user name in it"));
    if (url.hasFragment())
        return unsafe(QStringLiteral("has a fragment"));
    return {};
}

} // namespace jackfield
