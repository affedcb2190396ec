// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QFuture>

namespace jackfield {

/// Where a connector's requests get their access token from (OAuth): asked before each of them, so
/// that none goes out with one that has ended. Main thread.
class AccessTokenSource
{
public:
    virtual ~AccessTokenSource() = default;

    /// A token that is good for the next minute, as far as its server said; renewed where it must
    /// be. Unauthorized where a person has to sign in.
    virtual QFuture<Result<Secret>> accessToken() = 0;
    /// Another one than this, which the connector's server has just refused with a 401. To be asked
    /// for once for a request; a second refusal is the server's word.
    virtual QFuture<Result<Secret>> tokenAfter(const Secret &refused) = 0;
};

} // namespace jackfield
