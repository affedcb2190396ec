// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>

namespace jackfield {

/// Two pipes, one each way, with somebody at their other end: a client on standard input and
/// output, a socket, a started program. Nothing is received before pauseInput(false). Lives on one
/// thread; must not be destroyed from within one of its own signals.
class ByteStream : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Queues bytes for the other side.
    virtual void write(const QByteArray &bytes) = 0;
    /// Bytes that are queued and not yet taken.
    virtual qint64 bytesToWrite() const = 0;
    /// The other side sees the end after what is queued.
    virtual void endOutput() = 0;
    /// Stops taking bytes from the other side until called with false: back-pressure.
    virtual void pauseInput(bool paused) = 0;

Q_SIGNALS:
    void received(const QByteArray &bytes);
    /// The other side writes no more.
    void inputEnded();
    /// What was written and had to wait has been taken.
    void written();
    /// The other side reads no more; what is written from now on is lost.
    void outputLost();
};

} // namespace jackfield
