// SPDX-License-Identifier: MIT
#pragma once

#include "keychain/SystemKeychain.h"

#include <QDebug>
#include <QTest>

namespace jackfield {

/// The outcome of a future, waited for with the event loop; Internal where none comes in half a
/// minute.
template <typename T>
Result<T> await(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        return failure(ErrorCode::Internal, QStringLiteral("no outcome"));
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(ErrorCode::Cancelled));
}

/// Says why, for whoever reads a failed test.
inline QString wordOf(const Error &error)
{
    qInfo().noquote() << wireName(error.code) << error.detail;
    return wireName(error.code);
}

/// What a test compares: "ok", "nothing" for an entry that is not there, or the error's word.
inline QString word(const Result<void> &outcome)
{
    return outcome ? QStringLiteral("ok") : wordOf(outcome.error());
}

inline QString word(const Result<std::optional<Secret>> &outcome)
{
    if (!outcome)
        return wordOf(outcome.error());
    return outcome->has_value() ? QStringLiteral("ok") : QStringLiteral("nothing");
}

} // namespace jackfield
