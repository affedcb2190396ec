// SPDX-License-Identifier: MIT
#include "app/composition/Composition.h"

#include "bridge/MakeBridge.h"
#include "crypto/QcaFieldCipher.h"
#include "crypto/QcaMasterKeys.h"
#include "http/HttpNetwork.h"
#include "keychain/SystemKeychain.h"
#include "mcp/McpServerConnection.h"
#include "oauth/LockFileRefreshLock.h"
#include "process/DescriptorStream.h"
#include "process/GuardedProcessLauncher.h"
#include "process/OwnProgram.h"
#include "process/SystemBrowser.h"
#include "process/UnixSockets.h"
#include "storage/IniSettings.h"
#include "storage/SqlConnectorRepository.h"
#include "storage/SqlTaskRepository.h"
#include "storage/SqlUserRepository.h"
#include "storage/TaskLockFiles.h"
#include "tasks/TaskRunner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace jackfield {

namespace {

/// The part, made now if this is the first time that it is wanted.
template <typename Part, typename... Arguments>
Part &made(std::unique_ptr<Part> &part, Arguments &&...arguments)
{
    if (!part)
        part = std::make_unique<Part>(std::forward<Arguments>(arguments)...);
    return *part;
}

} // namespace

/// In the order of making: what is built on something comes after it, and goes before it.
struct Composition::Parts
{
    explicit Parts(const Place &wanted) : place(wanted) {}

    Place place;
    SystemClock clock;
    QcaFieldCipher cipher;
    SystemBrowser browser;
    std::unique_ptr<IniSettings> settings;
    std::unique_ptr<QcaMasterKeys> masterKeys;
    std::unique_ptr<SystemKeychain> keychain;
    std::unique_ptr<Database> database;
    std::unique_ptr<SqlUserRepository> users;
    std::unique_ptr<SessionService> sessions;
    std::unique_ptr<SqlConnectorRepository> connectorRows;
    std::unique_ptr<ConnectorService> connectors;
    SystemRandom random;
    std::unique_ptr<LockFileRefreshLock> refreshLock;
    std::unique_ptr<HttpNetwork> network;
    std::unique_ptr<SignInService> signIns;
    std::unique_ptr<GuardedProcessLauncher> launcher;
    std::unique_ptr<LoginShellFinder> finder;
    std::unique_ptr<McpConnectionTestFactory> tests;
    std::unique_ptr<ConnectorTester> tester;
    std::unique_ptr<HealthWatch> health;
    std::unique_ptr<McpServerConnectionFactory> connections;
    std::unique_ptr<LiveServer> live;
    UnixSockets sockets;
    std::unique_ptr<SqlTaskRepository> taskRows;
    std::unique_ptr<TaskLockFiles> taskLocks;
    std::unique_ptr<TaskHistory> tasks;
    std::unique_ptr<AgentRegistry> agents;
    std::unique_ptr<AgentVersions> agentVersions;
    std::unique_ptr<TaskRunner> taskRunner;
};

Composition::Composition(const Place &place) : d(std::make_unique<Parts>(place)) {}

Composition::~Composition() = default;

bool Composition::hasDatabase() const
{
    return QFileInfo::exists(d->place.dataDir + QStringLiteral("/jackfield.db"));
}

Result<void> Composition::open(Database::Access access, SessionService::Unknown unknown)
{
    Q_ASSERT(!isOpen());
    auto database = Database::open(d->place.dataDir, access);
    if (!database)
        return failure(database.error());
    auto users = std::make_unique<SqlUserRepository>(**database);
    auto sessions = std::make_unique<SessionService>(*users, keychain(), masterKeys(), d->clock);
    if (const auto opened = sessions->open(d->place.userName, unknown); !opened)
        return opened;

    d->database = std::move(*database);
    d->users = std::move(users);
    d->sessions = std::move(sessions);
    d->connectorRows =
        std::make_unique<SqlConnectorRepository>(*d->database, d->sessions->session());
    d->connectors = std::make_unique<ConnectorService>(d->sessions->session(), *d->connectorRows,
                                                       d->cipher, d->clock);
    d->refreshLock = std::make_unique<LockFileRefreshLock>(d->place.dataDir);
    d->signIns = std::make_unique<SignInService>(
        *d->connectors,
        SignInService::Ports{*d->refreshLock, d->clock, d->random,
                             [this]() -> HttpNetwork & { return network(); },
                             [this] { return QUrl(settings().load().clientDocument); }});
    return {};
}

