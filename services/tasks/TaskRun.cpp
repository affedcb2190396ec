// SPDX-License-Identifier: MIT
#include "tasks/TaskRun.h"

#include "agents/AgentVersion.h"
#include "agents/ServerNames.h"
#include "domain/ErrorText.h"
#include "domain/WhenFinished.h"
#include "tasks/AgentEnvironment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <chrono>
#include <utility>

namespace jackfield {

namespace {

constexpr ShortRun::Bounds versionBounds{std::chrono::seconds(10), 4'096};
constexpr auto stopCheckInterval = std::chrono::milliseconds(500);

const QString ofTask = QStringLiteral("task");

Result<void> checkFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.isDir() || !folder.isWritable() || !folder.isExecutable())
        return failure(ErrorCode::WorkingFolder, path);
    return {};
}

/// What a sandbox is to leave of an agent's own state has to be there, or it is lost with the run.
void makeStateFolders(const AgentAdapter &agent, const QString &home)
{
    for (const QString &name : agent.stateFolders()) {
        const QString folder = home + u'/' + name;
        if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

Error agentNotFound(const AgentAdapter &agent)
{
    return {ErrorCode::AgentNotFound,
            QStringLiteral("%1 (%2)").arg(agent.title(), agent.command())};
}

} // namespace

TaskRun::TaskRun(TaskServices services, const TaskWish &wish, QObject *parent)
    : QObject(parent), m_services(std::move(services)), m_wish(wish)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { stop(tr("The time limit is over: the agent was stopped.")); });
    connect(&m_stopCheck, &QTimer::timeout, this, [this] {
        if (m_services.history.isStopRequested(m_begun.task.id))
            stop();
    });
}

TaskRun::~TaskRun()
{
    if (m_begun.lock && !m_finished)
        finish(TaskStatus::Stopped, std::nullopt, std::nullopt);
}

Result<TaskId> TaskRun::start()
{
    m_wish.directory = QDir::cleanPath(QDir(m_wish.directory).absolutePath());
    const auto agent = m_services.agents.find(m_wish.agent);
    if (!agent)
        return failure(agent.error());
    m_agent = *agent;
    if (!m_wish.session.isEmpty() && !m_agent->canContinue())
        return failure(ErrorCode::Unsupported,
                       tr("%1 cannot go on from an earlier session").arg(m_agent->title()));
    if (const auto checked = checkFolder(m_wish.directory); !checked)
        return failure(checked.error());
    if (const auto checked = ModelNetwork::check(*m_agent, m_wish.options, m_services.home);
        !checked)
        return failure(checked.error());
    const QString within = m_wish.directory + u'/';
    if (m_wish.options.isSandboxed && (m_services.home + u'/').startsWith(within))
        return failure(
            ErrorCode::WorkingFolder,
            tr("%1 holds your home folder, which a sandbox is to hide").arg(m_wish.directory));
    auto begun =
        m_services.history.begin(m_wish.agent, m_wish.directory, m_wish.prompt, m_wish.options);
    if (!begun)
        return failure(begun.error());
    m_begun = std::move(*begun);
    m_log = std::make_unique<TaskLog>(m_services.history, m_begun.task.id, TaskMask());
    connect(m_log.get(), &TaskLog::added, this, &TaskRun::logged);
    m_stopCheck.start(stopCheckInterval);
    if (m_wish.options.timeLimit.count() > 0)
        m_limit.start(m_wish.options.timeLimit);
    // Not from within start(): nobody listens yet.
    QTimer::singleShot(0, this, &TaskRun::begin);
    return m_begun.task.id;
}

void TaskRun::stop(const QString &why)
{
    if (std::exchange(m_stopping, true) || m_finished)
        return;
    if (!why.isEmpty())
        warn(why);
    if (m_process && m_process->isRunning())
        m_process->end();
    else
        finish(TaskStatus::Stopped, std::nullopt, std::nullopt);
}

/// All of them take their time, and none needs another.
void TaskRun::begin()
{
    lookForSandbox();
    lookAtFolder();
    lookAtConnectors();
}

