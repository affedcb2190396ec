// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace jackfield {

/// Calls `then` with the future's outcome from the context's event loop, never before this returns,
/// and not at all once the context is gone; a cancelled future is ErrorCode::Cancelled. Used
/// instead of QFuture::then(context, …), which in Qt 6.4 asserts that its context is still there.
template <typename T, typename Then>
void whenFinished(const QFuture<Result<T>> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then)]() mutable {
                         watcher->deleteLater();
                         const QFuture<Result<T>> done = watcher->future();
                         then(done.resultCount() > 0 ? done.result()
                                                     : Result<T>(failure(ErrorCode::Cancelled)));
                     });
    watcher->setFuture(future);
}

} // namespace jackfield
