// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkProxy>
#include <QString>
#include <QUrl>

namespace jackfield {

/// A proxy and the words for it.
struct ProxyChoice
{
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    QString name; ///< `proxy.example:3128 (HTTPS_PROXY)`, without a password; empty: no proxy
};

/// The proxy on the way to this address: none for the loopback interface and for what NO_PROXY
/// lists; else the one that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names (lower case first, as curl
/// reads them); else the desktop's.
ProxyChoice chooseProxy(const QUrl &url);

/// Whether a NO_PROXY list (names that stand for their subdomains too, addresses, networks, ports,
/// `*`) has this host.
bool isExemptFromProxy(const QString &list, const QString &host, int port);

} // namespace jackfield