void TaskRun::lookForSandbox()
{
    if (!m_wish.options.isSandboxed) {
        m_hasSandbox = true;
        return;
    }
    m_trial = std::make_unique<SandboxTrial>(m_services.finder, m_services.launcher);
    whenFinished(m_trial->run(), this, [this](const Result<FoundExecutable> &found) {
        if (m_finished)
            return;
        if (!found) {
            fail(found.error());
            return;
        }
        m_bubblewrap = *found;
        m_hasSandbox = true;
        findAgentWhenReady();
    });
}

/// What the folder is now, so that what the agent changes can be told from it afterwards.
void TaskRun::lookAtFolder()
{
    m_folder = std::make_unique<FolderChanges>(
        FolderChanges::Ports{m_services.finder, m_services.launcher, m_services.home},
        m_wish.directory);
    if (!m_folder->hasRepository()) {
        m_hasBaseline = true;
        return;
    }
    whenFinished(m_folder->baseline(), this, [this](const Result<TaskBaseline> &baseline) {
        if (m_finished)
            return;
        // A task without it is one whose changes are told from what was committed last.
        if (baseline)
            (void)m_services.history.setBaseline(m_begun.task.id, *baseline);
        m_hasBaseline = true;
        findAgentWhenReady();
    });
}

void TaskRun::lookAtConnectors()
{
    if (m_finished)
        return;
    m_preflight = std::make_unique<Preflight>(m_services.preflight, m_wish.connectors);
    whenFinished(m_preflight->run(), this,
                 [this](const Result<PreflightFindings> &findings) { onPreflight(findings); });
}

void TaskRun::onPreflight(const Result<PreflightFindings> &findings)
{
    if (m_finished)
        return;
    if (!findings) {
        fail(findings.error());
        return;
    }
    m_findings = *findings;
    QList<SecretMask> masks;
    for (const ConnectionTarget &target : std::as_const(m_findings.targets))
        masks.append(target.mask);
    m_log->setMask(TaskMask(masks));
    m_output = m_errorOutput = MaskedLines(m_log->mask());
    const auto kept = m_services.history.setConnectors(m_begun.task.id, m_findings.snapshot);
    if (!kept) {
        fail(kept.error());
        return;
    }
    for (const QString &warning : std::as_const(m_findings.warnings))
        warn(warning);
    m_hasConnectors = true;
    findAgentWhenReady();
}

void TaskRun::findAgentWhenReady()
{
    if (!m_hasSandbox || !m_hasBaseline || !m_hasConnectors)
        return;
    whenFinished(m_services.finder.find(m_agent->command()), this,
                 [this](const Result<FoundExecutable> &found) {
                     if (m_finished)
                         return;
                     if (found)
                         checkVersion(*found);
                     else
                         fail(found.error().code == ErrorCode::CommandNotFound
                                  ? agentNotFound(*m_agent)
                                  : found.error());
                 });
}

void TaskRun::checkVersion(const FoundExecutable &agent)
{
    const auto known = m_services.versions.find(agent.path);
    if (m_agent->oldestVersion().isEmpty() || known) {
        onVersion(agent, known.value_or(QByteArray()));
        return;
    }
    m_version = std::make_unique<ShortRun>(m_services.launcher, versionBounds);
    const LaunchSpec spec{
        agent.path, {QStringLiteral("--version")}, m_services.home, agent.searchPath, {}};
    whenFinished(m_version->run(spec), this, [this, agent](const Result<ShortOutput> &said) {
        if (m_finished)
            return;
        if (!said && said.error().code != ErrorCode::Timeout) {
            fail(said.error());
            return;
        }
        // One that does not say is taken as it is.
        const QByteArray text = said ? said->output : QByteArray();
        if (!text.isEmpty())
            m_services.versions.keep(agent.path, text);
        onVersion(agent, text);
    });
}

void TaskRun::onVersion(const FoundExecutable &agent, const QByteArray &said)
{
    if (m_finished || m_stopping)
        return;
    const QString text = QString::fromUtf8(said);
    if (isOlderThan(text, m_agent->oldestVersion())) {
        fail({ErrorCode::AgentTooOld,
              tr("%1 is version %2, %3 is wanted")
                  .arg(m_agent->command(), versionIn(text).toString(), m_agent->oldestVersion())});
        return;
    }
    if (const auto prepared = prepare(agent); !prepared)
        fail(prepared.error());
}

