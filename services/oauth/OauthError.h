// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <QString>

#include <optional>

namespace jackfield {

struct HttpAnswer;

/// What an authorization server says went wrong (RFC 6749, 4.1.2.1 and 5.2; RFC 8628, 3.5).
struct OauthError
{
    QString code; ///< such as `invalid_grant`
    QString description;

    /// The error that it is for a person: refused, a client that is not accepted, a grant that is
    /// over, a fault of the server's. The detail is what the server said; it is to be masked.
    Error toError() const;

    bool operator==(const OauthError &) const = default;
};

/// The error in an answer's body, or nothing where there is none in its place.
std::optional<OauthError> oauthErrorOf(const HttpAnswer &answer);

} // namespace jackfield
