// SPDX-License-Identifier: MIT
#include "mcp/Handshake.h"

#include "mcp/EraProbe.h"
#include "mcp/LegacyEra.h"
#include "mcp/ModernEra.h"
#include "mcp/ProtocolVersions.h"

#include <QPointer>

#include <utility>

namespace jackfield {

namespace {

constexpr int mostRetries = 2;

QString newest(Era era)
{
    return protocolVersions(era).last();
}

/// What a refusal of the handshake itself amounts to.
Error handshakeError(const QString &method, const RpcOutcome &outcome)
{
    if (outcome.failure)
        return *outcome.failure;
    const RpcError error = outcome.rpcError.value_or(RpcError{});
    if (error.code == rpc::UnsupportedProtocolVersion)
        return {ErrorCode::UnsupportedVersion, error.message};
    return {ErrorCode::Protocol,
            QStringLiteral("%1: %2 (%3)").arg(method, error.message).arg(error.code)};
}

} // namespace

Handshake::Handshake(MakeChannel makeChannel, TransportChoice choice, const HandshakeBudget &budget,
                     const ServerQuestions &questions, QObject *parent)
    : QObject(parent),
      m_makeChannel(std::move(makeChannel)),
      m_choice(choice),
      m_budget(budget),
      m_questions(questions),
      m_phase(QStringLiteral("start"))
{
    for (QTimer *const timer : {&m_patience, &m_freshTimer, &m_total})
        timer->setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, &Handshake::onTotal);
    connect(&m_freshTimer, &QTimer::timeout, this, &Handshake::startFresh);
    connect(&m_patience, &QTimer::timeout, this, [this] { initialize(newest(Era::Legacy)); });
}

void Handshake::start()
{
    m_total.start(m_budget.total);
    // That wire belongs to the legacy era alone.
    m_isExpected = m_isExpected && m_choice != TransportChoice::Sse;
    if (m_choice == TransportChoice::Sse)
        openChannel(WireTransport::Sse, First::Initialize);
    else
        openChannel(isStdio() ? WireTransport::Stdio : WireTransport::StreamableHttp,
                    m_isExpected ? First::Initialize : First::Discover);
}

ServerLink Handshake::takeLink()
{
    m_link.channel->disconnect(this);
    return std::move(m_link);
}

std::unique_ptr<Channel> Handshake::takeChannel()
{
    m_done = true;
    m_total.stop();
    m_patience.stop();
    m_freshTimer.stop();
    if (m_link.peer) {
        m_link.peer->forgetAll();
        m_link.peer.release()->deleteLater();
    }
    std::unique_ptr<Channel> channel = std::move(m_leaving ? m_leaving : m_link.channel);
    if (channel)
        channel->disconnect(this);
    return channel;
}

bool Handshake::isStdio() const
{
    return m_choice == TransportChoice::Stdio;
}

void Handshake::openChannel(WireTransport transport, First first)
{
    m_first = first;
    m_opened = false;
    m_discoverId = m_initializeId = 0;
    m_initializeOutcome.reset();
    m_link.channel = m_makeChannel(transport);
    // Before the peer: who watches sees an answer before what the peer does about it.
    Q_EMIT channelMade(m_link.channel.get());
    m_link.peer = std::make_unique<RpcPeer>(*m_link.channel, m_questions);
    connect(m_link.channel.get(), &Channel::opened, this, &Handshake::onOpened);
    connect(m_link.channel.get(), &Channel::failed, this, &Handshake::onChannelFailed);
    m_link.channel->open();
}

void Handshake::onOpened()
{
    m_opened = true;
    if (m_first == First::Initialize) {
        initialize(newest(Era::Legacy));
        // One that has become modern may say nothing to it.
        if (m_isExpected && isStdio())
            m_freshTimer.start(m_budget.freshAfter);
        return;
    }
    discover(newest(Era::Modern));
    if (isStdio()) {
        m_patience.start(m_budget.patience);
        m_freshTimer.start(m_budget.freshAfter);
    }
}

void Handshake::onChannelFailed(const ChannelFailure &failure)
{
    // With a request under way, its own outcome tells; here nothing else would.
    if (m_opened || m_done)
        return;
    // A page that is no event stream explains more than the status of the POST before it did.
    fail(failure.error.code == ErrorCode::NotMcp ? failure.error
                                                 : m_httpError.value_or(failure.error));
}

void Handshake::discover(const QString &version)
{
    m_phase = QStringLiteral("server/discover");
    m_discoverId = m_link.peer->request(
        m_phase, ModernEra(version, m_questions.capabilities()).requestParams({}), limits(),
        [this](const RpcOutcome &outcome) { onDiscovered(outcome); });
}

void Handshake::onDiscovered(const RpcOutcome &outcome)
{
    m_discoverId = 0;
    m_patience.stop();
    const ProbeVerdict verdict = classifyProbe(outcome, m_link.channel->transport());
    using Kind = ProbeVerdict::Kind;
    if (verdict.kind == Kind::Modern) {
        takeModern(*outcome.result, verdict.version);
    } else if (verdict.kind == Kind::RetryModern && ++m_retries <= mostRetries) {
        discover(verdict.version);
    } else if (m_initializeOutcome) {
        onInitializeFailed(*m_initializeOutcome);
    } else if (m_initializeId != 0) {
        return; // `initialize` is on its way already
    } else if (verdict.kind == Kind::Legacy) {
        initialize(newest(Era::Legacy));
    } else if (verdict.kind == Kind::LegacyFresh && m_expectedError) {
        fail(*m_expectedError); // `initialize` alone has had its chance
    } else if (verdict.kind == Kind::LegacyFresh) {
        startFresh();
    } else if (verdict.kind == Kind::RetryModern) {
        fail({ErrorCode::UnsupportedVersion, verdict.version});
    } else {
        fail(verdict.error);
    }
}

