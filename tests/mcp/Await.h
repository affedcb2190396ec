// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

namespace jackfield {

/// Waits for a future's end and gives its result; Internal where it did not end.
template <typename T>
Result<T> await(const QFuture<Result<T>> &future)
{
    // A loop of its own, because qWaitFor() naps between two rounds.
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return failure(ErrorCode::Internal, QStringLiteral("the future did not end"));
    return future.result();
}

} // namespace jackfield
