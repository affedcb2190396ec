// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/Keychain.h"

#include <QHash>
#include <QList>
#include <QPromise>

#include <functional>
#include <memory>

namespace jackfield {

/// A keychain in memory whose failures a test programs. Answers at once, or, between hold() and
/// release(), when it is told to, as one whose owner is being asked. Two services that share one
/// FakeKeychain are two processes on one desktop.
class FakeKeychain final : public Keychain
{
public:
    enum class Call { Read, Write, Remove };

    QString displayName() const override { return QStringLiteral("Test Keychain"); }

    QFuture<Result<std::optional<Secret>>> read(const QString &entry) override
    {
        return answer<std::optional<Secret>>(Call::Read, [this, entry] {
            const auto found = m_entries.constFind(entry);
            return found == m_entries.cend() ? std::nullopt : std::optional<Secret>(*found);
        });
    }

    QFuture<Result<void>> write(const QString &entry, const Secret &value) override
    {
        return answer<void>(Call::Write, [this, entry, value] {
            if (!m_forgetsWrites)
                m_entries.insert(entry, value);
        });
    }

    QFuture<Result<void>> remove(const QString &entry) override
    {
        return answer<void>(Call::Remove, [this, entry] { m_entries.remove(entry); });
    }

    /// Every call of this kind fails like this (Locked, KeychainDenied, NoKeychain) until
    /// succeed().
    void fail(Call call, ErrorCode code) { m_failures.insert(call, Error{code, {}}); }
    /// Every call of every kind fails like this until succeed().
    void failAll(ErrorCode code)
    {
        for (const Call call : {Call::Read, Call::Write, Call::Remove})
            fail(call, code);
    }
    void succeed() { m_failures.clear(); }

    /// Says that it has written, and has not.
    void forgetWrites(bool forgets = true) { m_forgetsWrites = forgets; }

    /// From now on no call is answered, or has its effect, before release().
    void hold() { m_held = true; }
    /// Lets the call that has waited longest have its effect and its answer; goes on holding.
    void releaseOne()
    {
        if (!m_waiting.isEmpty())
            m_waiting.takeFirst()();
    }
    /// Ends hold(), in the order of the calls.
    void release()
    {
        m_held = false;
        while (!m_waiting.isEmpty())
            releaseOne();
    }
    int waiting() const { return int(m_waiting.size()); }

    /// What another program could do with the store.
    QHash<QString, Secret> &entries() { return m_entries; }

    int calls(Call call) const { return m_calls.value(call); }
    int allCalls() const { return calls(Call::Read) + calls(Call::Write) + calls(Call::Remove); }

private:
    template <typename T, typename Effect>
    QFuture<Result<T>> answer(Call call, Effect effect)
    {
        ++m_calls[call];
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto deliver = [this, call, effect, promise] {
            promise->addResult(outcome<T>(call, effect));
            promise->finish();
        };
        if (m_held)
            m_waiting.append(deliver);
        else
            deliver();
        return promise->future();
    }

    template <typename T, typename Effect>
    Result<T> outcome(Call call, const Effect &effect) const
    {
        if (m_failures.contains(call))
            return failure(m_failures.value(call));
        if constexpr (std::is_void_v<T>) {
            effect();
            return {};
        } else {
            return effect();
        }
    }

    QHash<QString, Secret> m_entries;
    QHash<Call, Error> m_failures;
    QHash<Call, int> m_calls;
    QList<std::function<void()>> m_waiting;
    bool m_held = false;
    bool m_forgetsWrites = false;
};

} // namespace jackfield
