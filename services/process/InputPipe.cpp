// SPDX-License-Identifier: MIT
#include "process/InputPipe.h"

#include <cerrno>
#include <csignal>

#include <sys/ioctl.h>

namespace jackfield {

namespace {

/// While it lives, a write to a pipe that nobody reads is EPIPE and no SIGPIPE, whatever the rest
/// of the process has decided about that signal.
class NoBrokenPipeSignal
{
public:
    NoBrokenPipeSignal()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~NoBrokenPipeSignal()
    {
        // The signal is the writing thread's own, so nobody else's is taken here.
        constexpr timespec now{0, 0};
        while (sigtimedwait(&m_pipe, nullptr, &now) == SIGPIPE) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    Q_DISABLE_COPY_MOVE(NoBrokenPipeSignal)

private:
    sigset_t m_pipe;
    sigset_t m_before;
};

} // namespace

InputPipe::InputPipe(FileDescriptor pipe)
    : m_pipe(std::move(pipe)), m_notifier(m_pipe.number(), QSocketNotifier::Write)
{
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &InputPipe::flush);
}

void InputPipe::write(const QByteArray &bytes)
{
    if (!m_pipe.isOpen() || m_closing)
        return;
    m_waiting += bytes;
    flush();
}

qint64 InputPipe::bytesToWrite() const
{
    if (!m_pipe.isOpen())
        return 0;
    int unread = 0;
    ioctl(m_pipe.number(), FIONREAD, &unread);
    return m_waiting.size() - m_written + unread;
}

void InputPipe::closeWhenWritten()
{
    m_closing = true;
    flush();
}

void InputPipe::close()
{
    m_notifier.setEnabled(false);
    m_waiting.clear();
    m_written = 0;
    m_pipe.close();
}

void InputPipe::flush()
{
    const NoBrokenPipeSignal quiet;
    while (m_pipe.isOpen() && m_written < m_waiting.size()) {
        const ssize_t taken = ::write(m_pipe.number(), m_waiting.constData() + m_written,
                                      size_t(m_waiting.size() - m_written));
        if (taken >= 0) {
            m_written += taken;
        } else if (errno == EAGAIN) {
            m_notifier.setEnabled(true);
            return;
        } else if (errno != EINTR) {
            close(); // EPIPE: nobody reads any more
            Q_EMIT lost();
            return;
        }
    }
    const bool hadToWait = m_notifier.isEnabled();
    m_notifier.setEnabled(false);
    m_waiting.clear();
    m_written = 0;
    if (m_closing)
        close();
    if (hadToWait)
        Q_EMIT written();
}

} // namespace jackfield
