// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/ServerMetadata.h"
#include "oauth/SignInState.h"

#include <QObject>

#include <functional>

namespace jackfield {

class OauthHttp;
struct HttpAnswer;

/// Registers us with an authorization server (RFC 7591) as a native program with this redirect
/// address; where the server refuses the address as such, once more with `localhost` in it, which
/// some insist on. Calls `done` once, then deletes itself: the registration, ClientRefused where
/// the server does not want us, or why it could not be asked.
class DynamicRegistration : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<ClientRegistration> &)>;

    DynamicRegistration(OauthHttp &http, const ServerMetadata &server, const QString &redirectUri,
                        const QStringList &scopes, Done done, QObject *parent);
    void start();

private:
    void take(const HttpAnswer &answer);
    Result<ClientRegistration> read(const QJsonObject &json) const;
    void finish(const Result<ClientRegistration> &client);

    OauthHttp &m_http;
    ServerMetadata m_server;
    QString m_redirectUri;
    QStringList m_scopes;
    Done m_done;
    bool m_triedLocalhost = false;
};

} // namespace jackfield
