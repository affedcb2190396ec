// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/MasterKeys.h"

#include <QCryptographicHash>
#include <QThread>

#include <atomic>

namespace jackfield {

/// Master keys without cost and without protection: for tests of what is done with keys. Each key
/// that is made differs from the last. wrap() and unwrap() remember the thread they ran on.
class FakeMasterKeys final : public MasterKeys
{
public:
    Result<Secret> generate() override
    {
        if (m_failsToGenerate)
            return failure(ErrorCode::Crypto);
        return Secret::fromBytes(hash(QByteArray::number(++m_generated)));
    }

    Result<KeyId> idOf(const Secret &key) override
    {
        if (key.size() != 32)
            return failure(ErrorCode::Crypto);
        return key.withBytes([](QByteArrayView bytes) { return hash(bytes).left(8); });
    }

    Result<WrappedKey> wrap(const Secret &key, const Secret &passphrase) override
    {
        m_worker = QThread::currentThread();
        const QByteArray lock = passphrase.withBytes(hash);
        return WrappedKey{QByteArray(16, 's'), {}, key.withBytes([&](QByteArrayView bytes) {
                              return lock + bytes.toByteArray();
                          })};
    }

    Result<Secret> unwrap(const WrappedKey &wrapped, const Secret &passphrase) override
    {
        m_worker = QThread::currentThread();
        if (!wrapped.blob.startsWith(passphrase.withBytes(hash)))
            return failure(ErrorCode::WrongPassphrase);
        return Secret::fromBytes(QByteArrayView(wrapped.blob).sliced(32));
    }

    void failToGenerate() { m_failsToGenerate = true; }
    int generated() const { return m_generated; }
    /// Where wrap() or unwrap() ran last.
    QThread *worker() const { return m_worker; }

private:
    static QByteArray hash(QByteArrayView bytes)
    {
        return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
    }

    std::atomic<int> m_generated = 0;
    std::atomic<QThread *> m_worker = nullptr;
    bool m_failsToGenerate = false;
};

} // namespace jackfield
