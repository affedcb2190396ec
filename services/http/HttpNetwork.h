// SPDX-License-Identifier: MIT
#pragma once

#include "http/HttpConnection.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSslCertificate>

#include <list>
#include <memory>

namespace jackfield {

/// The connections to remote servers, kept for the next request for half a minute: through the
/// proxy of chooseProxy(), trusting whom the system trusts and the issuers of one file beside. No
/// cache, no cookies. Main thread; outlives whatever uses it.
class HttpNetwork final : public QObject
{
    Q_OBJECT

public:
    HttpNetwork();
    ~HttpNetwork() override;

    /// From now on trusts the certificates of this PEM file too; empty or unreadable: no others.
    /// Reads the file only when it changed.
    void trustAlso(const QString &caFile);

    /// A connection that way: one that is idle, or a new one. `fresh`: a new one in any case.
    std::unique_ptr<HttpConnection> take(const HttpWay &way, bool fresh = false);
    /// Back, after a request: kept if it serves another one. May be called from within its signals.
    void give(std::unique_ptr<HttpConnection> connection);

private:
    struct Idle;

    void drop(const HttpConnection *connection);

    std::list<Idle> m_idle; ///< the latest first
    QString m_caFile;
    QDateTime m_readAt; ///< the file's own time then
    QList<QSslCertificate> m_trusted;
};

} // namespace jackfield
