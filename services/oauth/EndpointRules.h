// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "http/InternalAddress.h"
#include "http/Origin.h"

#include <QString>
#include <QUrl>

namespace jackfield {

/// Which addresses may be asked or opened while signing in. They come from a server that nobody
/// has vouched for yet, so each one is looked at before it is used.

/// Whether the host is this machine itself: `localhost` and names under it, 127.0.0.0/8, ::1.
bool isLoopback(const QUrl &url);

/// SignInUnsafe for what is not https (http on loopback is), has no host, or carries a user name, a
/// password or a fragment. `what` names it in the error, such as `the token endpoint`.
Result<void> checkEndpoint(const QUrl &url, const QString &what);

} // namespace jackfield
