// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>

namespace jackfield {

/// Whether an address that a server named may be asked at all (MCP, "Server-Side Request Forgery"):
/// one on the connector's own host always; an internal one (isInternal(), by the name system too)
/// only where the connector is internal itself. Behind a proxy names are the proxy's to resolve, so
/// only what is written as an address is looked at. A child of `context`: calls `done` once, from
/// the event loop, and deletes itself.
class AddressCheck : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void> &)>;
    using Resolved = std::function<void(const QList<QHostAddress> &)>;
    /// Asks the name system, for as long as `context` lives.
    using Resolver =
        std::function<void(const QString &host, QObject *context, const Resolved &resolved)>;

    AddressCheck(const QUrl &target, const QUrl &connector, QObject *context, Done done,
                 Resolver resolver = systemResolver);

    /// That of Qt, which keeps what it heard for a minute, for the connection that follows too.
    static void systemResolver(const QString &host, QObject *context, const Resolved &resolved);

private:
    void look(const QUrl &url, std::function<void(bool isInternal)> then);
    void finish(const Result<void> &allowed);

    QUrl m_target;
    Done m_done;
    Resolver m_resolver;
};

} // namespace jackfield
