// SPDX-License-Identifier: MIT
#pragma once

#include "storage/Database.h"
#include "storage/SqlConnection.h"

namespace jackfield {

/// A transaction that writes: taken at its start, so that what is read inside it stays true until
/// it ends, and undone unless committed. Lives on the stack of one call.
class Transaction
{
public:
    /// Waits for another writer; StorageBusy after five seconds.
    static Result<Transaction> begin(const SqlConnection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(const SqlConnection &connection) : m_connection(&connection) {}

    const SqlConnection *m_connection; ///< null when there is nothing left to undo
};

/// One call's transaction: nothing of it stays unless `work`, which gives a Result, succeeds and
/// the commit does.
template <typename Work>
auto inTransaction(const Database &database, const Work &work) -> decltype(work())
{
    if (const auto writable = database.writable(); !writable)
        return failure(writable.error());
    auto transaction = Transaction::begin(database.connection());
    if (!transaction)
        return failure(transaction.error());
    auto result = work();
    if (!result)
        return result;
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return result;
}

} // namespace jackfield
