// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/InterruptSignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace jackfield {

#ifdef Q_OS_UNIX

namespace {

constexpr int caught[] = {SIGINT, SIGTERM, SIGHUP};

int wakePipe[2] = {-1, -1};

void handle(int)
{
    const int before = errno;
    [[maybe_unused]] const auto written = write(wakePipe[1], "!", 1);
    errno = before;
}

} // namespace

InterruptSignals::InterruptSignals(QObject *parent) : QObject(parent)
{
    if (wakePipe[0] >= 0 || pipe2(wakePipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *const notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &InterruptSignals::takeSignal);
    struct sigaction action{};
    action.sa_handler = handle;
    // SA_RESETHAND: a person who presses Ctrl-C twice wants out.
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int number : caught)
        sigaction(number, &action, nullptr);
}

InterruptSignals::~InterruptSignals()
{
    for (const int number : caught)
        signal(number, SIG_DFL);
    for (int &fd : wakePipe) {
        if (fd >= 0)
            close(fd);
        fd = -1;
    }
}

void InterruptSignals::takeSignal()
{
    char bytes[16];
    if (read(wakePipe[0], bytes, sizeof bytes) > 0)
        Q_EMIT interrupted();
}

#else

InterruptSignals::InterruptSignals(QObject *parent) : QObject(parent) {}
InterruptSignals::~InterruptSignals() = default;
void InterruptSignals::takeSignal() {}

#endif

} // namespace jackfield
