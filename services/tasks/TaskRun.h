// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentFiles.h"
#include "agents/AgentRegistry.h"
#include "agents/BubblewrapSandbox.h"
#include "domain/ports/ExecutableFinder.h"
#include "domain/ports/ProcessLauncher.h"
#include "tasks/AgentVersions.h"
#include "tasks/FolderChanges.h"
#include "tasks/GrantDoor.h"
#include "tasks/ModelNetwork.h"
#include "tasks/Preflight.h"
#include "tasks/SandboxTrial.h"
#include "tasks/TaskLog.h"
#include "tasks/TaskWish.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace jackfield {

/// What a task run is built on; all of it outlives the run.
struct TaskServices
{
    TaskHistory &history;
    Preflight::Services preflight;
    const AgentRegistry &agents;
    AgentVersions &versions;
    ExecutableFinder &finder;
    ProcessLauncher &launcher;
    StreamSockets &sockets;
    RandomSource &random;
    BridgeServices bridges;
    QString bridgeProgram; ///< jackfieldctl's path
    QString relayProgram;  ///< jackfield-relay's
    QString dataDir;
    QString home;
};

/// One run of one task, from the look at its connectors to the agent's end: the agent gets exactly
/// the chosen connectors, through a door of this run's own, and everything that it started ends
/// with it. start() once, then finished() once. Destroying it ends the agent and settles the task
/// as stopped. Main thread.
class TaskRun : public QObject
{
    Q_OBJECT

public:
    TaskRun(TaskServices services, const TaskWish &wish, QObject *parent = nullptr);
    ~TaskRun() override;

    /// Makes the task's record. InvalidInput or NotFound for an agent that is not known,
    /// WorkingFolder for a folder that is not there or cannot be written, Locked; nothing is left
    /// of those.
    Result<TaskId> start();
    /// Ends the agent; the task is Stopped. `why` is written down where it is not empty.
    void stop(const QString &why = {});

Q_SIGNALS:
    /// The agent runs.
    void agentStarted();
    void logged(const jackfield::TaskLogEntry &entry);
    void warned(const QString &warning);
    /// It is over, and its record says how. The error: why the agent never ran, or could not go on.
    void finished(jackfield::TaskStatus status, const std::optional<jackfield::Error> &error);

private:
    void begin();
    void lookForSandbox();
    void lookAtFolder();
    void lookAtConnectors();
    void onPreflight(const Result<PreflightFindings> &findings);
    void findAgentWhenReady();
    void checkVersion(const FoundExecutable &agent);
    void onVersion(const FoundExecutable &agent, const QByteArray &said);
    Result<void> prepare(const FoundExecutable &agent);
    Result<void> openNetwork();
    LaunchSpec specFor(const FoundExecutable &agent, const AgentLaunch &launch,
                       const TaskGrant &grant) const;
    SandboxWish sandboxWish(const FoundExecutable &agent, const AgentLaunch &launch,
                            const TaskGrant &grant) const;
    void launch(const LaunchSpec &spec, const QByteArray &input);
    void watchDoor();
    void takeOutput(const QStringList &lines);
    void takeErrorOutput(const QStringList &lines);
    void onAgentEnded(const ProcessExit &exit);
    void warn(const QString &warning);
    void fail(const Error &error);
    void finish(TaskStatus status, const std::optional<int> &exitCode,
                const std::optional<Error> &error);

    TaskServices m_services;
    TaskWish m_wish;
    std::shared_ptr<const AgentAdapter> m_agent;
    TaskHistory::Begun m_begun;
    FoundExecutable m_bubblewrap;
    PreflightFindings m_findings;
    std::unique_ptr<TaskLog> m_log;
    std::unique_ptr<AgentFiles> m_files;
    std::unique_ptr<GrantDoor> m_door;
    std::unique_ptr<ModelNetwork> m_network; ///< where that is wanted
    std::unique_ptr<Preflight> m_preflight;
    std::unique_ptr<SandboxTrial> m_trial;
    std::unique_ptr<FolderChanges> m_folder;
    std::unique_ptr<ShortRun> m_version;
    std::unique_ptr<ProcessTree> m_process;
    MaskedLines m_output{TaskMask()};
    MaskedLines m_errorOutput{TaskMask()};
    std::unordered_map<QString, MaskedLines> m_serverOutput;
    QString m_session;
    QTimer m_limit;
    QTimer m_stopCheck;
    bool m_saysSignedOut = false;
    bool m_hasSandbox = false; ///< it was tried, or is not wanted
    bool m_hasBaseline = false;
    bool m_hasConnectors = false;
    bool m_stopping = false;
    bool m_finished = false;
};

} // namespace jackfield
