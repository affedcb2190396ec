// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectionTarget.h"
#include "domain/TestReport.h"
#include "domain/ports/Clock.h"
#include "domain/ports/ExecutableFinder.h"
#include "domain/ports/ProcessLauncher.h"
#include "domain/ports/SettingsRepository.h"
#include "mcp/Traffic.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace jackfield {

class HttpNetwork;

/// How long a test may take.
struct TestLimits
{
    /// Handshake and lists of a server that has started.
    std::chrono::milliseconds warm{30'000};
    /// Start and handshake of a launcher that may download (npx, uvx…).
    std::chrono::milliseconds cold{120'000};

    bool operator==(const TestLimits &) const = default;
};

/// One step of a test, as it is shown while it runs.
struct TestStep
{
    enum class Kind {
        FindCommand,
        Start,
        Connect,
        Download, ///< a launcher fetches the server before it can start
        Handshake,
        ListTools,
        ListResources,
        ListPrompts
    };
    enum class State { Running, Done, Failed, Skipped };

    Kind kind = Kind::FindCommand;
    State state = State::Running;
    int elapsedMs = 0;
    QString detail; ///< such as the executable that was found; masked

    bool operator==(const TestStep &) const = default;
};

/// A real test of one connector: finds and starts the command or reaches the URL, does the
/// handshake in the era that the server speaks, lists tools, resources and prompts, and ends what
/// it started. A flow with a state: start() once, then steps, then finished() once. Destroying it
/// ends the server.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    /// From now on trafficSeen() tells every message; before start().
    virtual void watchTraffic() {}
    /// Ends the server; finished() follows with ErrorCode::Cancelled.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// A step began, or changed its state. Later reports of the same kind replace earlier ones.
    void stepReported(const jackfield::TestStep &step);
    /// A line of the server's standard error, masked, without control sequences.
    void stderrLine(const QString &line);
    void trafficSeen(const jackfield::TrafficEntry &entry);
    void finished(const jackfield::TestReport &report);
};

/// Makes tests; a port, so that models and services are tested without servers.
class ConnectionTestFactory
{
public:
    virtual ~ConnectionTestFactory() = default;
    virtual std::unique_ptr<ConnectionTest> create(const ConnectionTarget &target,
                                                   const TestLimits &limits) = 0;
};

/// Makes real tests.
class McpConnectionTestFactory final : public ConnectionTestFactory
{
public:
    /// `settings` say which issuers are trusted beside the system's; null: none.
    McpConnectionTestFactory(ProcessLauncher &launcher, ExecutableFinder &finder, Clock &clock,
                             const SettingsRepository *settings = nullptr);
    ~McpConnectionTestFactory() override;

    std::unique_ptr<ConnectionTest> create(const ConnectionTarget &target,
                                           const TestLimits &limits) override;

private:
    ProcessLauncher &m_launcher;
    ExecutableFinder &m_finder;
    Clock &m_clock;
    const SettingsRepository *m_settings;
    std::unique_ptr<HttpNetwork> m_network; ///< made at the first test
};

} // namespace jackfield
