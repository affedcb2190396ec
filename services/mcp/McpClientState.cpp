// SPDX-License-Identifier: MIT
#include "mcp/McpClientState.h"

#include "domain/PlainText.h"
#include "domain/WhenFinished.h"
#include "mcp/ColdStart.h"
#include "mcp/LegacySseChannel.h"
#include "mcp/StdioChannel.h"
#include "mcp/StreamableHttpChannel.h"

#include <QMetaMethod>

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

using Kind = TestStep::Kind;
using State = TestStep::State;

/// How often progress may start a request's time limit anew, in effect.
constexpr int mostExtensions = 4;
/// Of a line of other output; cut only after it was masked.
constexpr qsizetype longestNoiseLine = 300;
/// What is kept of a body that was no message.
constexpr qsizetype longestBody = 2048;
/// Of pages whose end is told.
constexpr qsizetype mostOpenPages = 100;

} // namespace

McpClientState::McpClientState(McpClient &client, const ConnectionTarget &target,
                               const TestLimits &limits, const McpClient::Services &services)
    : m_client(client),
      m_target(target),
      m_limits(limits),
      m_services(services),
      m_mask(target.mask),
      m_steps([this](const TestStep &step) { Q_EMIT m_client.stepReported(step); }),
      m_launcher(m_steps,
                 [this](const Error &error) {
                     if (auto *const process = qobject_cast<StdioChannel *>(m_channel.data()))
                         process->giveUp(error);
                 }),
      m_tail(
          m_mask, [this](const QString &line) { Q_EMIT m_client.stderrLine(line); },
          [this](const QString &line) { return m_launcher.takeLine(line); }),
      m_traffic(m_mask, [this](const TrafficEntry &entry) { Q_EMIT m_client.trafficSeen(entry); })
{
    m_findLimit.setSingleShot(true);
    connect(&m_findLimit, &QTimer::timeout, this,
            [this] { fail({ErrorCode::Timeout, QStringLiteral("find")}); });
}

void McpClientState::setElicitor(const Elicitor &elicitor)
{
    if (!elicitor) {
        m_questions = ServerQuestions();
        return;
    }
    m_questions = ServerQuestions([self = QPointer<McpClientState>(this),
                                   elicitor](const Elicitation &asked, const auto &answered) {
        elicitor(asked, [self, id = asked.id, answered](const ElicitationAnswer &given) {
            const bool isOpened = given.action == ElicitationAnswer::Action::Accept;
            if (self && isOpened && !id.isEmpty() && self->m_openPages.size() < mostOpenPages)
                self->m_openPages.insert(id);
            answered(given);
        });
    });
}

QFuture<Result<ServerDescription>> McpClientState::connectToServer()
{
    m_connecting = m_owed.owe<ServerDescription>();
    if (m_target.isLocal())
        findCommand();
    else
        shakeHands();
    return m_connecting.future();
}

void McpClientState::findCommand()
{
    m_steps.begin(Kind::FindCommand);
    m_findLimit.start(m_limits.warm);
    // The finder may answer after we are gone.
    whenFinished(m_services.finder.find(std::get<LocalTarget>(m_target.endpoint).command), this,
                 [this](const Result<FoundExecutable> &found) { onFound(found); });
}

void McpClientState::onFound(const Result<FoundExecutable> &found)
{
    if (m_closing || !m_steps.isRunning(Kind::FindCommand))
        return;
    m_findLimit.stop();
    if (!found) {
        fail(found.error());
        return;
    }
    m_executable = *found;
    m_steps.end(Kind::FindCommand, State::Done, m_mask.safe(found->path));
    shakeHands();
}

void McpClientState::shakeHands()
{
    m_steps.begin(m_target.isLocal() ? Kind::Start : Kind::Connect);
    const TransportChoice choice = m_target.isLocal()
                                       ? TransportChoice::Stdio
                                       : std::get<RemoteTarget>(m_target.endpoint).transport;
    m_handshake = std::make_unique<Handshake>(
        [this](WireTransport transport) { return makeChannel(transport); }, choice, budget(),
        m_questions);
    if (m_target.knownEra == Era::Legacy)
        m_handshake->expectLegacy();
    connect(m_handshake.get(), &Handshake::channelMade, this, &McpClientState::watch);
    connect(m_handshake.get(), &Handshake::finished, this, &McpClientState::onHandshakeFinished);
    connect(m_handshake.get(), &Handshake::failed, this, &McpClientState::fail);
    m_handshake->start();
}

