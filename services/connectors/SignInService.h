// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "domain/ports/RandomSource.h"
#include "domain/ports/RefreshLock.h"
#include "domain/ports/SignInRepository.h"
#include "oauth/SignInFlow.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace jackfield {

class HttpNetwork;

class TokenKeeper;

/// How a person wants to sign in.
struct SignInWish
{
    QStringList scopes; ///< beside those that the server asks for
    QString issuer;     ///< among several that the server names
    std::chrono::milliseconds limit = std::chrono::minutes(10); ///< to wait for the person
    /// DeviceCode: a code to enter elsewhere, where there is no browser. ClientCredentials: nobody
    /// signs in, the connector has a client of its own.
    Grant grant = Grant::AuthorizationCode;
    Secret privateKey = {};       ///< of the connector's client (RFC 7523); empty: that of before
    bool choosesAccount = false;  ///< the browser is to ask which account is meant
    bool waitsForConsent = false; ///< stops after the search, until SignInFlow::proceed()
    bool forgetsClient = false;   ///< becomes a client anew: the server does not know the kept one
};

/// Signing connectors in and out, and the tokens of those that are signed in. Gives every
/// connector's requests their tokens (ConnectorService::giveTokens()). Main thread; owned by the
/// composition root, like what it is built from, which outlives it.
class SignInService : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        RefreshLock &lock;
        const Clock &clock;
        RandomSource &random;
        std::function<HttpNetwork &()> network; ///< made when it is first wanted
        std::function<QUrl()> clientDocument;   ///< our client ID metadata document; empty: none
    };

    SignInService(ConnectorService &connectors, Ports ports, QObject *parent = nullptr);
    ~SignInService() override;

    /// A flow to start(), whose outcome is kept by itself. InvalidInput for a local connector and
    /// for a key that cannot sign or has no client, MissingVariable, Locked. Deleting it ends it.
    Result<std::unique_ptr<SignInFlow>> flow(const ConnectorId &id, const SignInWish &wish = {});

    /// Forgets the tokens and tells the server, where it offers that (RFC 7009). They are gone from
    /// here whatever it says: an error tells that they may still be good there. Who registered us
    /// is remembered, for the next time.
    QFuture<Result<void>> signOut(const ConnectorId &id);

Q_SIGNALS:
    /// A flow of this connector ended with tokens, and they are kept.
    void signedIn(const jackfield::ConnectorId &id);
    /// They could not be kept, so that nobody is signed in.
    void keepingFailed(const jackfield::ConnectorId &id, const jackfield::Error &error);

private:
    /// The port of the token keepers: the connector's sealed field.
    class Repository;

    Result<SignInState> stateOf(const ConnectorId &id) const;
    QList<QByteArray> refusedScopes(const ConnectorId &id) const;
    void keep(const ConnectorId &id, const SignInState &state);
    void forgetRegistration(const ConnectorId &id);
    Result<void> forgetUnreadable(const ConnectorId &id, const Error &why);
    Result<ConnectorTokens> tokensOf(const ConnectorId &id, const QUrl &server);

    ConnectorService &m_connectors;
    Ports m_ports;
    std::unique_ptr<Repository> m_repository;
    QHash<ConnectorId, std::weak_ptr<TokenKeeper>> m_keepers;
};

/// What may be known of a sign-in without opening it.
SignInSummary summaryOf(const SignInState &state);

} // namespace jackfield
