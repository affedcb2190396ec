// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <tl/expected.hpp>

namespace jackfield {

/// What a fallible function gives: the value, or the one error that stopped it. No exception
/// crosses a layer. Copyable, so that it may travel in a QFuture.
template <typename T>
using Result = tl::expected<T, Error>;

/// `return failure(ErrorCode::Locked);` in a function that gives any Result.
inline tl::unexpected<Error> failure(ErrorCode code, const QString &detail = {})
{
    return tl::unexpected<Error>(Error{code, detail});
}

inline tl::unexpected<Error> failure(const Error &error)
{
    return tl::unexpected<Error>(error);
}

} // namespace jackfield
