// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ByteStream.h"

#include <QTimer>

#include <memory>

class QTcpSocket;

namespace jackfield {

/// A connected socket of Qt's as a stream. No more than its buffer is read ahead of whoever reads.
/// Its two directions end together: whoever ends theirs is heard out for a while first, since Qt
/// cannot close one alone.
class TcpStream final : public ByteStream
{
    Q_OBJECT

public:
    /// Bytes that are read ahead.
    static constexpr qint64 bufferSize = 64 * 1024;

    explicit TcpStream(std::unique_ptr<QTcpSocket> socket);
    ~TcpStream() override;

    void write(const QByteArray &bytes) override;
    qint64 bytesToWrite() const override;
    void endOutput() override;
    void pauseInput(bool paused) override;

private:
    void read();
    void onGone();

    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_patience; ///< with the other side, when ours has ended
    bool m_isPaused = true;
    bool m_isGone = false;
    bool m_hasEnded = false; ///< and that was told
};

} // namespace jackfield
