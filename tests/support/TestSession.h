// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/FakeClock.h"
#include "tests/support/FakeKeychain.h"
#include "tests/support/InMemoryUserRepository.h"

#include "crypto/QcaMasterKeys.h"
#include "session/SessionService.h"

#include <QTest>

namespace jackfield {

/// A session in one line, for any test that needs one: `TestSession ada;`, then `ada.session()`. It
/// is unlocked with a real key that lies in a fake keychain. Link jackfield_test_support.
class TestSession
{
public:
    enum class Start { Unlocked, Locked };

    explicit TestSession(const QString &userName = QStringLiteral("ada"),
                         Start start = Start::Unlocked)
        : service(users, keychain, masterKeys, clock)
    {
        if (!service.open(userName, SessionService::Unknown::Create))
            qFatal("the test's session did not open");
        if (start == Start::Unlocked && !unlock())
            qFatal("the test's session did not unlock");
    }

    const Session &session() const { return service.session(); }
    const UserId &user() const { return session().user(); }

    /// Unlocks and waits for it.
    bool unlock()
    {
        const auto done = service.unlock();
        return QTest::qWaitFor([&] { return done.isFinished(); }) && done.result().has_value();
    }

    InMemoryUserRepository users;
    FakeKeychain keychain;
    QcaMasterKeys masterKeys;
    FakeClock clock;
    SessionService service;
};

} // namespace jackfield
