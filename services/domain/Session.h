// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"
#include "domain/KeyRing.h"
#include "domain/Result.h"

#include <optional>

namespace jackfield {

/// Who is at work, and with which keys: the capability from which everything that touches
/// connectors is built. Only SessionService makes one. A session starts locked: it reaches its
/// user's metadata, and no secret until SessionService has unlocked it.
class Session
{
public:
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const UserId &user() const { return m_user; }
    bool isUnlocked() const { return m_keys.has_value(); }

    /// The key ring, or ErrorCode::Locked.
    Result<KeyRing> keys() const
    {
        if (!m_keys)
            return failure(ErrorCode::Locked);
        return *m_keys;
    }

private:
    friend class SessionService;
    explicit Session(UserId user) : m_user(std::move(user)) {}

    UserId m_user;
    std::optional<KeyRing> m_keys;
};

} // namespace jackfield