std::unique_ptr<Channel> McpClientState::makeChannel(WireTransport transport)
{
    if (transport == WireTransport::Stdio)
        return makeStdioChannel();
    const RemoteTarget &remote = std::get<RemoteTarget>(m_target.endpoint);
    if (transport == WireTransport::Sse)
        return std::make_unique<LegacySseChannel>(m_services.network, remote);
    return std::make_unique<StreamableHttpChannel>(m_services.network, remote);
}

std::unique_ptr<Channel> McpClientState::makeStdioChannel()
{
    m_launcher.begin(std::get<LocalTarget>(m_target.endpoint));
    auto channel = std::make_unique<StdioChannel>(m_services.launcher, launchSpec());
    channel->explainExits([this] { return m_launcher.failure(); });
    return channel;
}

LaunchSpec McpClientState::launchSpec() const
{
    const LocalTarget &local = std::get<LocalTarget>(m_target.endpoint);
    LaunchSpec spec{m_executable.path, local.args, local.cwd, m_executable.searchPath,
                    local.environment};
    spec.defaults = m_launcher.environment();
    // What the person trusts, servers in Node are to trust as well.
    if (!m_services.extraCaFile.isEmpty())
        spec.defaults.append({QStringLiteral("NODE_EXTRA_CA_CERTS"), m_services.extraCaFile});
    return spec;
}

HandshakeBudget McpClientState::budget() const
{
    HandshakeBudget budget;
    budget.total = m_limits.warm;
    budget.freshAfter = budget.total / 2;
    if (const auto *local = std::get_if<LocalTarget>(&m_target.endpoint))
        if (mayDownload(local->command, local->args)) {
            // A launcher that is still downloading is silent too: it is not to be started over.
            budget.total = m_limits.cold;
            budget.freshAfter = budget.total * 3 / 4;
        }
    budget.patience = std::min(budget.patience, budget.total / 4);
    return budget;
}

void McpClientState::watch(Channel *channel)
{
    m_channel = channel;
    // A process that was started anew says everything once more.
    m_tail.clear();
    if (m_watchesTraffic)
        m_traffic.watch(*channel);
    connect(channel, &Channel::reached, this, &McpClientState::onReached);
    connect(channel, &Channel::failed, this, &McpClientState::onChannelFailed);
    connect(channel, &Channel::httpStatusReceived, this,
            [this](int status) { m_httpStatus = status; });
    connect(channel, &Channel::httpFactsReceived, this, [this](const HttpFacts &facts) {
        // Of lists that are asked for side by side, the one that fails is to be explained.
        if (!m_conversation || m_httpFacts.body.isEmpty())
            m_httpFacts = facts;
    });
    connect(channel, &Channel::messageReceived, this, [this] { m_launcher.serverSpoke(); });
    connect(channel, &Channel::errorOutputReceived, this,
            [this](const QByteArray &bytes) { m_tail.feed(bytes); });
}

void McpClientState::onReached()
{
    const Kind first = m_target.isLocal() ? Kind::Start : Kind::Connect;
    if (!m_steps.isRunning(first))
        return;
    m_steps.end(first, State::Done);
    m_steps.begin(Kind::Handshake);
}

void McpClientState::onHandshakeFinished()
{
    m_launcher.serverSpoke();
    m_conversation = std::make_unique<ServerConversation>(m_handshake->takeLink(), m_questions);
    m_handshake.release()->deleteLater();
    m_requests = std::make_unique<ClientRequests>(
        *m_conversation, ClientRequests::Surroundings{m_mask, m_steps, m_owed}, requestLimits());
    connect(m_requests.get(), &ClientRequests::progressed, &m_client, &McpClient::progressed);
    connect(m_requests.get(), &ClientRequests::pagesAwaited, &m_client, &McpClient::pagesAwaited);
    listen();
    ServerDescription server = m_conversation->server();
    server.name = m_mask.safe(server.name);
    server.version = m_mask.safe(server.version);
    server.instructions = m_mask.masked(server.instructions);
    m_steps.end(
        Kind::Handshake, State::Done,
        m_mask.safe(
            QStringLiteral("%1 %2 · %3").arg(server.name, server.version, server.protocolVersion)));
    m_owed.settle<ServerDescription>(m_connecting, server);
}

void McpClientState::listen()
{
    connect(m_conversation.get(), &ServerConversation::notified, this,
            [this](const QString &method, const QJsonObject &params) {
                if (method == QLatin1String("notifications/elicitation/complete"))
                    onElicitationComplete(params.value(QStringLiteral("elicitationId")).toString());
            });
    m_news = std::make_unique<ListNews>(*m_conversation);
    connect(m_news.get(), &ListNews::changed, m_requests.get(), &ClientRequests::forgetList);
    connect(m_news.get(), &ListNews::changed, &m_client, &McpClient::listChanged);
    if (m_client.isSignalConnected(QMetaMethod::fromSignal(&McpClient::listChanged)))
        m_news->listen();
    else if (!m_questions.capabilities().isEmpty())
        m_conversation->channel().listen();
}

