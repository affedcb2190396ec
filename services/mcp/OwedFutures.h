// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <utility>

namespace jackfield {

/// A future that was given away and still owes its result.
template <typename T>
struct OwedFuture
{
    quint64 key = 0;
    std::shared_ptr<QPromise<Result<T>>> promise;

    QFuture<Result<T>> future() const { return promise->future(); }
};

/// Keeps the promise that every future ends: once settled, or with Cancelled when this goes.
/// Settling happens from the event loop, so that what is continued with may destroy whoever settled
/// it.
class OwedFutures final : public QObject
{
public:
    ~OwedFutures() override { shut(); }

    template <typename T>
    OwedFuture<T> owe()
    {
        OwedFuture<T> owed{++m_lastKey, std::make_shared<QPromise<Result<T>>>()};
        owed.promise->start();
        if (m_isShut) {
            owed.promise->addResult(failure(ErrorCode::Cancelled));
            owed.promise->finish();
            return owed;
        }
        m_cancels.insert(owed.key, [promise = owed.promise] {
            promise->addResult(failure(ErrorCode::Cancelled));
            promise->finish();
        });
        return owed;
    }

    template <typename T>
    void settle(const OwedFuture<T> &owed, const Result<T> &result)
    {
        QMetaObject::invokeMethod(
            this,
            [this, owed, result] {
                if (m_cancels.remove(owed.key) == 0)
                    return;
                owed.promise->addResult(result);
                owed.promise->finish();
            },
            Qt::QueuedConnection);
    }

    /// Ends all that are owed now, and from now on everything at once.
    void shut()
    {
        m_isShut = true;
        cancelAll();
    }

    void cancelAll()
    {
        const auto cancels = std::exchange(m_cancels, {});
        for (const std::function<void()> &cancel : cancels)
            cancel();
    }

private:
    QHash<quint64, std::function<void()>> m_cancels;
    quint64 m_lastKey = 0;
    bool m_isShut = false;
};

} // namespace jackfield
