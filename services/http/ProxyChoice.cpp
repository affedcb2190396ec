// SPDX-License-Identifier: MIT
#include "http/ProxyChoice.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace jackfield {

namespace {

struct Variable
{
    QString name;
    QString value;
};

/// The first of these variables that is not empty.
Variable firstOf(std::initializer_list<const char *> names)
{
    for (const char *const name : names) {
        const QString value = qEnvironmentVariable(name).trimmed();
        if (!value.isEmpty())
            return {QLatin1String(name), value};
    }
    return {};
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

ProxyChoice named(const QNetworkProxy &proxy, const QString &through)
{
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.hostName().isEmpty())
        return {};
    return {proxy,
            QStringLiteral("%1:%2 (%3)").arg(proxy.hostName()).arg(proxy.port()).arg(through)};
}

ProxyChoice fromVariable(const Variable &variable)
{
    const bool hasScheme = variable.value.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? variable.value : QStringLiteral("http://") + variable.value);
    const bool isSocks = url.scheme().startsWith(QLatin1String("socks"));
    const auto type = isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    const auto port = quint16(url.port(isSocks ? 1080 : 8080));
    return named(QNetworkProxy(type, url.host(), port, url.userName(), url.password()),
                 variable.name);
}

bool matches(const QString &entry, const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull() && entry.contains(u'/'))
        return address.isInSubnet(QHostAddress::parseSubnet(entry));
    const QString suffix = entry.startsWith(u'.') ? entry.mid(1) : entry;
    return host.compare(suffix, Qt::CaseInsensitive) == 0 ||
           host.endsWith(u'.' + suffix, Qt::CaseInsensitive);
}

} // namespace

bool isExemptFromProxy(const QString &list, const QString &host, int port)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    static const QRegularExpression withPort(QStringLiteral("^([^:]+):(\\d+)$"));
    const QStringList entries = list.split(separators, Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        if (entry == QLatin1String("*"))
            return true;
        const auto parts = withPort.match(entry);
        if (parts.hasMatch() ? parts.captured(2).toInt() == port && matches(parts.captured(1), host)
                             : matches(entry, host))
            return true;
    }
    return false;
}

ProxyChoice chooseProxy(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
        QHostAddress(host).isLoopback())
        return {};
    const bool isSecure = url.scheme() == QLatin1String("https");
    const Variable proxy = isSecure
                               ? firstOf({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
                               : firstOf({"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"});
    if (!proxy.value.isEmpty())
        return isExemptFromProxy(firstOf({"no_proxy", "NO_PROXY"}).value, host, portOf(url))
                   ? ProxyChoice()
                   : fromVariable(proxy);
    const QList<QNetworkProxy> system =
        QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return system.isEmpty()
               ? ProxyChoice()
               : named(system.first(),
                       QCoreApplication::translate("ProxyChoice", "the system's settings"));
}

} // namespace jackfield
