// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Detachment.h"
#include "app/jackfieldctl/InterruptSignals.h"
#include "app/jackfieldctl/Workspace.h"
#include "tasks/TaskRun.h"

#include <QObject>
#include <QPromise>
#include <QTimer>

#include <memory>

namespace jackfield {

/// One task from the command line: runs it, shows its log as it comes, and prints what came of it;
/// or leaves it running; or waits for one that another process runs. Ctrl-C stops it. Used once;
/// owned by the workspace.
class TaskFollower : public QObject
{
    Q_OBJECT

public:
    explicit TaskFollower(Workspace &workspace);
    ~TaskFollower() override;

    /// From here on there are two processes: true in the one that is to run the task, false in the
    /// other one, which is done.
    bool detach() { return m_detachment.begin(); }
    Outcome detachedStatus() const { return m_detachment.status(); }

    QFuture<Outcome> start(const TaskWish &wish);
    /// Until the task is over; Timeout where that takes too long.
    QFuture<Outcome> waitForEnd(const TaskId &id);

private:
    void onLogged(const TaskLogEntry &entry);
    void onFinished(TaskStatus status, const std::optional<Error> &error);
    void announce();
    void look();
    std::optional<TaskText> textOf(const TaskId &id);
    void finish(const Outcome &outcome);

    Workspace &m_workspace;
    InterruptSignals m_signals;
    Detachment m_detachment;
    std::unique_ptr<TaskRun> m_run;
    TaskId m_id;
    QTimer m_look;
    int m_looks = 0;
    QPromise<Outcome> m_promise;
};

} // namespace jackfield
