// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/RpcPeer.h"

#include <QString>

namespace jackfield {

/// What the answer to a `server/discover` says about a server.
struct ProbeVerdict
{
    enum class Kind {
        Modern,      ///< a DiscoverResult with a version in common
        RetryModern, ///< modern, but of another version: ask again in that one
        Legacy,      ///< `initialize`, on the same connection
        LegacyFresh, ///< `initialize`, on a fresh process: this one is gone, or has made up its
                     ///< mind
        Failed, ///< no verdict: the server was not reached, refuses us, or has no version for us
    };

    Kind kind = Kind::Failed;
    QString version; ///< for Modern and RetryModern
    Error error;     ///< for Failed

    bool operator==(const ProbeVerdict &) const = default;
};

/// The specification's rules for telling the eras apart (Versioning, revision 2026-07-28): only a
/// DiscoverResult and a well-formed -32022 speak for the modern one. Over stdio silence and an exit
/// speak for the legacy one; over HTTP neither a time-out nor a lost connection says anything.
ProbeVerdict classifyProbe(const RpcOutcome &outcome, WireTransport transport);

} // namespace jackfield
