// SPDX-License-Identifier: MIT
#include "oauth/TokenKeeper.h"

#include "oauth/ResourceMetadata.h"

#include <algorithm>

namespace jackfield {

namespace {

QFuture<Result<Secret>> ready(const Result<Secret> &result)
{
    return QtFuture::makeReadyFuture(result);
}

tl::unexpected<Error> needsPerson(const QString &why)
{
    return failure(ErrorCode::Unauthorized, why);
}

} // namespace

TokenKeeper::TokenKeeper(const TokenPorts &ports, const ConnectorId &connector, const QUrl &server,
                         const Limits &limits, QObject *parent)
    : QObject(parent),
      m_ports(ports),
      m_connector(connector),
      m_server(server),
      m_limits(limits),
      m_http(ports.network, ports.clock, server, limits.exchange)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &TokenKeeper::takeLock);
}

TokenKeeper::~TokenKeeper()
{
    settle(failure(ErrorCode::Cancelled));
}

QFuture<Result<Secret>> TokenKeeper::accessToken()
{
    return owe({});
}

QFuture<Result<Secret>> TokenKeeper::tokenAfter(const Secret &refused)
{
    return owe(refused);
}

QFuture<Result<Secret>> TokenKeeper::owe(const Secret &refused)
{
    const auto state = load();
    if (!state)
        return ready(failure(state.error()));
    if (serves(*state, refused))
        return ready(state->accessToken);
    if (!state->canRefresh())
        return ready(needsPerson(state->isSignedIn() ? QStringLiteral("the sign-in has ended")
                                                     : QStringLiteral("nobody is signed in")));
    auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    m_owed.append({promise, refused});
    if (m_owed.size() == 1)
        renew();
    return promise->future();
}

Result<SignInState> TokenKeeper::load() const
{
    if (m_unsaved)
        return *m_unsaved;
    const auto stored = m_ports.repository.load(m_connector);
    if (!stored)
        return failure(stored.error());
    if (!stored->has_value())
        return needsPerson(QStringLiteral("nobody is signed in"));
    auto state = SignInState::fromSealedText(**stored);
    // Whoever can write the database can change the connector's address, but not what is sealed.
    if (state && state->isSignedIn() && !resourceCovers(QUrl(state->resource), m_server))
        return needsPerson(QStringLiteral("the tokens are for another server"));
    return state;
}

bool TokenKeeper::serves(const SignInState &state, const Secret &refused) const
{
    return state.isSignedIn() && !state.isDue(m_ports.clock.now()) &&
           (refused.isEmpty() || !(state.accessToken == refused));
}

void TokenKeeper::renew()
{
    m_lockUntil = m_ports.clock.now().addMSecs(m_limits.lock.count());
    m_retry.start(0);
}

void TokenKeeper::takeLock()
{
    m_held = m_ports.lock.tryTake(m_connector);
    if (m_held)
        return underLock();
    if (m_ports.clock.now() >= m_lockUntil)
        return settle(failure(ErrorCode::StorageBusy,
                              QStringLiteral("another process is renewing the sign-in")));
    m_retry.start(m_limits.pause);
}

/// Now nobody else renews: what is stored is the newest, whoever stored it.
void TokenKeeper::underLock()
{
    const auto state = load();
    if (!state)
        return settle(failure(state.error()));
    // Whoever came with a refused token wants another one, whether or not it seems good.
    bool servesAll = true;
    for (const Owed &owed : std::as_const(m_owed))
        servesAll = servesAll && serves(*state, owed.refused);
    if (servesAll)
        return settle(state->accessToken);
    if (!state->canRefresh())
        return settle(needsPerson(QStringLiteral("the sign-in has ended")));
    request(*state);
}

void TokenKeeper::request(const SignInState &state)
{
    for (const Secret &secret : state.secrets())
        m_http.transcript().hide(secret);
    auto *request = new TokenRequest(
        m_http, m_ports.random,
        [this, state](const TokenOutcome &outcome) { take(state, outcome); }, this);
    request->start(SignInStep::Refresh, {state.tokenEndpoint, state.issuer, state.client},
                   state.refreshToken.isEmpty()
                       ? clientCredentialsFields(state.askedScopes, state.resource)
                       : refreshFields(state));
}

void TokenKeeper::take(SignInState state, const TokenOutcome &outcome)
{
    if (outcome) {
        outcome->storeIn(state, m_ports.clock.now());
        // Stored or not, the token is good, and the old refresh token may be gone.
        store(state);
        return settle(state.accessToken);
    }
    const TokenFailure &why = outcome.error();
    const QString said = m_http.transcript().safe(why.error.detail);
    if (why.endsGrant()) {
        store(state.withoutTokens());
        return settle(needsPerson(said));
    }
    if (why.endsRegistration()) {
        const bool isOurs = state.client.origin == ClientOrigin::Dynamic;
        store(isOurs ? state.withoutRegistration() : state.withoutTokens());
        return settle(failure(ErrorCode::ClientRefused, said));
    }
    // A server that cannot be asked for a moment takes nothing from a token that still holds.
    const bool wasRefused = std::any_of(m_owed.begin(), m_owed.end(),
                                        [](const Owed &owed) { return !owed.refused.isEmpty(); });
    if (!wasRefused && state.expiresAt.isValid() && m_ports.clock.now() < state.expiresAt)
        return settle(state.accessToken);
    settle(failure(why.error.code, said));
}

bool TokenKeeper::store(const SignInState &state)
{
    const bool isStored = m_ports.repository.save(m_connector, state.toSealedText()).has_value();
    if (isStored)
        m_unsaved.reset();
    else
        m_unsaved = state;
    Q_EMIT stateChanged(state);
    return isStored;
}

void TokenKeeper::settle(const Result<Secret> &outcome)
{
    m_held.reset();
    const QList<Owed> owed = std::exchange(m_owed, {});
    for (const Owed &one : owed) {
        one.promise->addResult(outcome);
        one.promise->finish();
    }
}

} // namespace jackfield
