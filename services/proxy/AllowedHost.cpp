// SPDX-License-Identifier: MIT
#include "proxy/AllowedHost.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

namespace jackfield {

namespace {

constexpr quint16 httpsPort = 443;
constexpr quint16 httpPort = 80;

bool isName(const QString &host)
{
    static const QRegularExpression name(
        QStringLiteral("\\A[a-z0-9_]([a-z0-9_-]*)(\\.[a-z0-9_-]+)*\\z"));
    return host.size() <= 253 && name.match(host).hasMatch();
}

/// An IPv6 address, without a zone.
std::optional<QString> address6From(const QString &text)
{
    const QHostAddress address(text);
    if (address.protocol() != QAbstractSocket::IPv6Protocol || !address.scopeId().isEmpty())
        return std::nullopt;
    return address.toString();
}

std::optional<quint16> portFrom(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{1,5}\\z"));
    const int number = text.toInt();
    if (!digits.match(text).hasMatch() || number < 1 || number > 65535)
        return std::nullopt;
    return quint16(number);
}

} // namespace

std::optional<HostPort> hostPortFrom(const QString &text, quint16 usualPort)
{
    static const QRegularExpression parts(
        QStringLiteral("\\A(?:\\[([^\\[\\]]*)\\]|([^:\\[\\]]*))(?::(.*))?\\z"));
    const auto match = parts.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    HostPort found{match.captured(2).toLower(), usualPort};
    if (match.hasCaptured(1) && !match.captured(1).isEmpty()) {
        const auto address = address6From(match.captured(1));
        if (!address)
            return std::nullopt;
        found.host = *address;
    } else if (!isName(found.host)) {
        return std::nullopt;
    }
    if (match.hasCaptured(3)) {
        const auto port = portFrom(match.captured(3));
        if (!port)
            return std::nullopt;
        found.port = *port;
    }
    return found.port == 0 ? std::nullopt : std::optional(found);
}

QString toText(const HostPort &to)
{
    return (to.host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(to.host)
        .arg(to.port);
}

Result<AllowedHost> AllowedHost::from(const QString &text, NamedBy by)
{
    const bool hasScheme = text.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? text.trimmed() : QStringLiteral("https://") + text.trimmed(),
                   QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("http");
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QHostAddress address(host);
    if ((!isHttp && url.scheme() != QLatin1String("https")) || host.isEmpty() || url.port() == 0 ||
        (address.isNull() && !isName(host)) || !address.scopeId().isEmpty())
        return failure(ErrorCode::InvalidInput, text.left(100));
    AllowedHost allowed;
    allowed.m_at = {address.isNull() ? host : address.toString(),
                    quint16(url.port(isHttp ? httpPort : httpsPort))};
    allowed.m_isPlain = isHttp || (!hasScheme && url.port() > 0);
    allowed.m_isLoopback = address.isLoopback() || host == QLatin1String("localhost") ||
                           host.endsWith(QLatin1String(".localhost"));
    allowed.m_mayBeInternal = by == NamedBy::Person || allowed.m_isLoopback || !address.isNull();
    return allowed;
}

} // namespace jackfield
