// SPDX-License-Identifier: MIT
#include "storage/Transaction.h"

namespace jackfield {

Result<Transaction> Transaction::begin(const SqlConnection &connection)
{
    // SQLite's plain BEGIN would take the write lock at the first write: too late for one who has
    // read by then, since another process may have written in between.
    const QString begin = connection.dialect() == Dialect::Sqlite
                              ? QStringLiteral("BEGIN IMMEDIATE")
                              : QStringLiteral("BEGIN");
    if (const auto begun = connection.execute(begin); !begun)
        return failure(begun.error());
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    // It fails where the database has rolled back by itself, which is what was wanted.
    if (m_connection)
        static_cast<void>(m_connection->execute(QStringLiteral("ROLLBACK")));
}

Result<void> Transaction::commit()
{
    if (const auto committed = m_connection->execute(QStringLiteral("COMMIT")); !committed)
        return failure(committed.error());
    m_connection = nullptr;
    return {};
}

} // namespace jackfield