Result<void> TaskRun::prepare(const FoundExecutable &agent)
{
    auto files = AgentFiles::make(m_services.dataDir);
    if (!files)
        return failure(files.error());
    m_files = std::move(*files);
    const AgentWish wish{m_wish.prompt,
                         m_wish.options.model,
                         m_wish.directory,
                         m_services.home,
                         m_files->folder(),
                         m_services.bridgeProgram,
                         namedServers(m_findings.slugs),
                         m_wish.options.isSandboxed,
                         m_wish.session};
    const auto launching = m_agent->launch(wish);
    if (!launching)
        return failure(launching.error());
    if (const auto written = m_files->write(*launching); !written)
        return written;
    m_door = std::make_unique<GrantDoor>(m_services.sockets, m_services.random, m_services.bridges);
    watchDoor();
    const auto grant = m_door->open(std::exchange(m_findings.targets, {}));
    if (!grant)
        return failure(grant.error());
    if (const auto opened = openNetwork(); !opened)
        return opened;
    if (m_wish.options.isSandboxed)
        makeStateFolders(*m_agent, m_services.home);
    launch(specFor(agent, *launching, *grant), launching->input);
    return {};
}

Result<void> TaskRun::openNetwork()
{
    if (m_wish.options.network != TaskNetwork::Model)
        return {};
    m_network = std::make_unique<ModelNetwork>(m_services.sockets, m_services.relayProgram);
    connect(m_network.get(), &ModelNetwork::refused, this, &TaskRun::warn);
    const auto opened = m_network->open(*m_agent, m_services.home);
    if (opened)
        m_log->add(ofTask, tr("The agent reaches these hosts alone: %1.").arg(m_network->hosts()));
    return opened;
}

LaunchSpec TaskRun::specFor(const FoundExecutable &agent, const AgentLaunch &launch,
                            const TaskGrant &grant) const
{
    LaunchSpec spec{agent.path, launch.args, m_wish.directory, agent.searchPath, {}};
    spec.environment = agentEnvironment(*m_agent, launch);
    spec.environment.append({QLatin1String(grantVariable), Secret::fromText(grant.toText())});
    if (!m_wish.options.isSandboxed)
        return spec;
    QStringList command = QStringList(agent.path) << launch.args;
    if (m_network) {
        command = m_network->behindRelay(command);
        spec.environment += m_network->environment();
    }
    const QStringList words =
        sandboxed(command, sandboxWish(agent, launch, grant), m_bubblewrap.path);
    spec.program = words.constFirst();
    spec.args = words.mid(1);
    return spec;
}

SandboxWish TaskRun::sandboxWish(const FoundExecutable &agent, const AgentLaunch &launch,
                                 const TaskGrant &grant) const
{
    const QString &home = m_services.home;
    SandboxWish wish;
    wish.directory = m_wish.directory;
    wish.home = home;
    wish.hidden = {m_services.dataDir};
    wish.readable = programFolders(agent.path, agent.searchPath, home);
    const QString bridgeFolder = QFileInfo(m_services.bridgeProgram).path();
    wish.readable << bridgeFolder << QFileInfo(grant.address).path();
    if (m_network)
        wish.readable << m_network->folders();
    wish.writable << m_files->folder();
    for (const QString &folder : m_agent->stateFolders() + m_agent->stateFiles())
        wish.writable << home + u'/' + folder;
    for (const AgentFile &file : launch.files)
        if (!file.over.isEmpty())
            wish.overlays.append(file);
    wish.network = m_wish.options.network;
    wish.memoryLimit = m_wish.options.memoryLimit;
    return wish;
}

void TaskRun::launch(const LaunchSpec &spec, const QByteArray &input)
{
    m_process = m_services.launcher.launch(spec);
    connect(m_process.get(), &ProcessTree::started, this, [this] {
        if (const auto kept = m_services.history.setStarted(m_begun.task.id); !kept)
            warn(textFor(kept.error()).cause);
        Q_EMIT agentStarted();
    });
    connect(m_process.get(), &ProcessTree::startFailed, this, &TaskRun::fail);
    connect(m_process.get(), &ProcessTree::outputReceived, this,
            [this](const QByteArray &bytes) { takeOutput(m_output.feed(bytes)); });
    connect(m_process.get(), &ProcessTree::errorOutputReceived, this,
            [this](const QByteArray &bytes) { takeErrorOutput(m_errorOutput.feed(bytes)); });
    connect(m_process.get(), &ProcessTree::ended, this, &TaskRun::onAgentEnded);
    m_process->write(input);
    m_process->closeInput();
}