/// Of pages that are not known, or were done before, nothing is told (2025-11-25, Elicitation,
/// Completion Notifications).
void McpClientState::onElicitationComplete(const QString &id)
{
    if (m_openPages.remove(id))
        Q_EMIT m_client.elicitationCompleted(id);
}

void McpClientState::onChannelFailed(const ChannelFailure &failure)
{
    if (m_conversation && !m_closing)
        Q_EMIT m_client.disconnected(masked(failure.error));
}

void McpClientState::watchTraffic()
{
    if (std::exchange(m_watchesTraffic, true))
        return;
    if (m_channel)
        m_traffic.watch(*m_channel);
}

void McpClientState::fail(const Error &error)
{
    m_findLimit.stop();
    m_tail.finish();
    const Error safe = masked(m_launcher.explained(error));
    m_steps.failRunning(safe.detail);
    m_owed.settle<ServerDescription>(m_connecting, failure(safe));
}

QStringList McpClientState::noiseLines() const
{
    QStringList lines;
    const QList<QByteArray> raw = m_channel ? m_channel->noiseLines() : m_noiseLines;
    for (const QByteArray &line : raw)
        lines.append(shortened(m_mask.safe(QString::fromUtf8(line)), longestNoiseLine));
    return lines;
}

HttpFacts McpClientState::httpFacts() const
{
    HttpFacts facts = m_httpFacts;
    for (QString &header : facts.headers)
        header = m_mask.safe(header);
    facts.body = shortened(m_mask.masked(facts.body), longestBody);
    return facts;
}

Error McpClientState::masked(const Error &error) const
{
    return {error.code, m_mask.safe(error.detail)};
}

RequestLimits McpClientState::requestLimits() const
{
    return {m_limits.warm, m_limits.warm * mostExtensions};
}

QFuture<Result<QJsonArray>> McpClientState::list(const ListPlan &plan)
{
    const OwedFuture<QJsonArray> owed = m_owed.owe<QJsonArray>();
    if (m_requests && !m_closing)
        m_requests->list(owed, plan);
    else
        m_owed.settle<QJsonArray>(owed, failure(ErrorCode::Cancelled));
    return owed.future();
}

QFuture<Result<QJsonObject>> McpClientState::ask(const QString &method, const QJsonObject &params,
                                                 RequestTag tag)
{
    const OwedFuture<QJsonObject> owed = m_owed.owe<QJsonObject>();
    if (m_requests && !m_closing)
        m_requests->ask(owed, method, params, tag);
    else
        m_owed.settle<QJsonObject>(owed, failure(ErrorCode::Cancelled));
    return owed.future();
}

void McpClientState::cancel(RequestTag tag)
{
    if (m_requests && !m_closing)
        m_requests->cancel(tag);
}

void McpClientState::goOn(RequestTag tag)
{
    if (m_requests && !m_closing)
        m_requests->goOn(tag);
}

std::unique_ptr<Channel> McpClientState::takeChannel()
{
    std::unique_ptr<Channel> channel;
    if (m_conversation) {
        m_news.release()->deleteLater();
        m_requests.release()->deleteLater();
        channel = m_conversation->takeChannel();
        m_conversation.release()->deleteLater();
    } else if (m_handshake) {
        channel = m_handshake->takeChannel();
        m_handshake.release()->deleteLater();
    }
    return channel;
}

QFuture<Result<void>> McpClientState::close()
{
    const OwedFuture<void> owed = m_owedCloses.owe<void>();
    if (!m_closing) {
        if (m_channel)
            m_noiseLines = m_channel->noiseLines();
        m_noise = noise();
        m_findLimit.stop();
        m_leaving = takeChannel();
        m_closing = true;
        m_tail.finish();
        if (m_leaving) {
            // What a server prints because it is ended explains nothing.
            m_leaving->disconnect(this);
            m_leaving->close();
        }
    }
    if (m_leaving)
        connect(m_leaving.get(), &Channel::closed, this, [this, owed] {
            if (m_leaving)
                m_leaving.release()->deleteLater();
            m_owedCloses.settle<void>(owed, {});
        });
    else
        m_owedCloses.settle<void>(owed, {});
    m_owed.cancelAll();
    return owed.future();
}

void McpClientState::shut()
{
    m_closing = true;
    m_owed.shut();
    m_owedCloses.shut();
}

} // namespace jackfield
