// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"

#include <memory>

namespace jackfield {

/// Lets one process at a time renew a connector's tokens: a refresh token that is used twice is
/// taken for stolen by many servers, which then sign the person out (RFC 9700, 4.14).
class RefreshLock
{
public:
    /// Holds the lock while it lives.
    class Held
    {
    public:
        virtual ~Held() = default;
    };

    virtual ~RefreshLock() = default;
    /// The lock, or nothing while somebody else holds it. Never waits. What a process held that has
    /// died is free at once.
    virtual std::unique_ptr<Held> tryTake(const ConnectorId &connector) = 0;
};

} // namespace jackfield
