// SPDX-License-Identifier: MIT
#include "storage/SqlUserRepository.h"

#include "domain/WireNames.h"
#include "storage/Transaction.h"

namespace jackfield {

namespace {

constexpr WireNames<VaultKind, 2> kindNames{{
    {VaultKind::Keychain, "keychain"},
    {VaultKind::Passphrase, "passphrase"},
}};

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariant bytes(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

QVariantList valuesOf(const KeySlot &slot)
{
    QVariantList list{slot.user.toString(), bytes(slot.keyId), kindNames.toWire(slot.kind),
                      slot.createdAt.toMSecsSinceEpoch()};
    if (!slot.wrapped)
        return list + QVariantList(5);
    return list + QVariantList{bytes(slot.wrapped->salt), qint64{slot.wrapped->cost.memoryKiB},
                               qint64{slot.wrapped->cost.passes}, qint64{slot.wrapped->cost.lanes},
                               bytes(slot.wrapped->blob)};
}

const QString slotInsertion = QStringLiteral(
    "INSERT INTO key_slots (user_id, key_id, kind, created_at, wrapped_salt, wrapped_memory_kib, "
    "wrapped_passes, wrapped_lanes, wrapped_blob) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (user_id) DO ");

/// One statement as a transaction of its own.
Result<void> write(const Database &database, const QString &sql, const QVariantList &values)
{
    if (const auto writable = database.writable(); !writable)
        return writable;
    auto transaction = Transaction::begin(database.connection());
    if (!transaction)
        return failure(transaction.error());
    if (const auto done = database.connection().execute(sql, values); !done)
        return failure(done.error());
    return transaction->commit();
}

} // namespace

SqlUserRepository::SqlUserRepository(Database &database) : m_database(database) {}

Result<std::optional<User>> SqlUserRepository::find(const QString &name)
{
    auto rows = m_database.connection().execute(
        QStringLiteral("SELECT id, created_at FROM users WHERE name = ?"), {name});
    if (!rows)
        return failure(rows.error());
    const auto row = nextRow(*rows);
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::nullopt;
    return User{UserId(rows->value(0).toString()), name, timeOf(rows->value(1))};
}

Result<User> SqlUserRepository::findOrCreate(const QString &name, const QDateTime &now)
{
    auto found = find(name);
    if (!found)
        return failure(found.error());
    if (*found)
        return **found;
    const auto written =
        write(m_database,
              QStringLiteral("INSERT INTO users (id, name, created_at) VALUES (?, ?, ?) "
                             "ON CONFLICT (name) DO NOTHING"),
              {UserId::generate().toString(), name, now.toMSecsSinceEpoch()});
    if (!written)
        return failure(written.error());
    // Ours, or that of a process which was faster.
    found = find(name);
    if (!found)
        return failure(found.error());
    return *found ? Result<User>(**found) : failure(ErrorCode::NotFound);
}

Result<std::optional<KeySlot>> SqlUserRepository::keySlot(const UserId &user)
{
    auto rows = m_database.connection().execute(
        QStringLiteral(
            "SELECT key_id, kind, created_at, wrapped_salt, wrapped_memory_kib, "
            "wrapped_passes, wrapped_lanes, wrapped_blob FROM key_slots WHERE user_id = ?"),
        {user.toString()});
    if (!rows)
        return failure(rows.error());
    const auto row = nextRow(*rows);
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::nullopt;

    const auto kind = kindNames.fromWire(rows->value(1).toString());
    // Never taken for "no key yet": another key would be made beside rows that this one sealed.
    if (!kind)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("key_slots.kind"));
    KeySlot slot{user, rows->value(0).toByteArray(), *kind, std::nullopt, timeOf(rows->value(2))};
    if (*kind == VaultKind::Passphrase)
        slot.wrapped = WrappedKey{rows->value(3).toByteArray(),
                                  PassphraseCost{rows->value(4).toUInt(), rows->value(5).toUInt(),
                                                 rows->value(6).toUInt()},
                                  rows->value(7).toByteArray()};
    return slot;
}

Result<KeySlot> SqlUserRepository::addKeySlot(const KeySlot &slot)
{
    if (const auto writable = m_database.writable(); !writable)
        return failure(writable.error());
    const auto orphaned = hasSealedFieldsWithoutSlot(slot.user);
    if (!orphaned)
        return failure(orphaned.error());
    if (*orphaned)
        return failure(ErrorCode::KeyMissing);
    const auto written =
        write(m_database, slotInsertion + QStringLiteral("NOTHING"), valuesOf(slot));
    if (!written)
        return failure(written.error());
    const auto stored = keySlot(slot.user);
    if (!stored)
        return failure(stored.error());
    return *stored ? Result<KeySlot>(**stored) : failure(ErrorCode::NotFound);
}

/// Whether a slot went lost: rows that another key sealed are there, so none may be made beside
/// them.
Result<bool> SqlUserRepository::hasSealedFieldsWithoutSlot(const UserId &user)
{
    auto rows = m_database.connection().execute(
        QStringLiteral("SELECT 1 FROM sealed_fields WHERE user_id = ? AND NOT EXISTS "
                       "(SELECT 1 FROM key_slots WHERE user_id = ?) LIMIT 1"),
        {user.toString(), user.toString()});
    if (!rows)
        return failure(rows.error());
    return nextRow(*rows);
}

Result<void> SqlUserRepository::replaceKeySlot(const KeySlot &slot)
{
    return write(m_database,
                 slotInsertion +
                     QStringLiteral(
                         "UPDATE SET key_id = excluded.key_id, kind = excluded.kind, "
                         "created_at = excluded.created_at, wrapped_salt = excluded.wrapped_salt, "
                         "wrapped_memory_kib = excluded.wrapped_memory_kib, "
                         "wrapped_passes = excluded.wrapped_passes, "
                         "wrapped_lanes = excluded.wrapped_lanes, "
                         "wrapped_blob = excluded.wrapped_blob"),
                 valuesOf(slot));
}

} // namespace jackfield
