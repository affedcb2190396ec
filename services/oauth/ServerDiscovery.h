// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/ServerMetadata.h"

#include <QObject>

#include <functional>

namespace jackfield {

class OauthHttp;
struct HttpAnswer;

/// Finds what an authorization server says of itself (RFC 8414, OpenID Connect Discovery), place by
/// place. Calls `done` once, then deletes itself.
class ServerDiscovery : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<ServerMetadata> &)>;

    /// Of the issuer that a resource named. NotFound where no place has metadata.
    static ServerDiscovery *ofIssuer(OauthHttp &http, const QString &issuer, Done done,
                                     QObject *parent);
    /// Of a server that names no issuer: its own origin's, else what MCP 2025-03-26 assumes.
    static ServerDiscovery *ofOrigin(OauthHttp &http, const QUrl &server, Done done,
                                     QObject *parent);

    void start();

private:
    ServerDiscovery(OauthHttp &http, QString issuer, const QUrl &assumed, Done done,
                    QObject *parent);
    void next();
    void take(const HttpAnswer &answer);
    void finish(const Result<ServerMetadata> &server);

    OauthHttp &m_http;
    QString m_issuer;
    QUrl m_assumed; ///< the server whose origin is the issuer; empty: the issuer is named
    QList<QUrl> m_places;
    Done m_done;
};

} // namespace jackfield
