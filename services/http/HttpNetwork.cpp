// SPDX-License-Identifier: MIT
#include "http/HttpNetwork.h"

#include "http/ProxyChoice.h"

#include <QFileInfo>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace jackfield {

namespace {

class ChosenProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {chooseProxy(query.url()).proxy};
    }
};

/// Two connectors on one origin belong to two accounts: a cookie of one is none of the other's.
class NoCookies final : public QNetworkCookieJar
{
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace

HttpNetwork::HttpNetwork()
{
    setProxyFactory(new ChosenProxies);
    setCookieJar(new NoCookies);
}

void HttpNetwork::trustAlso(const QString &caFile)
{
    const QDateTime changed = caFile.isEmpty() ? QDateTime() : QFileInfo(caFile).lastModified();
    if (caFile == m_caFile && changed == m_readAt)
        return;
    m_caFile = caFile;
    m_readAt = changed;
    m_trusted = caFile.isEmpty() ? QList<QSslCertificate>() : QSslCertificate::fromPath(caFile);
    // A connection that stands was made under the old trust.
    clearConnectionCache();
}

QNetworkReply *HttpNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                          QIODevice *body)
{
    if (m_trusted.isEmpty() || request.url().scheme() != QLatin1String("https"))
        return QNetworkAccessManager::createRequest(operation, request, body);
    QNetworkRequest trusting = request;
    QSslConfiguration tls = trusting.sslConfiguration();
    tls.addCaCertificates(m_trusted);
    trusting.setSslConfiguration(tls);
    return QNetworkAccessManager::createRequest(operation, trusting, body);
}

std::unique_ptr<HttpNetwork> makeHttpNetwork()
{
    return std::make_unique<HttpNetwork>();
}

} // namespace jackfield
