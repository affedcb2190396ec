// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/TaskFollower.h"

#include "app/jackfieldctl/TaskOutput.h"
#include "domain/ErrorText.h"

#include <chrono>

namespace jackfield {

namespace {

constexpr auto lookInterval = std::chrono::milliseconds(200);
/// An agent has some seconds to end by itself, then it is made to.
constexpr auto endLimit = std::chrono::seconds(20);

} // namespace

TaskFollower::TaskFollower(Workspace &workspace) : QObject(&workspace), m_workspace(workspace)
{
    m_promise.start();
    connect(&m_look, &QTimer::timeout, this, &TaskFollower::look);
}

TaskFollower::~TaskFollower() = default;

QFuture<Outcome> TaskFollower::start(const TaskWish &wish)
{
    m_run = std::make_unique<TaskRun>(m_workspace.services().taskServices(), wish);
    connect(m_run.get(), &TaskRun::logged, this, &TaskFollower::onLogged);
    connect(m_run.get(), &TaskRun::finished, this, &TaskFollower::onFinished);
    connect(&m_signals, &InterruptSignals::interrupted, m_run.get(), [this] { m_run->stop(); });
    const auto id = m_run->start();
    if (!id) {
        finish(failure(id.error()));
        return m_promise.future();
    }
    m_id = *id;
    if (m_detachment.isDetached())
        announce();
    else
        m_workspace.console().progress(tr("task %1").arg(m_id.toString()));
    return m_promise.future();
}

void TaskFollower::announce()
{
    Console &console = m_workspace.console();
    const auto task = m_workspace.services().tasks().find(m_id.toString());
    if (console.isJson() && task)
        printTask({*task, textOf(m_id), std::nullopt}, console);
    else
        console.print(m_id.toString());
    m_detachment.leave();
}

void TaskFollower::onLogged(const TaskLogEntry &entry)
{
    m_workspace.console().progress(Console::plain(entry.message));
}

void TaskFollower::onFinished(TaskStatus status, const std::optional<Error> &error)
{
    Console &console = m_workspace.console();
    const Outcome outcome = status == TaskStatus::Completed ? ExitStatus::Done
                            : error                         ? exitStatusFor(error->code)
                                                            : ExitStatus::No;
    if (m_detachment.isDetached()) {
        finish(outcome);
        return;
    }
    const auto task = m_workspace.services().tasks().find(m_id.toString());
    if (!task) {
        finish(failure(task.error()));
        return;
    }
    if (error && !console.isJson())
        console.fail(*error);
    printTask({*task, textOf(m_id), error}, console);
    finish(outcome);
}

std::optional<TaskText> TaskFollower::textOf(const TaskId &id)
{
    const auto text = m_workspace.services().tasks().open(id);
    return text ? std::optional(*text) : std::nullopt;
}

QFuture<Outcome> TaskFollower::waitForEnd(const TaskId &id)
{
    m_id = id;
    m_look.start(lookInterval);
    connect(&m_signals, &InterruptSignals::interrupted, this,
            [this] { finish(failure(ErrorCode::Cancelled)); });
    return m_promise.future();
}

void TaskFollower::look()
{
    const auto task = m_workspace.services().tasks().find(m_id.toString());
    if (!task) {
        finish(failure(task.error()));
    } else if (task->isOver()) {
        printTask({*task, std::nullopt, std::nullopt}, m_workspace.console());
        finish(ExitStatus::Done);
    } else if (++m_looks * lookInterval > endLimit) {
        finish(failure(ErrorCode::Timeout));
    }
}

void TaskFollower::finish(const Outcome &outcome)
{
    m_look.stop();
    if (m_promise.future().isFinished())
        return;
    m_promise.addResult(outcome);
    m_promise.finish();
}

} // namespace jackfield
