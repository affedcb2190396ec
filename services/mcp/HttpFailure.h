// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <QNetworkReply>

namespace jackfield {

/// What a status that is no success means: 401 Unauthorized, 403 Forbidden, 407 Proxy, anything
/// else Http with `HTTP 503` as its detail.
Error errorForStatus(int status);

/// What a request that got no status means: Dns, Refused, Tls, Proxy, Timeout, TooLarge for a body
/// that unpacks beyond reason, Network. `text` is Qt's own words for it; they name no secret.
Error errorForNetwork(QNetworkReply::NetworkError error, const QString &text);

} // namespace jackfield
