// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/FakeClock.h"
#include "tests/support/FakeKeychain.h"
#include "tests/support/FakeMasterKeys.h"

#include "session/SessionService.h"
#include "storage/SqlConnectorRepository.h"
#include "storage/SqlUserRepository.h"

namespace jackfield {

/// A real session of a user in a real database, and that user's connectors. The session is locked:
/// storage needs no key.
class StorageSession
{
public:
    explicit StorageSession(Database &database, const QString &userName = QStringLiteral("ada"))
        : users(database), service(users, keychain, masterKeys, clock)
    {
        if (!service.open(userName, SessionService::Unknown::Create))
            qFatal("the test's session did not open");
        connectors = std::make_unique<SqlConnectorRepository>(database, service.session());
    }

    const UserId &user() const { return service.session().user(); }
    SqlConnectorRepository *operator->() { return connectors.get(); }

    SqlUserRepository users;
    FakeKeychain keychain;
    FakeMasterKeys masterKeys;
    FakeClock clock;
    SessionService service;
    std::unique_ptr<SqlConnectorRepository> connectors;
};

} // namespace jackfield
