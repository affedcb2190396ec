// SPDX-License-Identifier: MIT
#pragma once

#include "process/FileDescriptor.h"
#include "process/GuardReport.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

#include <sys/types.h>

namespace jackfield {

/// Our end of the line to one guard: brings its reports, hangs up to have the tree ended, and takes
/// the guard's exit status so that no zombie stays. Destroying it hangs up too.
class GuardLine final : public QObject
{
    Q_OBJECT

public:
    GuardLine(pid_t guard, FileDescriptor socket);

    /// Has the tree ended. Reports still come.
    void hangUp();
    /// Hangs up and lives on by itself, until the guard has gone or the application has.
    static void abandon(std::unique_ptr<GuardLine> line);

Q_SIGNALS:
    void reported(jackfield::GuardReport report);
    /// The guard has gone; nothing is below it any more.
    void closed();

private:
    void receive();

    const pid_t m_guard;
    FileDescriptor m_socket;
    QSocketNotifier m_notifier;
};

} // namespace jackfield
