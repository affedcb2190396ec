// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "connectors/ConnectorTester.h"
#include "connectors/HealthWatch.h"
#include "connectors/LiveServer.h"
#include "connectors/SignInService.h"
#include "domain/ports/SettingsRepository.h"
#include "domain/ports/WebBrowser.h"
#include "mcp/ConnectionTest.h"
#include "mcp/McpClient.h"
#include "process/LoginShellFinder.h"
#include "session/SessionService.h"
#include "storage/Database.h"

#include <QString>

#include <memory>

namespace jackfield {

class ByteStream;
class HttpNetwork;
class StreamSockets;
class TaskHistory;
class TaskRunner;
struct BridgeServices;
struct TaskServices;

/// The composition root of both programs: constructs the adapters and builds the services on them.
/// What is not asked for is not made; until a secret is needed, no encryption library, keychain,
/// network or process is touched. Owns all it gives; made and used on the main thread, inside the
/// life of QCoreApplication, and destroyed before it.
class Composition
{
public:
    /// Where and for whom.
    struct Place
    {
        QString dataDir;
        QString userName;
        LoginShellFinder::Policy findCommands = LoginShellFinder::Policy::PreferInherited;
    };

    explicit Composition(const Place &place);
    ~Composition();
    Composition(const Composition &) = delete;
    Composition &operator=(const Composition &) = delete;

    /// Whether there is a database to be opened; opens nothing.
    bool hasDatabase() const;

    /// Opens the database, and the user's session, locked. Errors of Database::open() and
    /// SessionService::open(). After an error it may be tried again; once after success.
    Result<void> open(Database::Access access, SessionService::Unknown unknown);
    bool isOpen() const;

    // After open():
    Database &database();
    SessionService &sessions();
    ConnectorService &connectors();
    /// Gives the connectors above their tokens.
    SignInService &signIns();
    /// Set to the parallel tests and time limits of the settings when it is made.
    ConnectorTester &tester();
    /// Off until it is given an interval.
    HealthWatch &health();
    /// For trying a connector out.
    LiveServer &liveServer();
    TaskHistory &tasks();
    /// For a TaskRun.
    TaskServices taskServices();
    /// Several of those at once.
    TaskRunner &taskRunner();

    // At any time:
    SettingsRepository &settings();
    Keychain &keychain();
    MasterKeys &masterKeys();
    WebBrowser &browser();
    ProcessLauncher &launcher();
    LoginShellFinder &finder();
    ConnectionTestFactory &tests();
    /// For an McpClient; makes the network access.
    McpClient::Services clientServices();

    /// For makeBridge(); the network access is made when a bridge needs it.
    BridgeServices bridgeServices();
    StreamSockets &sockets();
    /// This program's standard input and output, for a bridge; once.
    static std::unique_ptr<ByteStream> standardStreams();

    /// The time limits that the settings ask for.
    static TestLimits limitsOf(const Settings &settings);

private:
    HttpNetwork &network();

    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace jackfield
