// SPDX-License-Identifier: MIT
#include "tasks/TaskRunner.h"

#include <utility>

namespace jackfield {

TaskRunner::TaskRunner(TaskHistory &history, ServicesGiver services, QObject *parent)
    : QObject(parent), m_history(history), m_services(std::move(services))
{
}

TaskRunner::~TaskRunner() = default;

Result<TaskId> TaskRunner::start(const TaskWish &wish)
{
    auto run = std::make_unique<TaskRun>(m_services(), wish);
    const auto id = run->start();
    if (!id)
        return id;
    TaskRun *const running = run.get();
    connect(running, &TaskRun::agentStarted, this, [this, id = *id] { Q_EMIT changed(id); });
    connect(running, &TaskRun::warned, this, [this, id = *id] { Q_EMIT changed(id); });
    connect(running, &TaskRun::logged, this, [this, id = *id] { Q_EMIT logged(id); });
    connect(
        running, &TaskRun::finished, this,
        [this, id = *id](TaskStatus, const std::optional<Error> &error) { onFinished(id, error); });
    m_runs.emplace(*id, std::move(run));
    Q_EMIT changed(*id);
    return id;
}

Result<void> TaskRunner::stop(const TaskId &id)
{
    if (const auto found = m_runs.find(id); found != m_runs.end()) {
        found->second->stop();
        return {};
    }
    return history().stop(id).map([](bool) {});
}

void TaskRunner::stopAll()
{
    // stop() never reports before this returns.
    for (const auto &[id, run] : m_runs)
        run->stop();
}

void TaskRunner::onFinished(const TaskId &id, const std::optional<Error> &error)
{
    const auto found = m_runs.find(id);
    if (found == m_runs.end())
        return;
    // Its own signal is on the way.
    found->second.release()->deleteLater();
    m_runs.erase(found);
    Q_EMIT changed(id);
    Q_EMIT finished(id, error);
}

} // namespace jackfield
