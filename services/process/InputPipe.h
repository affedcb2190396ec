// SPDX-License-Identifier: MIT
#pragma once

#include "process/FileDescriptor.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace jackfield {

/// Writes a program's standard input without ever blocking: what the pipe does not take at once
/// waits here. A program that reads no more loses the rest; its end is told elsewhere.
class InputPipe final : public QObject
{
    Q_OBJECT

public:
    explicit InputPipe(FileDescriptor pipe);

    void write(const QByteArray &bytes);
    /// Bytes waiting here and in the pipe.
    qint64 bytesToWrite() const;
    /// Bytes waiting here alone.
    qint64 waiting() const { return m_waiting.size() - m_written; }
    /// The program sees the end of its input after what waits here.
    void closeWhenWritten();
    /// It sees the end after what the pipe holds.
    void close();

Q_SIGNALS:
    /// What had to wait here has gone into the pipe.
    void written();
    /// Nobody reads any more.
    void lost();

private:
    void flush();

    FileDescriptor m_pipe;
    QSocketNotifier m_notifier;
    QByteArray m_waiting;
    qsizetype m_written = 0; ///< of m_waiting, from its front
    bool m_closing = false;
};

} // namespace jackfield
