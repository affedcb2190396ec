// SPDX-License-Identifier: MIT
#include "connectors/SignInService.h"

#include "oauth/ClientAssertion.h"
#include "oauth/Revocation.h"
#include "oauth/TokenKeeper.h"

#include <QPointer>
#include <QPromise>

#include <utility>

namespace jackfield {

namespace {

/// What tells a server that a sign-in is over, while it is told.
class SigningOut final : public QObject
{
public:
    SigningOut(const SignInService::Ports &ports, const SignInState &state, QObject *parent)
        : QObject(parent),
          m_http(ports.network(), ports.clock, QUrl(state.resource), std::chrono::seconds(10))
    {
        m_promise.start();
        auto *revocation = new Revocation(
            m_http, ports.random, state, [this](const Result<void> &told) { finish(told); }, this);
        revocation->start();
    }
    ~SigningOut() override { finish(failure(ErrorCode::Cancelled)); }

    QFuture<Result<void>> told() const { return m_promise.future(); }

private:
    void finish(const Result<void> &told)
    {
        if (std::exchange(m_finished, true))
            return;
        deleteLater();
        m_promise.addResult(told);
        m_promise.finish();
    }

    OauthHttp m_http;
    QPromise<Result<void>> m_promise;
    bool m_finished = false;
};

QFuture<Result<void>> ready(const Result<void> &result)
{
    return QtFuture::makeReadyFuture(result);
}

} // namespace

class SignInService::Repository final : public SignInRepository
{
public:
    explicit Repository(ConnectorService &connectors) : m_connectors(connectors) {}

