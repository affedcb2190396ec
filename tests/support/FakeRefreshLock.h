// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/RefreshLock.h"

namespace jackfield {

/// A lock that nobody else ever wants.
class FakeRefreshLock final : public RefreshLock
{
public:
    std::unique_ptr<Held> tryTake(const ConnectorId &) override { return std::make_unique<Held>(); }
};

} // namespace jackfield
