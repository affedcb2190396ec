// SPDX-License-Identifier: MIT
#include "oauth/SignInFlow.h"

#include "domain/WireNames.h"
#include "oauth/DynamicRegistration.h"
#include "oauth/LoopbackListener.h"

namespace jackfield {

namespace {

using Phase = SignInPhase;

/// To register a client with a provider and to enter it here.
constexpr std::chrono::hours longestEntering{1};

constexpr WireNames<SignInPhase, 10> phaseNames{{
    {Phase::Idle, "idle"},
    {Phase::Discovering, "discovering"},
    {Phase::AwaitingConsent, "awaiting-consent"},
    {Phase::AwaitingClient, "awaiting-client"},
    {Phase::Registering, "registering"},
    {Phase::AwaitingPerson, "awaiting-person"},
    {Phase::RequestingTokens, "requesting-tokens"},
    {Phase::SignedIn, "signed-in"},
    {Phase::Failed, "failed"},
    {Phase::Cancelled, "cancelled"},
}};

/// The port that an earlier registration has in its address, so that it may be used again.
quint16 portOf(const ClientRegistration &client)
{
    return client.redirectUris.isEmpty()
               ? quint16(0)
               : quint16(qMax(0, QUrl(client.redirectUris.first()).port(0)));
}

/// What registers itself is a program with a person; one without has been given its client.
bool wantsPerson(const ClientChoice &choice, Grant grant)
{
    const bool isEntered =
        choice.kind == ClientChoice::Kind::Use && choice.client.origin == ClientOrigin::Entered;
    return choice.kind == ClientChoice::Kind::AskPerson ||
           (grant == Grant::ClientCredentials && !isEntered);
}

} // namespace

QString wireName(SignInPhase phase)
{
    return phaseNames.toWire(phase);
}

SignInFlow::SignInFlow(const SignInPorts &ports, SignInRequest request, const SignInLimits &limits,
                       QObject *parent)
    : QObject(parent),
      m_ports(ports),
      m_request(std::move(request)),
      m_limits(limits),
      m_http(ports.network, ports.clock, m_request.server, limits.exchange),
      m_answer(failure(ErrorCode::Cancelled)),
      m_work(std::make_unique<QObject>())
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(SignInStep::Authorization,
             {ErrorCode::SignInExpired, QStringLiteral("the wait for you ended")});
    });
    connect(&m_http, &OauthHttp::exchanged, this, &SignInFlow::exchanged);
    for (const ClientRegistration &client : {m_request.entered, m_request.kept.client})
        for (const Secret &secret : {client.secret, client.privateKey})
            m_http.transcript().hide(secret);
    m_http.transcript().hide(m_request.kept.accessToken);
    m_http.transcript().hide(m_request.kept.refreshToken);
}

SignInFlow::~SignInFlow() = default;

bool SignInFlow::isOver() const
{
    return m_phase == Phase::SignedIn || m_phase == Phase::Failed || m_phase == Phase::Cancelled;
}

/// Whether to go on: whoever hears of the phase may cancel there and then.
bool SignInFlow::enter(SignInPhase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
    return m_phase == phase;
}

void SignInFlow::start()
{
    if (m_phase != Phase::Idle)
        return;
    if (!enter(Phase::Discovering))
        return;
    auto *search = new SignInDiscovery(
        m_http,
        {m_request.server, bearerChallenge(m_request.challenges), m_request.preferredIssuer,
         m_request.kept, m_request.scopes, m_request.asksServer},
        [this](const SignInDiscovery::Found &found) { takeFindings(found); }, m_work.get());
    search->start();
}

void SignInFlow::takeFindings(const SignInDiscovery::Found &found)
{
    if (isOver())
        return;
    if (!found)
        return fail(found.error().step, found.error().error);
    m_findings = *found;
    if (m_request.waitsForConsent && !enter(Phase::AwaitingConsent))
        return;
    Q_EMIT this->found(*m_findings);
    if (!m_request.waitsForConsent && !isOver())
        chooseClient();
}

void SignInFlow::proceed(std::optional<Grant> grant)
{
    if (m_phase != Phase::AwaitingConsent)
        return;
    m_request.grant = grant.value_or(m_request.grant);
    chooseClient();
}

Result<ClientChoice> SignInFlow::clientChoice(const QString &redirectUri) const
{
    const ClientSources sources{m_request.entered, m_request.enteredFor, m_request.kept.client,
                                m_request.kept.issuer, m_request.clientDocument};
    return jackfield::chooseClient(sources, m_findings->authorizationServer, redirectUri,
                                   m_ports.clock.now());
}