    Result<std::optional<Secret>> load(const ConnectorId &id) override
    {
        return m_connectors.signIn(id);
    }
    Result<void> save(const ConnectorId &id, const Secret &text) override
    {
        const auto state = SignInState::fromSealedText(text);
        return state ? m_connectors.saveSignIn(id, summaryOf(*state), text)
                     : failure(state.error());
    }

private:
    ConnectorService &m_connectors;
};

SignInSummary summaryOf(const SignInState &state)
{
    SignInSummary summary;
    summary.state =
        state.isSignedIn() ? SignInSummary::State::SignedIn : SignInSummary::State::Refused;
    summary.issuer = state.issuer;
    summary.clientId = state.client.id;
    if (state.isSignedIn()) {
        summary.account = state.account;
        summary.scopes = state.scopes;
        summary.expiresAt = state.expiresAt;
        summary.renewedAt = state.lastRefreshAt.isValid() ? state.lastRefreshAt : state.obtainedAt;
        summary.renews = state.canRefresh();
    }
    return summary;
}

SignInService::SignInService(ConnectorService &connectors, Ports ports, QObject *parent)
    : QObject(parent),
      m_connectors(connectors),
      m_ports(std::move(ports)),
      m_repository(std::make_unique<Repository>(connectors))
{
    m_connectors.giveTokens(
        [this](const ConnectorId &id, const QUrl &server) { return tokensOf(id, server); });
}

SignInService::~SignInService()
{
    m_connectors.giveTokens({});
}

Result<SignInState> SignInService::stateOf(const ConnectorId &id) const
{
    const auto text = m_connectors.signIn(id);
    if (!text)
        return failure(text.error());
    return *text ? SignInState::fromSealedText(**text) : SignInState();
}

Result<std::unique_ptr<SignInFlow>> SignInService::flow(const ConnectorId &id,
                                                        const SignInWish &wish)
{
    const auto connector = m_connectors.find(id);
    if (!connector)
        return failure(connector.error());
    if (connector->type != ConnectorType::Remote)
        return failure(
            ErrorCode::InvalidInput,
            tr("“%1” is a local command: there is no server to sign in to.").arg(connector->name));
    const auto target = m_connectors.targetWithoutTokens(id);
    if (!target)
        return failure(target.error());
    auto kept = stateOf(id);
    if (!kept && kept.error().code == ErrorCode::Decrypt)
        kept = SignInState(); // to sign in anew is the way out of that
    if (!kept)
        return failure(kept.error());
    const auto secret = m_connectors.oauthClientSecret(id);
    if (!secret)
        return failure(secret.error());

    if (!wish.privateKey.isEmpty()) {
        if (connector->oauthClientId.isEmpty())
            return failure(ErrorCode::InvalidInput,
                           tr("A private key is a client's: give “%1” the client's ID first.")
                               .arg(connector->name));
        if (const auto fit = checkSigningKey(wish.privateKey); !fit)
            return failure(fit.error());
    }

    SignInRequest request;
    request.server = std::get<RemoteTarget>(target->endpoint).url;
    request.challenges = refusedScopes(id);
    request.asksServer = request.challenges.isEmpty();
    request.scopes = wish.scopes;
    request.kept = wish.forgetsClient ? SignInState() : *kept;
    request.preferredIssuer = wish.issuer;
    request.clientDocument = m_ports.clientDocument ? m_ports.clientDocument() : QUrl();
    request.grant = wish.grant;
    request.choosesAccount = wish.choosesAccount;
    request.waitsForConsent = wish.waitsForConsent;
    if (!connector->oauthClientId.isEmpty()) {
        request.entered.id = connector->oauthClientId;
        request.entered.secret = secret->value_or(Secret());
        request.entered.privateKey = wish.privateKey;
        if (kept->client.origin == ClientOrigin::Entered &&
            kept->client.id == connector->oauthClientId) {
            request.enteredFor = kept->issuer;
            if (wish.privateKey.isEmpty())
                request.entered.privateKey = kept->client.privateKey;
        }
    }
    SignInLimits limits;
    limits.person = wish.limit;
    auto flow = std::make_unique<SignInFlow>(
        SignInPorts{m_ports.network(), m_ports.clock, m_ports.random}, std::move(request), limits);
    connect(flow.get(), &SignInFlow::signedIn, this,
            [this, id](const SignInState &state) { keep(id, state); });
    connect(flow.get(), &SignInFlow::failed, this, [this, id](const SignInFailure &failure) {
        if (failure.endsRegistration)
            forgetRegistration(id);
    });
    return flow;
}

/// The challenge of a last test that was allowed too little, which says what to ask for beside what
/// there is (MCP, "Step-Up Authorization"); none else.
QList<QByteArray> SignInService::refusedScopes(const ConnectorId &id) const
{
    const auto report = m_connectors.lastReport(id);
    if (!report || !*report || !(*report)->error || (*report)->error->code != ErrorCode::Forbidden)
        return {};
    const QString name = QStringLiteral("WWW-Authenticate: ");
    QList<QByteArray> challenges;
    for (const QString &header : (*report)->http.headers)
        if (header.startsWith(name))
            challenges.append(header.mid(name.size()).toUtf8());
    const auto challenge = bearerChallenge(challenges);
    return challenge && challenge->asksForMoreScopes() ? challenges : QList<QByteArray>();
}

void SignInService::keep(const ConnectorId &id, const SignInState &state)
{
    const auto kept = m_connectors.saveSignIn(id, summaryOf(state), state.toSealedText());
    if (kept)
        Q_EMIT signedIn(id);
    else
        Q_EMIT keepingFailed(id, kept.error());
}

/// Best effort: what stays is only tried once more.
void SignInService::forgetRegistration(const ConnectorId &id)
{
    const auto state = stateOf(id);
    if (!state || state->client.origin == ClientOrigin::Entered || state->client.id.isEmpty())
        return;
    const SignInState left = state->withoutRegistration();
    (void)m_connectors.saveSignIn(id, summaryOf(left), left.toSealedText());
}

/// What cannot be opened cannot be taken back at its server either.
Result<void> SignInService::forgetUnreadable(const ConnectorId &id, const Error &why)
{
    const auto connector = m_connectors.find(id);
    SignInSummary summary = SignInSummary::only(SignInSummary::State::SignedOut);
    if (connector && connector->signIn)
        summary.issuer = connector->signIn->issuer;
    const auto forgotten = m_connectors.saveSignIn(id, summary, {});
    return failure(forgotten ? why : forgotten.error());
}

QFuture<Result<void>> SignInService::signOut(const ConnectorId &id)
{
    const auto state = stateOf(id);
    if (!state && state.error().code == ErrorCode::Decrypt)
        return ready(forgetUnreadable(id, state.error()));
    if (!state)
        return ready(failure(state.error()));
    if (!state->isSignedIn() && state->refreshToken.isEmpty())
        return ready(failure(ErrorCode::NotFound, tr("Nobody is signed in to it.")));
    const SignInState left = state->withoutTokens();
    SignInSummary summary = summaryOf(left);
    summary.state = SignInSummary::State::SignedOut;
    // First here: a server that does not answer must not keep them with us.
    if (const auto forgotten = m_connectors.saveSignIn(id, summary, left.toSealedText());
        !forgotten)
        return ready(failure(forgotten.error()));
    return (new SigningOut(m_ports, *state, this))->told();
}

Result<ConnectorTokens> SignInService::tokensOf(const ConnectorId &id, const QUrl &server)
{
    const auto state = stateOf(id);
    if (!state)
        return failure(state.error());
    if (!state->isSignedIn())
        return ConnectorTokens();
    auto keeper = m_keepers.value(id).lock();
    if (!keeper || keeper->server() != server) {
        auto *const made = new TokenKeeper(
            {*m_repository, m_ports.lock, m_ports.network(), m_ports.clock, m_ports.random}, id,
            server, {}, this);
        // It may be let go by what it has just given a token to, and go before that with us.
        keeper = std::shared_ptr<TokenKeeper>(made, [made = QPointer(made)](TokenKeeper *) {
            if (made)
                made->deleteLater();
        });
        m_keepers.insert(id, keeper);
    }
    return ConnectorTokens{keeper, state->secrets()};
}

} // namespace jackfield
