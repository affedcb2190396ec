// SPDX-License-Identifier: MIT
#pragma once

#include "session/SessionService.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeKeychain.h"
#include "tests/support/FakeMasterKeys.h"
#include "tests/support/InMemoryUserRepository.h"

#include <QTest>

namespace jackfield {

/// The outcome of a future, waited for with the event loop; Internal where none comes.
inline Result<void> await(const QFuture<Result<void>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }))
        return failure(ErrorCode::Internal, QStringLiteral("no outcome"));
    return future.resultCount() > 0 ? future.result() : failure(ErrorCode::Cancelled);
}

/// The error's word, or "ok": what a test compares.
inline QString word(const Result<void> &outcome)
{
    return outcome ? QStringLiteral("ok") : wireName(outcome.error().code);
}

/// One desktop: a database, a keychain, and as many processes as a test opens on them.
struct Desktop
{
    InMemoryUserRepository users;
    FakeKeychain keychain;
    FakeMasterKeys masterKeys;
    FakeClock clock;

    /// A process of the user of this name.
    std::unique_ptr<SessionService> process(const QString &name = QStringLiteral("ada"))
    {
        auto service = std::make_unique<SessionService>(users, keychain, masterKeys, clock);
        if (!service->open(name, SessionService::Unknown::Create))
            qFatal("the session did not open");
        return service;
    }

    std::optional<KeySlot> slotOf(const SessionService &service)
    {
        return users.keySlot(service.session().user()).value();
    }
};

inline KeyId activeKey(const SessionService &service)
{
    const auto keys = service.session().keys();
    return keys ? keys->activeId() : KeyId();
}

} // namespace jackfield
