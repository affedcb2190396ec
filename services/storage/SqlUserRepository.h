// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/UserRepository.h"
#include "storage/Database.h"

namespace jackfield {

/// Users and their key slots in the database. Used on the database's thread; the database is the
/// caller's and outlives it.
class SqlUserRepository final : public UserRepository
{
public:
    explicit SqlUserRepository(Database &database);

    Result<std::optional<User>> find(const QString &name) override;
    /// Writes nothing where the user is there already, so that a read-only database can be listed.
    Result<User> findOrCreate(const QString &name, const QDateTime &now) override;
    Result<std::optional<KeySlot>> keySlot(const UserId &user) override;
    /// NotFound where there is no such user.
    Result<KeySlot> addKeySlot(const KeySlot &slot) override;
    Result<void> replaceKeySlot(const KeySlot &slot) override;

private:
    Result<bool> hasSealedFieldsWithoutSlot(const UserId &user);

    Database &m_database;
};

} // namespace jackfield
