// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Id.h"
#include "domain/ports/AccessTokenSource.h"
#include "domain/ports/RefreshLock.h"
#include "domain/ports/SignInRepository.h"
#include "oauth/OauthHttp.h"
#include "oauth/TokenRequest.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace jackfield {

/// What renewing tokens works with.
struct TokenPorts
{
    SignInRepository &repository;
    RefreshLock &lock;
    HttpNetwork &network;
    const Clock &clock;
    RandomSource &random;
};

/// The access token of one connector, fresh whenever it is asked for. A renewal happens once for
/// all who ask: in this process they share it, and among processes the one with the lock does it,
/// while the others take what it stored. So a refresh token that serves once is never used twice.
/// Main thread. Who is owed a token when this goes gets Cancelled.
class TokenKeeper : public QObject, public AccessTokenSource
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds exchange = std::chrono::seconds(30);
        std::chrono::milliseconds lock = std::chrono::seconds(90); ///< to wait for another process
        std::chrono::milliseconds pause = std::chrono::milliseconds(50); ///< between two tries
    };

    TokenKeeper(const TokenPorts &ports, const ConnectorId &connector, const QUrl &server,
                const Limits &limits, QObject *parent = nullptr);
    ~TokenKeeper() override;

    /// Unauthorized where nobody is signed in or the grant is over: a person has to sign in.
    /// ClientRefused where the registration is gone. Else what kept the server from being asked, or
    /// from being heard.
    QFuture<Result<Secret>> accessToken() override;
    QFuture<Result<Secret>> tokenAfter(const Secret &refused) override;

    /// Whose requests the tokens are for.
    const QUrl &server() const { return m_server; }

Q_SIGNALS:
    /// The stored state has changed: renewed, or its tokens or registration dropped.
    void stateChanged(const jackfield::SignInState &state);

private:
    struct Owed
    {
        std::shared_ptr<QPromise<Result<Secret>>> promise;
        Secret refused; ///< empty: none was
    };

    QFuture<Result<Secret>> owe(const Secret &refused);
    Result<SignInState> load() const;
    bool serves(const SignInState &state, const Secret &refused) const;
    void renew();
    void takeLock();
    void underLock();
    void request(const SignInState &state);
    void take(SignInState state, const TokenOutcome &outcome);
    bool store(const SignInState &state);
    void settle(const Result<Secret> &outcome);

    TokenPorts m_ports;
    ConnectorId m_connector;
    QUrl m_server;
    Limits m_limits;
    OauthHttp m_http;
    QList<Owed> m_owed;
    std::unique_ptr<RefreshLock::Held> m_held;
    QTimer m_retry;
    QDateTime m_lockUntil;
    /// What could not be stored: it is newer than what is, and its refresh token the only good one.
    std::optional<SignInState> m_unsaved;
};

} // namespace jackfield
