// SPDX-License-Identifier: MIT
#include "mcp/McpConnectionTest.h"

#include "http/HttpNetwork.h"
#include "mcp/ToolSnapshots.h"

#include <algorithm>
#include <utility>

namespace jackfield {

McpConnectionTest::McpConnectionTest(const ConnectionTarget &target, const TestLimits &limits,
                                     McpClient::Services services, Clock &clock)
    : m_client(std::make_unique<McpClient>(target, limits, services)),
      m_mask(target.mask),
      m_clock(clock),
      m_isLocal(target.isLocal())
{
    if (const auto *remote = std::get_if<RemoteTarget>(&target.endpoint))
        m_report.transport = remote->transport == TransportChoice::Sse
                                 ? WireTransport::Sse
                                 : WireTransport::StreamableHttp;
    connect(m_client.get(), &McpClient::stepReported, this, &McpConnectionTest::onStep);
    connect(m_client.get(), &McpClient::stderrLine, this, &ConnectionTest::stderrLine);
    connect(m_client.get(), &McpClient::trafficSeen, this, &ConnectionTest::trafficSeen);
}

McpConnectionTest::~McpConnectionTest()
{
    // The futures that end with the client have nothing to report any more.
    m_isGone = true;
    m_client.reset();
}

void McpConnectionTest::start()
{
    if (std::exchange(m_started, true))
        return;
    m_time.start();
    m_client->connectToServer().then(
        this, [this](const Result<ServerDescription> &server) { onConnected(server); });
}

void McpConnectionTest::cancel()
{
    end(Error{ErrorCode::Cancelled, {}});
}

void McpConnectionTest::onStep(const TestStep &step)
{
    const bool isStart = step.kind == TestStep::Kind::Start || step.kind == TestStep::Kind::Connect;
    if (isStart && step.state == TestStep::State::Done)
        m_report.timings.startMs = int(m_time.elapsed());
    // A fresh process may find everything there that the first one downloaded.
    if (step.kind == TestStep::Kind::Download && step.state != TestStep::State::Running)
        m_report.timings.downloadMs += step.elapsedMs;
    if (!m_ending)
        Q_EMIT stepReported(step);
}

void McpConnectionTest::onConnected(const Result<ServerDescription> &server)
{
    if (m_ending || m_isGone)
        return;
    if (!server) {
        end(server.error());
        return;
    }
    m_report.timings.handshakeMs =
        int(m_time.elapsed()) - m_report.timings.startMs - m_report.timings.downloadMs;
    m_report.transport = server->transport;
    m_report.era = server->era;
    m_report.protocolVersion = server->protocolVersion;
    m_report.serverName = server->name;
    m_report.serverVersion = server->version;
    const QStringList names = server->capabilities.keys();
    for (const QString &name : names)
        m_report.capabilities.append(m_mask.safe(name));
    list();
}

void McpConnectionTest::list()
{
    m_listsLeft = 3;
    m_client->listTools().then(this, [this](const Result<QJsonArray> &tools) { onTools(tools); });
    m_client->listResources().then(this, [this](const Result<QJsonArray> &resources) {
        onListed(resources, m_report.resources, QStringLiteral("resources"));
    });
    m_client->listPrompts().then(this, [this](const Result<QJsonArray> &prompts) {
        onListed(prompts, m_report.prompts, QStringLiteral("prompts"));
    });
}

void McpConnectionTest::onTools(const Result<QJsonArray> &tools)
{
    if (tools && !m_ending) {
        const auto kept = std::min<qsizetype>(tools->size(), ToolSnapshot::mostTools);
        for (qsizetype i = 0; i < kept; ++i)
            m_report.toolNames.append(
                m_mask.safe(tools->at(i).toObject().value(QStringLiteral("name")).toString()));
        m_report.toolMemory.seen = snapshotOf(*tools, m_mask);
    }
    onListed(tools, m_report.tools, QStringLiteral("tools"));
}

void McpConnectionTest::onListed(const Result<QJsonArray> &entries, std::optional<int> &count,
                                 const QString &capability)
{
    if (m_ending || m_isGone)
        return;
    if (!entries && !m_listError)
        m_listError = entries.error();
    if (entries && m_report.capabilities.contains(capability))
        count = int(entries->size());
    if (--m_listsLeft > 0)
        return;
    m_report.timings.listMs = int(m_time.elapsed()) - m_report.timings.startMs -
                              m_report.timings.downloadMs - m_report.timings.handshakeMs;
    end(m_listError);
}

void McpConnectionTest::end(const std::optional<Error> &error)
{
    if (std::exchange(m_ending, true))
        return;
    m_report.error = error;
    m_report.timings.totalMs = m_started ? int(m_time.elapsed()) : 0;
    m_client->close().then(this, [this](const Result<void> &) { complete(); });
}

void McpConnectionTest::complete()
{
    if (m_isGone)
        return;
    const FoundExecutable executable = m_client->executable();
    m_report.resolvedCommand = m_mask.safe(executable.path);
    m_report.resolvedThrough = m_mask.safe(executable.through);
    m_report.stderrTail = m_client->stderrTail();
    m_report.stdoutNoise = m_client->stdoutNoise();
    m_report.noiseLines = m_client->stdoutNoiseLines();
    m_report.httpStatus = m_client->httpStatus();
    m_report.http = m_client->httpFacts();
    m_report.testedAt = m_clock.now();
    Q_EMIT finished(m_report);
}

McpConnectionTestFactory::McpConnectionTestFactory(ProcessLauncher &launcher,
                                                   ExecutableFinder &finder, Clock &clock,
                                                   const SettingsRepository *settings)
    : m_launcher(launcher), m_finder(finder), m_clock(clock), m_settings(settings)
{
}

McpConnectionTestFactory::~McpConnectionTestFactory() = default;

std::unique_ptr<ConnectionTest> McpConnectionTestFactory::create(const ConnectionTarget &target,
                                                                 const TestLimits &limits)
{
    if (!m_network)
        m_network = std::make_unique<HttpNetwork>();
    // Read anew for each test: the setting may have been changed just now, to mend the last one.
    const QString caFile = m_settings ? m_settings->load().extraCaFile : QString();
    m_network->trustAlso(caFile);
    return std::make_unique<McpConnectionTest>(
        target, limits, McpClient::Services{m_launcher, m_finder, *m_network, caFile}, m_clock);
}

} // namespace jackfield