void TaskRun::watchDoor()
{
    connect(m_door.get(), &GrantDoor::connectorTaken, this, [this](const QString &slug) {
        m_log->add(ofTask, tr("The agent connects to %1.").arg(slug));
    });
    connect(m_door.get(), &GrantDoor::connectorFailed, this,
            [this](const QString &slug, const Error &error) {
                warn(QStringLiteral("%1: %2").arg(slug, textFor(error).inOneLine()));
            });
    connect(m_door.get(), &GrantDoor::errorOutputReceived, this,
            [this](const QString &slug, const QByteArray &bytes) {
                auto &lines = m_serverOutput.try_emplace(slug, m_log->mask()).first->second;
                for (const QString &line : lines.feed(bytes))
                    m_log->addMasked(QStringLiteral("server"), slug + QStringLiteral(": ") + line);
            });
}

/// Each line as it is, and beside it what it says for people where the adapter understands it.
void TaskRun::takeOutput(const QStringList &lines)
{
    for (const QString &line : lines) {
        m_log->addMasked(QStringLiteral("stdout"), line);
        m_saysSignedOut = m_saysSignedOut || m_agent->saysSignedOut(line);
        const QJsonDocument event = QJsonDocument::fromJson(line.toUtf8());
        if (!event.isObject())
            continue;
        for (const TaskLogEntry &entry : m_agent->read(event.object()))
            m_log->add(entry.type, entry.message);
        if (const QString session = m_agent->sessionIn(event.object());
            !session.isEmpty() && session != m_session) {
            m_session = session;
            // Without it the task cannot be continued, and goes on.
            (void)m_services.history.setAgentSession(m_begun.task.id, session);
        }
    }
}

void TaskRun::takeErrorOutput(const QStringList &lines)
{
    for (const QString &line : lines) {
        m_log->addMasked(QStringLiteral("stderr"), line);
        m_saysSignedOut = m_saysSignedOut || m_agent->saysSignedOut(line);
    }
}

void TaskRun::onAgentEnded(const ProcessExit &exit)
{
    takeOutput(m_output.finish());
    takeErrorOutput(m_errorOutput.finish());
    if (m_stopping) {
        finish(TaskStatus::Stopped, std::nullopt, std::nullopt);
    } else if (exit.signal != 0) {
        const Error error{ErrorCode::AgentFailed, QStringLiteral("signal %1").arg(exit.signal)};
        finish(TaskStatus::Error, std::nullopt, error);
    } else if (exit.status != 0) {
        const Error error =
            m_saysSignedOut
                ? Error{ErrorCode::AgentSignedOut, m_agent->title()}
                : Error{ErrorCode::AgentFailed, QStringLiteral("exit status %1").arg(exit.status)};
        finish(TaskStatus::Error, exit.status, error);
    } else {
        finish(TaskStatus::Completed, 0, std::nullopt);
    }
}

void TaskRun::warn(const QString &warning)
{
    const QString masked = m_log->mask().masked(warning);
    // A record that cannot be written is no reason to end what runs; the log says it too.
    (void)m_services.history.warn(m_begun.task.id, masked);
    m_log->addMasked(ofTask, masked);
    Q_EMIT warned(masked);
}

void TaskRun::fail(const Error &error)
{
    if (m_finished)
        return;
    m_log->add(ofTask, textFor(error).inOneLine());
    finish(TaskStatus::Error, std::nullopt, error);
}

void TaskRun::finish(TaskStatus status, const std::optional<int> &exitCode,
                     const std::optional<Error> &error)
{
    if (std::exchange(m_finished, true))
        return;
    m_limit.stop();
    m_stopCheck.stop();
    m_log->flush();
    const auto kept = m_services.history.finish(m_begun.task.id, status, exitCode);
    m_begun.lock.reset();
    // Not from within a signal of theirs: the connectors' servers end, and the config is gone.
    QTimer::singleShot(0, this, [this, status, error = kept ? error : kept.error()] {
        m_door.reset();
        m_network.reset();
        m_files.reset();
        Q_EMIT finished(status, error);
    });
}

} // namespace jackfield
