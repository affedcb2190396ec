// SPDX-License-Identifier: MIT
#pragma once

#include "process/FileDescriptor.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace jackfield {

/// Reads what a program writes, at most 64 KiB at a time and only while enabled, so that a program
/// which writes faster than anybody reads waits at its full pipe, not in our memory.
class OutputPipe final : public QObject
{
    Q_OBJECT

public:
    explicit OutputPipe(FileDescriptor pipe);

    void setEnabled(bool enabled);
    /// Reads what is in the pipe, and closes it. Call when its writers have gone.
    void drain();

Q_SIGNALS:
    void received(const QByteArray &bytes);
    /// Nobody writes any more. Not after drain().
    void ended();

private:
    bool read();

    FileDescriptor m_pipe;
    QSocketNotifier m_notifier;
    bool m_draining = false;
};

} // namespace jackfield