bool SignInFlow::willAskForClient(Grant grant) const
{
    if (!m_findings)
        return false;
    const QStringList &redirects = m_request.kept.client.redirectUris;
    const auto choice = clientChoice(redirects.isEmpty() ? QString() : redirects.first());
    return choice && wantsPerson(*choice, grant);
}

void SignInFlow::chooseClient()
{
    if (const auto listening = listen(); !listening)
        return fail(SignInStep::Authorization, listening.error());
    const auto choice = clientChoice(m_listener ? m_listener->redirectUri() : QString());
    if (!choice)
        return fail(SignInStep::Client, choice.error());
    if (wantsPerson(*choice, m_request.grant))
        askForClient({});
    else if (choice->kind == ClientChoice::Kind::Use)
        begin(choice->client);
    else
        registerClient();
}

/// Before there is a client, since the address that is listened on is part of its registration.
Result<void> SignInFlow::listen()
{
    if (m_request.grant != Grant::AuthorizationCode || m_listener)
        return {};
    m_listener = std::make_unique<LoopbackListener>([this](const QByteArray &query) {
        if (m_phase != Phase::AwaitingPerson || !judge(query)) {
            Q_EMIT strayAnswerCame();
            return LoopbackListener::Verdict::Stray;
        }
        return m_answer ? LoopbackListener::Verdict::Granted : LoopbackListener::Verdict::Refused;
    });
    connect(m_listener.get(), &LoopbackListener::answered, this, &SignInFlow::takeAnswer,
            Qt::QueuedConnection);
    return m_listener->listen(m_request.port != 0 ? m_request.port : portOf(m_request.kept.client));
}

void SignInFlow::askForClient(const QString &why)
{
    m_deadline.start(longestEntering);
    if (!enter(Phase::AwaitingClient))
        return;
    Q_EMIT clientNeeded(m_listener ? m_listener->redirectUri() : QString(), why);
}

void SignInFlow::useClient(const ClientRegistration &client)
{
    if (m_phase != Phase::AwaitingClient)
        return;
    m_http.transcript().hide(client.secret);
    m_http.transcript().hide(client.privateKey);
    m_deadline.stop();
    begin(client);
}

void SignInFlow::registerClient()
{
    if (!enter(Phase::Registering))
        return;
    auto *registration = new DynamicRegistration(
        m_http, m_findings->authorizationServer,
        m_listener ? m_listener->redirectUri() : QStringLiteral("http://127.0.0.1/callback"),
        m_findings->scopes,
        [this](const Result<ClientRegistration> &client) {
            if (isOver())
                return;
            if (client)
                begin(*client);
            else if (client.error().code == ErrorCode::ClientRefused)
                askForClient(m_http.transcript().safe(client.error().detail));
            else
                fail(SignInStep::Client, client.error());
        },
        m_work.get());
    registration->start();
}

void SignInFlow::begin(ClientRegistration client)
{
    const auto method = chooseAuthMethod(client, m_findings->authorizationServer);
    if (!method)
        return fail(SignInStep::Client, method.error());
    m_client = std::move(client);
    m_client.method = *method;
    m_http.transcript().hide(m_client.secret);
    switch (m_request.grant) {
    case Grant::AuthorizationCode:
        return askPerson();
    case Grant::DeviceCode:
        return askOnDevice();
    case Grant::ClientCredentials:
        return requestTokens(SignInStep::Token,
                             clientCredentialsFields(m_findings->scopes, m_findings->resource));
    }
}

void SignInFlow::askPerson()
{
    QString redirectUri = m_listener->redirectUri();
    if (m_client.redirectUris.contains(withLocalhost(redirectUri)))
        redirectUri = withLocalhost(redirectUri);
    else
        m_client.redirectUris = QStringList{redirectUri};
    auto asked = AuthorizationRequest::make({m_findings->authorizationServer, m_client.id,
                                             redirectUri, m_findings->resource, m_findings->scopes,
                                             m_request.choosesAccount},
                                            m_ports.random);
    if (!asked)
        return fail(SignInStep::Authorization, asked.error());
    m_asked = *asked;
    m_http.transcript().hide(m_asked->state());
    m_http.transcript().hide(m_asked->verifier());
    m_deadline.start(m_limits.person);
    if (!enter(Phase::AwaitingPerson))
        return;
    Q_EMIT pageReady(m_asked->url(), m_ports.clock.now().addMSecs(m_limits.person.count()));
}

