// SPDX-License-Identifier: MIT
#include "http/HttpConnection.h"

#include "http/HttpFailure.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>

namespace jackfield {

namespace {

/// What is read in one turn of the event loop, and what the socket may hold beside it.
constexpr qint64 turn = 256 * 1024;

bool isSecure(const QUrl &url)
{
    return url.scheme() == QLatin1String("https");
}

int portOf(const QUrl &url)
{
    return url.port(isSecure(url) ? 443 : 80);
}

QTcpSocket *makeSocket(const QUrl &origin, const QList<QSslCertificate> &trusted, QObject *parent)
{
    if (!isSecure(origin))
        return new QTcpSocket(parent);
    auto *socket = new QSslSocket(parent);
    QSslConfiguration tls = socket->sslConfiguration();
    tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    if (!trusted.isEmpty())
        tls.addCaCertificates(trusted);
    socket->setSslConfiguration(tls);
    return socket;
}

} // namespace

HttpWay::HttpWay(const QUrl &url)
    : origin(url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment |
                          QUrl::RemoveUserInfo)),
      proxy(chooseProxy(url))
{
}

bool HttpWay::asksProxy() const
{
    return !isSecure(origin) && proxy.proxy.type() == QNetworkProxy::HttpProxy;
}

HttpConnection::HttpConnection(const HttpWay &way, const QList<QSslCertificate> &trusted)
    : m_way(way), m_socket(makeSocket(way.origin, trusted, this))
{
    m_socket->setReadBufferSize(turn);
    m_socket->setProxy(way.asksProxy() ? QNetworkProxy(QNetworkProxy::NoProxy) : way.proxy.proxy);
    const auto ready = [this] {
        m_isReady = true;
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        write();
    };
    if (auto *const secure = qobject_cast<QSslSocket *>(m_socket)) {
        connect(secure, &QSslSocket::encrypted, this, ready);
        connect(secure, &QSslSocket::sslErrors, this,
                [this, secure](const QList<QSslError> &errors) {
                    m_tlsErrors = errors;
                    m_shown = secure->peerCertificateChain();
                });
    } else {
        connect(m_socket, &QTcpSocket::connected, this, ready);
    }
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpConnection::onSocketFailed);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::onDisconnected);
}

HttpConnection::~HttpConnection()
{
    close();
}

void HttpConnection::close()
{
    m_isBusy = m_isReady = false;
    m_socket->disconnect(this);
    m_socket->abort();
}

bool HttpConnection::isIdle() const
{
    return m_isReady && !m_isBusy && m_socket->state() == QAbstractSocket::ConnectedState &&
           m_socket->bytesAvailable() == 0 && m_answer && m_answer->keepsAlive();
}

void HttpConnection::send(const QByteArray &request)
{
    ++m_requests;
    m_isBusy = true;
    m_request = request;
    m_answer = std::make_unique<HttpParser>();
    if (m_isReady)
        write();
    else
        open();
}

void HttpConnection::open()
{
    const QNetworkProxy &proxy = m_way.proxy.proxy;
    const QString host = m_way.origin.host(QUrl::FullyEncoded);
    if (m_way.asksProxy())
        m_socket->connectToHost(proxy.hostName(), proxy.port());
    else if (auto *const secure = qobject_cast<QSslSocket *>(m_socket))
        secure->connectToHostEncrypted(host, quint16(portOf(m_way.origin)));
    else
        m_socket->connectToHost(host, quint16(portOf(m_way.origin)));
}

void HttpConnection::write()
{
    m_socket->write(std::exchange(m_request, {}));
    QMetaObject::invokeMethod(this, &HttpConnection::sent, Qt::QueuedConnection);
}

/// One turn's worth at a time: a server that never stops must not keep others from theirs.
void HttpConnection::read()
{
    if (!m_isBusy) {
        // An answer to no question.
        if (m_socket->bytesAvailable() > 0)
            m_socket->abort();
        return;
    }
    const QByteArray bytes = m_socket->read(turn);
    if (bytes.isEmpty())
        return;
    const QPointer<HttpConnection> self(this);
    take(m_answer->feed(bytes), bytes.size());
    if (!self || !m_isBusy || m_socket->bytesAvailable() == 0 || std::exchange(m_readsLater, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_readsLater = false;
            read();
        },
        Qt::QueuedConnection);
}

void HttpConnection::take(const Result<HttpParser::Piece> &piece, qint64 read)
{
    if (!piece)
        return breakOff({piece.error(), std::nullopt, {}, {}});
    // Whoever hears may be done with us.
    const QPointer<HttpConnection> self(this);
    if (piece->hasHeaders)
        Q_EMIT headersReceived();
    if (self && m_isBusy && (!piece->body.isEmpty() || read > 0))
        Q_EMIT bodyReceived(piece->body, read);
    if (self && m_isBusy && piece->isComplete) {
        m_isBusy = false;
        Q_EMIT finished();
    }
}

void HttpConnection::onSocketFailed(QAbstractSocket::SocketError error)
{
    // The end of a connection is told twice; the other one reads what is left first.
    if (error == QAbstractSocket::RemoteHostClosedError && m_isReady)
        return;
    breakOff({errorForSocket(error, m_socket->errorString()), error, m_tlsErrors, m_shown});
}

void HttpConnection::onDisconnected()
{
    const QPointer<HttpConnection> self(this);
    while (self && m_isBusy && m_socket->bytesAvailable() > 0) {
        const QByteArray bytes = m_socket->read(turn);
        if (bytes.isEmpty())
            break;
        take(m_answer->feed(bytes), bytes.size());
    }
    if (!self)
        return;
    m_isReady = false;
    if (m_isBusy)
        take(m_answer->end(), 0);
    else
        Q_EMIT closed();
}

void HttpConnection::breakOff(const HttpBreak &why)
{
    if (!std::exchange(m_isBusy, false))
        return;
    Q_EMIT broken(why);
}

} // namespace jackfield