bool Composition::isOpen() const
{
    return d->connectors != nullptr;
}

Database &Composition::database()
{
    return *d->database;
}

SessionService &Composition::sessions()
{
    return *d->sessions;
}

ConnectorService &Composition::connectors()
{
    return *d->connectors;
}

SignInService &Composition::signIns()
{
    return *d->signIns;
}

ConnectorTester &Composition::tester()
{
    if (!d->tester) {
        d->tester = std::make_unique<ConnectorTester>(*d->connectors, tests());
        const Settings wanted = settings().load();
        d->tester->setParallelTests(wanted.parallelTests);
        d->tester->setLimits(limitsOf(wanted));
    }
    return *d->tester;
}

HealthWatch &Composition::health()
{
    return made(d->health, d->sessions->session(), *d->connectors, tester(), tests(), d->clock);
}

LiveServer &Composition::liveServer()
{
    if (!d->live) {
        made(d->connections, [this] { return clientServices(); });
        d->live = std::make_unique<LiveServer>(*d->connectors, *d->connections);
        d->live->setLimits(limitsOf(settings().load()));
    }
    return *d->live;
}

TaskHistory &Composition::tasks()
{
    made(d->taskRows, *d->database, d->sessions->session());
    made(d->taskLocks, d->place.dataDir);
    return made(d->tasks, d->sessions->session(),
                TaskHistory::Ports{*d->taskRows, *d->taskLocks, d->cipher, d->clock});
}

TaskServices Composition::taskServices()
{
    return {tasks(),
            {connectors(), tester(), d->clock},
            made(d->agents, d->place.dataDir),
            made(d->agentVersions, d->place.dataDir),
            finder(),
            launcher(),
            d->sockets,
            d->random,
            bridgeServices(),
            QCoreApplication::applicationDirPath() + QStringLiteral("/jackfieldctl"),
            ownProgram(QStringLiteral("jackfield-relay")),
            d->place.dataDir,
            QDir::homePath()};
}

TaskRunner &Composition::taskRunner()
{
    return made(d->taskRunner, tasks(), [this] { return taskServices(); });
}

StreamSockets &Composition::sockets()
{
    return d->sockets;
}

SettingsRepository &Composition::settings()
{
    return made(d->settings, d->place.dataDir);
}

Keychain &Composition::keychain()
{
    return made(d->keychain);
}

MasterKeys &Composition::masterKeys()
{
    return made(d->masterKeys);
}

WebBrowser &Composition::browser()
{
    return d->browser;
}

ProcessLauncher &Composition::launcher()
{
    return made(d->launcher);
}

LoginShellFinder &Composition::finder()
{
    return made(d->finder, d->place.findCommands);
}

ConnectionTestFactory &Composition::tests()
{
    return made(d->tests, launcher(), finder(), d->clock, &settings());
}

McpClient::Services Composition::clientServices()
{
    HttpNetwork &reached = network();
    return {launcher(), finder(), reached, settings().load().extraCaFile};
}

BridgeServices Composition::bridgeServices()
{
    return {{launcher(), finder(), settings().load().extraCaFile},
            [this]() -> HttpNetwork & { return network(); }};
}

std::unique_ptr<ByteStream> Composition::standardStreams()
{
    return DescriptorStream::ofStandardStreams();
}

HttpNetwork &Composition::network()
{
    HttpNetwork &reached = made(d->network);
    reached.trustAlso(settings().load().extraCaFile);
    return reached;
}

TestLimits Composition::limitsOf(const Settings &settings)
{
    return {settings.testTimeLimit, settings.coldStartLimit};
}

} // namespace jackfield
