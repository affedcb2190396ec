// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <QAbstractSocket>

namespace jackfield {

/// What a status that is no success means: 401 Unauthorized, 403 Forbidden, 407 Proxy, anything
/// else Http with `HTTP 503` as its detail.
Error errorForStatus(int status);

/// What a connection that failed means: Dns, Refused, Tls, Proxy, Timeout, Network. `text` is Qt's
/// own words for it; they name no secret.
Error errorForSocket(QAbstractSocket::SocketError error, const QString &text);

/// What it says of the server that a handshake failed before any certificate was shown.
QString plainTlsText(const QString &text);

/// Which proxy failed, and how; `name` is that of ProxyChoice.
QString proxyText(QAbstractSocket::SocketError error, const QString &name, const QString &text);

} // namespace jackfield
