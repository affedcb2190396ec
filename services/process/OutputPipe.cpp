// SPDX-License-Identifier: MIT
#include "process/OutputPipe.h"

#include <QPointer>

#include <array>
#include <cerrno>

namespace jackfield {

namespace {

constexpr size_t chunk = 64 * 1024;

/// A pipe holds no more than that unless root says otherwise; the bound is for a process of another
/// user that outlived the tree and still writes.
constexpr int chunksToDrain = 16;

} // namespace

OutputPipe::OutputPipe(FileDescriptor pipe)
    : m_pipe(std::move(pipe)), m_notifier(m_pipe.number(), QSocketNotifier::Read)
{
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &OutputPipe::read);
}

void OutputPipe::setEnabled(bool enabled)
{
    m_notifier.setEnabled(enabled && m_pipe.isOpen());
}

void OutputPipe::drain()
{
    const QPointer<OutputPipe> self(this);
    m_draining = true;
    for (int i = 0; i < chunksToDrain && self && read(); ++i) {
    }
    if (!self)
        return;
    m_notifier.setEnabled(false);
    m_pipe.close();
}

/// Whether there was something. Whoever hears of it may destroy this object.
bool OutputPipe::read()
{
    if (!m_pipe.isOpen())
        return false;
    // On the stack, so that whoever keeps a short line does not keep 64 KiB with it.
    std::array<char, chunk> bytes;
    const ssize_t size = ::read(m_pipe.number(), bytes.data(), bytes.size());
    if (size > 0) {
        Q_EMIT received(QByteArray(bytes.data(), size));
        return true;
    }
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return false;
    m_notifier.setEnabled(false);
    m_pipe.close();
    if (!m_draining)
        Q_EMIT ended();
    return false;
}

} // namespace jackfield
