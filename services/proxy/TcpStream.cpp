// SPDX-License-Identifier: MIT
#include "proxy/TcpStream.h"

#include <QPointer>
#include <QTcpSocket>

#include <chrono>
#include <utility>

namespace jackfield {

namespace {

constexpr auto lastWords = std::chrono::seconds(30);

} // namespace

TcpStream::TcpStream(std::unique_ptr<QTcpSocket> socket) : m_socket(std::move(socket))
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, m_socket.get(), &QTcpSocket::abort);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &TcpStream::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &TcpStream::onGone);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &TcpStream::onGone);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, [this] {
        if (bytesToWrite() == 0)
            Q_EMIT written();
    });
    // It may have ended while it was handed over.
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        QMetaObject::invokeMethod(this, &TcpStream::onGone, Qt::QueuedConnection);
}

TcpStream::~TcpStream()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void TcpStream::write(const QByteArray &bytes)
{
    if (!m_isGone)
        m_socket->write(bytes);
}

qint64 TcpStream::bytesToWrite() const
{
    return m_isGone ? 0 : m_socket->bytesToWrite();
}

void TcpStream::endOutput()
{
    m_patience.start(lastWords);
}

/// Not from within the call: whoever says it is not done with the stream.
void TcpStream::pauseInput(bool paused)
{
    m_isPaused = paused;
    if (!paused)
        QMetaObject::invokeMethod(this, &TcpStream::read, Qt::QueuedConnection);
}

void TcpStream::read()
{
    const QPointer<TcpStream> self(this);
    while (self && !m_isPaused && m_socket->bytesAvailable() > 0)
        Q_EMIT received(m_socket->read(bufferSize));
    const bool isOver = self && m_isGone && !m_isPaused && m_socket->bytesAvailable() == 0;
    if (isOver && !std::exchange(m_hasEnded, true))
        Q_EMIT inputEnded();
}

/// What came before is read first, when it is wanted.
void TcpStream::onGone()
{
    if (!std::exchange(m_isGone, true))
        Q_EMIT outputLost();
    QMetaObject::invokeMethod(this, &TcpStream::read, Qt::QueuedConnection);
}

} // namespace jackfield
