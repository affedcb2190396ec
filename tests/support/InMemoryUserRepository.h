// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/UserRepository.h"

#include <QHash>

#include <functional>

namespace jackfield {

/// Users and key slots in memory. Two services that share one are two processes on one database.
class InMemoryUserRepository final : public UserRepository
{
public:
    Result<std::optional<User>> find(const QString &name) override
    {
        if (m_failure)
            return failure(*m_failure);
        const auto found = m_users.constFind(name);
        return found == m_users.cend() ? std::nullopt : std::optional<User>(*found);
    }

    Result<User> findOrCreate(const QString &name, const QDateTime &now) override
    {
        if (m_failure)
            return failure(*m_failure);
        if (!m_users.contains(name))
            m_users.insert(name, User{UserId::generate(), name, now});
        return m_users.value(name);
    }

    Result<std::optional<KeySlot>> keySlot(const UserId &user) override
    {
        if (m_failure)
            return failure(*m_failure);
        const auto found = m_slots.constFind(user);
        return found == m_slots.cend() ? std::nullopt : std::optional<KeySlot>(*found);
    }

    Result<KeySlot> addKeySlot(const KeySlot &slot) override
    {
        if (const auto hook = beforeAdd)
            hook();
        if (m_failure)
            return failure(*m_failure);
        if (failToAdd)
            return failure(*failToAdd);
        if (!m_slots.contains(slot.user))
            m_slots.insert(slot.user, slot);
        return m_slots.value(slot.user);
    }

    Result<void> replaceKeySlot(const KeySlot &slot) override
    {
        if (m_failure)
            return failure(*m_failure);
        if (!m_slots.contains(slot.user))
            return failure(ErrorCode::NotFound);
        m_slots.insert(slot.user, slot);
        return {};
    }

    /// Every call fails like this until succeed().
    void fail(ErrorCode code) { m_failure = Error{code, {}}; }
    void succeed() { m_failure.reset(); }

    /// Runs just before a slot is added: the moment in which another process may be first.
    std::function<void()> beforeAdd;
    /// Adding a slot fails like this, and nothing else does: a disk that has just become full.
    std::optional<Error> failToAdd;

private:
    QHash<QString, User> m_users;
    QHash<UserId, KeySlot> m_slots;
    std::optional<Error> m_failure;
};

} // namespace jackfield