void SignInFlow::askOnDevice()
{
    const ServerMetadata &server = m_findings->authorizationServer;
    if (server.deviceAuthorizationEndpoint.isEmpty())
        return fail(SignInStep::Device,
                    {ErrorCode::Unsupported,
                     QStringLiteral("the authorization server offers no device authorization")});
    auto *device = new DeviceAuthorization(
        m_http, m_ports.random,
        {tokenEndpoint(), server.deviceAuthorizationEndpoint, m_findings->scopes,
         m_findings->resource},
        m_limits.second,
        [this](const TokenOutcome &outcome) { takeTokens(SignInStep::Device, outcome); },
        m_work.get());
    connect(device, &DeviceAuthorization::prompted, this, [this](const DevicePrompt &prompt) {
        if (!isOver() && enter(Phase::AwaitingPerson))
            Q_EMIT devicePrompted(prompt);
    });
    device->start();
}

/// Whether the query is the answer to our question; what it says is then kept.
bool SignInFlow::judge(const QByteArray &query)
{
    const FormFields fields = FormFields::decoded(query);
    if (!m_asked || !m_asked->isAnsweredBy(fields))
        return false;
    m_answer = m_asked->codeOf(fields);
    QUrl answer(m_asked->redirectUri());
    answer.setQuery(QString::fromLatin1(query));
    m_http.transcript().appendRedirect(m_ports.clock.now(), answer);
    Q_EMIT exchanged();
    return true;
}

Result<void> SignInFlow::takePasted(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const bool isAwaited = m_phase == Phase::AwaitingPerson && m_asked;
    if (!isAwaited || !url.isValid() || !url.hasQuery() ||
        url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment) != m_asked->redirectUri())
        return failure(ErrorCode::InvalidInput,
                       tr("This is not the address that the sign-in ends at: it begins with %1.")
                           .arg(m_asked ? m_asked->redirectUri() : QString()));
    if (!judge(url.query(QUrl::FullyEncoded).toLatin1()))
        return failure(ErrorCode::InvalidInput,
                       tr("This address is the answer to another sign-in."));
    takeAnswer();
    return {};
}

void SignInFlow::takeAnswer()
{
    if (m_phase != Phase::AwaitingPerson)
        return;
    m_deadline.stop();
    m_listener.reset();
    if (!m_answer)
        return fail(SignInStep::Authorization, m_answer.error(),
                    m_answer.error().code == ErrorCode::ClientRefused);
    requestTokens(SignInStep::Token, codeFields(*m_asked, *m_answer, m_findings->resource));
}

ClientAtServer SignInFlow::tokenEndpoint() const
{
    const ServerMetadata &server = m_findings->authorizationServer;
    return {server.tokenEndpoint, server.issuer, m_client};
}

void SignInFlow::requestTokens(SignInStep step, const FormFields &fields)
{
    if (!enter(Phase::RequestingTokens))
        return;
    auto *request = new TokenRequest(
        m_http, m_ports.random,
        [this, step](const TokenOutcome &outcome) { takeTokens(step, outcome); }, m_work.get());
    request->start(step, tokenEndpoint(), fields);
}

void SignInFlow::takeTokens(SignInStep step, const TokenOutcome &outcome)
{
    if (isOver())
        return;
    if (!outcome)
        return fail(step, outcome.error().error, outcome.error().endsRegistration());
    SignInState state;
    state.issuer = m_findings->authorizationServer.issuer;
    state.resource = m_findings->resource;
    state.tokenEndpoint = m_findings->authorizationServer.tokenEndpoint;
    state.revocationEndpoint = m_findings->authorizationServer.revocationEndpoint;
    state.client = m_client;
    state.grant = m_request.grant;
    state.askedScopes = state.scopes = m_findings->scopes;
    outcome->storeIn(state, m_ports.clock.now());
    dropWork();
    enter(Phase::SignedIn);
    Q_EMIT signedIn(state);
}

void SignInFlow::fail(SignInStep step, const Error &error, bool endsRegistration)
{
    const SignInFailure failure{
        step, {error.code, m_http.transcript().safe(error.detail)}, endsRegistration};
    dropWork();
    enter(Phase::Failed);
    Q_EMIT failed(failure);
}

void SignInFlow::cancel()
{
    if (isOver())
        return;
    dropWork();
    enter(Phase::Cancelled);
}

/// Ends whatever is under way: listening and requests now, their objects a little later, since one
/// of them may be what is just calling us.
void SignInFlow::dropWork()
{
    m_deadline.stop();
    if (m_listener) {
        m_listener->stop();
        m_listener.release()->deleteLater();
    }
    for (HttpExchange *const exchange : m_work->findChildren<HttpExchange *>())
        exchange->abort();
    m_work.release()->deleteLater();
    m_work = std::make_unique<QObject>();
    m_client = {};
    m_asked.reset();
    m_answer = failure(ErrorCode::Cancelled);
}

} // namespace jackfield
