// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QByteArray>

namespace jackfield {

struct HttpRequest;
struct HttpWay;

/// A request as it goes over a connection (RFC 9112, 3), with the access token where there is one.
/// It holds secrets: send it at once. InvalidInput for a header that is none: a name or value with
/// control characters could begin another one.
Result<QByteArray> wireRequest(const HttpRequest &request, const Secret &token, const HttpWay &way);

} // namespace jackfield