void Handshake::initialize(const QString &version)
{
    m_phase = QStringLiteral("initialize");
    m_initializeId = m_link.peer->request(
        m_phase, LegacyEra::initializeParams(version, m_questions.capabilities()), limits(),
        [this](const RpcOutcome &outcome) { onInitialized(outcome); });
}

void Handshake::onInitialized(const RpcOutcome &outcome)
{
    m_initializeId = 0;
    if (outcome.result)
        takeLegacy(*outcome.result);
    else if (m_discoverId != 0)
        m_initializeOutcome = outcome; // a modern server refuses it and still owes its answer
    else
        onInitializeFailed(outcome);
}

void Handshake::onInitializeFailed(const RpcOutcome &outcome)
{
    if (retryInitialize(outcome))
        return;
    const Error error = handshakeError(QStringLiteral("initialize"), outcome);
    if (probeAfterAll(error))
        return;
    // Whatever ails this process may come from the probe: `initialize` alone gets its own chance.
    const bool mayHelp =
        error.code != ErrorCode::Timeout && error.code != ErrorCode::LauncherFailed;
    if (isStdio() && !m_isFresh && mayHelp) {
        startFresh();
        return;
    }
    const int status = outcome.httpStatus.value_or(0);
    if (m_choice == TransportChoice::Auto && !m_httpError && outcome.failure &&
        (status == 400 || status == 404 || status == 405)) {
        m_httpError = error;
        replaceChannel(WireTransport::Sse, First::Initialize);
        return;
    }
    fail(error);
}

bool Handshake::retryInitialize(const RpcOutcome &outcome)
{
    if (!outcome.rpcError || ++m_retries > mostRetries)
        return false;
    const auto offered =
        versionList(outcome.rpcError->data.toObject().value(QStringLiteral("supported")));
    const auto version = offered ? commonVersion(*offered, Era::Legacy) : std::nullopt;
    if (!version || *version == newest(Era::Legacy))
        return false;
    initialize(*version);
    return true;
}

void Handshake::takeLegacy(const QJsonObject &result)
{
    if (m_discoverId != 0)
        m_link.peer->forget(std::exchange(m_discoverId, 0));
    const Result<ServerDescription> server = LegacyEra::describe(result);
    if (!server) {
        fail(server.error());
        return;
    }
    m_link.server = *server;
    m_link.era = std::make_unique<LegacyEra>();
    m_link.channel->setNegotiatedVersion(server->protocolVersion);
    // A server may refuse everything until it has this one.
    m_phase = QStringLiteral("notifications/initialized");
    m_link.peer->notify(m_phase, {}, [guard = QPointer<Handshake>(this)] {
        if (guard)
            guard->succeed();
    });
}

void Handshake::takeModern(const QJsonObject &result, const QString &version)
{
    if (m_initializeId != 0)
        m_link.peer->forget(std::exchange(m_initializeId, 0));
    m_link.server = ModernEra::describe(result, version);
    m_link.era = std::make_unique<ModernEra>(version, m_questions.capabilities());
    succeed();
}

void Handshake::startFresh()
{
    if (m_done || m_isFresh || probeAfterAll({ErrorCode::Timeout, m_phase}))
        return;
    m_isFresh = true;
    replaceChannel(m_link.channel->transport(), First::Initialize);
}

/// Where the first `initialize` rested on what was known: begins anew, with the probe.
bool Handshake::probeAfterAll(const Error &error)
{
    const bool mayBeEra = isStdio() || error.code == ErrorCode::Http ||
                          error.code == ErrorCode::NotMcp || error.code == ErrorCode::Protocol ||
                          error.code == ErrorCode::UnsupportedVersion;
    if (!std::exchange(m_isExpected, false) || !mayBeEra)
        return false;
    m_expectedError = error;
    m_retries = 0;
    m_isFresh = isStdio();
    if (m_initializeId != 0)
        m_link.peer->forget(std::exchange(m_initializeId, 0));
    if (isStdio())
        replaceChannel(WireTransport::Stdio, First::Discover);
    else
        discover(newest(Era::Modern));
    return true;
}

void Handshake::replaceChannel(WireTransport transport, First first)
{
    m_patience.stop();
    m_freshTimer.stop();
    m_link.peer->forgetAll();
    m_link.peer.release()->deleteLater();
    m_leaving = std::move(m_link.channel);
    m_leaving->disconnect(this);
    // The old process goes first: two at once may fight over a port or a lock.
    connect(m_leaving.get(), &Channel::closed, this, [this, transport, first] {
        m_leaving.release()->deleteLater();
        openChannel(transport, first);
    });
    m_leaving->close();
}

void Handshake::onTotal()
{
    fail({ErrorCode::Timeout, m_phase});
}

void Handshake::succeed()
{
    if (std::exchange(m_done, true))
        return;
    m_total.stop();
    m_patience.stop();
    m_freshTimer.stop();
    m_link.server.transport = m_link.channel->transport();
    Q_EMIT finished();
}

void Handshake::fail(const Error &error)
{
    if (std::exchange(m_done, true))
        return;
    m_total.stop();
    m_patience.stop();
    m_freshTimer.stop();
    // Who prints other things and never answers is no slow server, whichever limit ran out first.
    const bool otherOutput = error.code == ErrorCode::Timeout && m_link.channel &&
                             !m_link.channel->hasSpoken() && m_link.channel->noise() > 0;
    Q_EMIT failed(
        otherOutput ? Error{ErrorCode::NotMcp,
                            QStringLiteral("%1 lines of other output").arg(m_link.channel->noise())}
                    : error);
}

} // namespace jackfield
