// SPDX-License-Identifier: MIT
#include "process/GuardLine.h"

#include <QCoreApplication>
#include <QThread>

#include <cerrno>

#include <sys/socket.h>
#include <sys/wait.h>

namespace jackfield {

GuardLine::GuardLine(pid_t guard, FileDescriptor socket)
    : m_guard(guard),
      m_socket(std::move(socket)),
      m_notifier(m_socket.number(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &GuardLine::receive);
}

void GuardLine::hangUp()
{
    shutdown(m_socket.number(), SHUT_WR);
}

void GuardLine::abandon(std::unique_ptr<GuardLine> line)
{
    if (!line || !line->m_socket.isOpen())
        return;
    line->hangUp();
    QCoreApplication *const application = QCoreApplication::instance();
    if (!application || application->thread() != QThread::currentThread())
        return;
    line->disconnect();
    connect(line.get(), &GuardLine::closed, line.get(), &QObject::deleteLater);
    line.release()->setParent(application);
}

/// One report at a time: whoever hears it may destroy this object.
void GuardLine::receive()
{
    GuardReport report;
    const ssize_t size = recv(m_socket.number(), &report, sizeof report, 0);
    if (size == sizeof report) {
        Q_EMIT reported(report);
        return;
    }
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    m_notifier.setEnabled(false);
    m_socket.close();
    // The kernel closed the guard's end while ending it, so this waits for microseconds at most.
    while (waitpid(m_guard, nullptr, 0) < 0 && errno == EINTR) {
    }
    Q_EMIT closed();
}

} // namespace jackfield
