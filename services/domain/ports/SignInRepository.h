// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"
#include "domain/Result.h"
#include "domain/Secret.h"

#include <optional>

namespace jackfield {

/// What a connector's sign-in left behind, as one opaque text that is sealed at rest
/// (SealedField::OauthTokens). Another process may write at any time. Fast; used directly.
class SignInRepository
{
public:
    virtual ~SignInRepository() = default;
    /// What is stored now, or nothing where nobody signed in.
    virtual Result<std::optional<Secret>> load(const ConnectorId &connector) = 0;
    virtual Result<void> save(const ConnectorId &connector, const Secret &state) = 0;
};

} // namespace jackfield
