// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QList>
#include <QString>

#include <chrono>

namespace jackfield {

/// A process that a connector started and that outlived its guard, which only SIGKILL to the guard
/// can bring about.
struct Leftover
{
    qint64 pid = 0;
    quint64 startTime = 0; ///< which together with the number names it beyond doubt
    QString name;          ///< the program's name; its arguments may hold a secret

    bool operator==(const Leftover &) const = default;
};

/// The processes of this user whose environment has the mark of a guard (GuardMark.h) that is gone.
/// What another user owns, what runs in another PID namespace, and what has a guard are none. Reads
/// /proc once, in some milliseconds.
QList<Leftover> findLeftovers();

/// Ends them: SIGTERM, the grace period, SIGKILL. Each is looked at once more before, through a
/// descriptor that cannot come to mean another process. Gives how many are gone; on the calling
/// thread's event loop.
QFuture<int> endLeftovers(const QList<Leftover> &leftovers,
                          std::chrono::milliseconds grace = std::chrono::seconds(2));

} // namespace jackfield
