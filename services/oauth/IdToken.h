// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"

#include <QString>

namespace jackfield {

/// Who signed in, as an ID token names them (OpenID Connect Core 1.0, 5.1): their address, the name
/// they go by, or what the issuer counts them as. At most 200 characters of printable text. Empty
/// for a token of another issuer or for another client, and for what is none. Its signature is not
/// looked at: it is to come straight from the token endpoint, over TLS (3.1.3.7, 6), and decides
/// nothing: it is shown.
QString accountOf(const Secret &idToken, const QString &issuer, const QString &clientId);

} // namespace jackfield
