// SPDX-License-Identifier: MIT
#pragma once

#include "http/HttpNetwork.h"
#include "process/UnixSockets.h"
#include "tasks/TaskRunner.h"
#include "tests/models/ModelScene.h"
#include "tests/support/FakePrograms.h"
#include "tests/support/FakeRandom.h"
#include "tests/support/FakeTasks.h"

#include <QTemporaryDir>

namespace jackfield {

/// Real task runs over a history in memory and programs that a test plays: bubblewrap and `claude`
/// are there, and work.
struct TaskScene
{
    explicit TaskScene(ModelScene &connectors) : scene(connectors)
    {
        finder.paths = {{QStringLiteral("bwrap"), QStringLiteral("/usr/bin/bwrap")},
                        {QStringLiteral("claude"), QStringLiteral("/usr/bin/claude")}};
        launcher.answers = [this](const LaunchSpec &spec) -> std::optional<QByteArray> {
            const bool isTrial = spec.args.constLast() == QLatin1String("true");
            if (isTrial && hasSandbox)
                return QByteArray();
            if (spec.args.contains(QStringLiteral("--version")))
                return QByteArray("9.9.9\n");
            const qsizetype script = spec.args.indexOf(QStringLiteral("-c"));
            if (script >= 0 && spec.args.value(script + 1).contains(QLatin1String("git diff")))
                return diff;
            if (script >= 0 && spec.args.value(script + 1).contains(QLatin1String("git ")))
                return QByteArray("0123456789abcdef\n");
            return std::nullopt;
        };
    }

    ModelScene &scene;
    QTemporaryDir data;
    QTemporaryDir project; ///< for an agent to work in
    bool hasSandbox = true;
    QByteArray diff = "diff --git a/x b/x\n+new\n";
    FakeTaskRepository repository;
    FakeTaskLocks locks;
    TaskHistory history{scene.user.session(), {repository, locks, scene.cipher, scene.user.clock}};
    AgentRegistry agents{data.path()};
    AgentVersions versions{data.path()};
    FakeFinder finder;
    FakeLauncher launcher;
    UnixSockets sockets;
    FakeRandom random;
    HttpNetwork network;
    TaskRunner runner{history, [this] {
                          return TaskServices{history,
                                              {scene.connectors, scene.tester, scene.user.clock},
                                              agents,
                                              versions,
                                              finder,
                                              launcher,
                                              sockets,
                                              random,
                                              {{launcher, finder, {}},
                                               [this]() -> HttpNetwork & { return network; }},
                                              QStringLiteral("/usr/bin/jackfieldctl"),
                                              QStringLiteral("/usr/bin/jackfield-relay"),
                                              data.path(),
                                              QStringLiteral("/home/ada")};
                      }};

    TaskWish wish(const QString &prompt = QStringLiteral("do it")) const
    {
        return {QStringLiteral("claude"), project.path(), prompt, QList<ConnectorId>(), {}, {}};
    }
    /// The agent that runs, once it does; null before.
    FakeProcess *agent() const
    {
        return launcher.processes.isEmpty() ? nullptr : launcher.processes.constLast().data();
    }
    /// As if it had run some time ago; its log has these lines of the agent's.
    TaskId past(TaskStatus status, const QString &prompt, const QStringList &said = {})
    {
        auto begun = history.begin(QStringLiteral("claude"), project.path(), prompt, {});
        const TaskId id = begun->task.id;
        int piece = 0;
        for (const QString &line : said)
            if (!history.appendLog(id, piece++,
                                   {{QStringLiteral("message"), line, scene.user.clock.now()}}))
                qFatal("the scene's log was not written");
        if (!history.setStarted(id) || !history.finish(id, status, 0))
            qFatal("the scene's task was not kept");
        return id;
    }
};

} // namespace jackfield
