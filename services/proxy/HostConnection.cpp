// SPDX-License-Identifier: MIT
#include "proxy/HostConnection.h"

#include "http/HttpFailure.h"
#include "http/InternalAddress.h"
#include "http/ProxyChoice.h"
#include "proxy/TcpStream.h"

#include <QHostInfo>
#include <QTcpSocket>

#include <algorithm>
#include <chrono>
#include <utility>

namespace jackfield {

namespace {

/// For each address, the name system and a proxy alike.
constexpr auto stepLimit = std::chrono::seconds(15);

/// As the ways of this machine are chosen.
QUrl urlOf(const AllowedHost &host)
{
    QUrl url;
    url.setScheme(host.isPlain() ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(host.at().host);
    url.setPort(host.at().port);
    return url;
}

} // namespace

HostConnection::HostConnection(const AllowedHost &host, Resolver resolver)
    : m_host(host), m_resolver(std::move(resolver))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { onFailed({ErrorCode::Timeout, {}}); });
}

HostConnection::~HostConnection()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
}

void HostConnection::start()
{
    m_patience.start(stepLimit);
    const ProxyChoice proxy = chooseProxy(urlOf(m_host));
    const QHostAddress literal(m_host.at().host);
    const auto laterTo = [this](const QList<QHostAddress> &addresses) {
        QMetaObject::invokeMethod(
            this, [this, addresses] { connectTo(addresses); }, Qt::QueuedConnection);
    };
    if (proxy.proxy.type() != QNetworkProxy::NoProxy) {
        makeSocket();
        m_socket->setProxy(proxy.proxy);
        m_socket->connectToHost(m_host.at().host, m_host.at().port);
    } else if (!literal.isNull()) {
        laterTo({literal});
    } else {
        m_resolver(m_host.at().host, this, laterTo);
    }
}

std::unique_ptr<ByteStream> HostConnection::take()
{
    m_socket->disconnect(this);
    return std::make_unique<TcpStream>(std::move(m_socket));
}

void HostConnection::systemResolver(const QString &host, QObject *context, const Resolved &resolved)
{
    QHostInfo::lookupHost(host, context,
                          [resolved](const QHostInfo &found) { resolved(found.addresses()); });
}

void HostConnection::connectTo(const QList<QHostAddress> &addresses)
{
    if (m_isOver)
        return;
    const bool isInside = std::any_of(addresses.cbegin(), addresses.cend(), isInternal);
    if (isInside && !m_host.mayBeInternal()) {
        m_addresses.clear();
        onFailed({ErrorCode::Forbidden, {}});
        return;
    }
    m_addresses = addresses;
    if (addresses.isEmpty())
        onFailed({ErrorCode::Dns, {}});
    else
        tryNext();
}

void HostConnection::tryNext()
{
    m_patience.start(stepLimit);
    makeSocket();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->connectToHost(m_addresses.takeFirst(), m_host.at().port);
}

void HostConnection::makeSocket()
{
    if (m_socket) {
        // One of its own signals may be what calls.
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater();
    }
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setReadBufferSize(TcpStream::bufferSize);
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
        if (std::exchange(m_isOver, true))
            return;
        m_patience.stop();
        QMetaObject::invokeMethod(this, &HostConnection::opened, Qt::QueuedConnection);
    });
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) {
                onFailed(errorForSocket(error, m_socket->errorString()));
            });
}

void HostConnection::onFailed(const Error &error)
{
    if (m_isOver)
        return;
    if (!m_addresses.isEmpty()) {
        tryNext();
        return;
    }
    m_isOver = true;
    m_patience.stop();
    QMetaObject::invokeMethod(this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

} // namespace jackfield
