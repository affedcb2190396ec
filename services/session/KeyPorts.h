// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/Clock.h"
#include "domain/ports/Keychain.h"
#include "domain/ports/MasterKeys.h"
#include "domain/ports/UserRepository.h"

namespace jackfield {

/// What unlocking works with; all outlive the session.
struct KeyPorts
{
    UserRepository &users;
    Keychain &keychain;
    MasterKeys &masterKeys;
    Clock &clock;
};

} // namespace jackfield
