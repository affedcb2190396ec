// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskRun.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace jackfield {

/// The tasks that this process runs, several at once, each with its own door and secrets. Owned by
/// the composition root; destroying it stops them. Main thread.
class TaskRunner : public QObject
{
    Q_OBJECT

public:
    using ServicesGiver = std::function<TaskServices()>;

    /// The services are asked for with each run, since settings change; the history outlives it.
    TaskRunner(TaskHistory &history, ServicesGiver services, QObject *parent = nullptr);
    ~TaskRunner() override;

    /// What a task is built on now; reads the settings.
    TaskServices services() const { return m_services(); }
    TaskHistory &history() const { return m_history; }

    /// Errors of TaskRun::start(), which leave nothing behind.
    Result<TaskId> start(const TaskWish &wish);
    /// One that runs here, or in another process.
    Result<void> stop(const TaskId &id);
    void stopAll();
    int runningCount() const { return int(m_runs.size()); }

Q_SIGNALS:
    /// Its record is another one now.
    void changed(const jackfield::TaskId &id);
    /// Something was added to its log.
    void logged(const jackfield::TaskId &id);
    /// It is over; the error is that of TaskRun::finished().
    void finished(const jackfield::TaskId &id, const std::optional<jackfield::Error> &error);

private:
    void onFinished(const TaskId &id, const std::optional<Error> &error);

    TaskHistory &m_history;
    ServicesGiver m_services;
    std::unordered_map<TaskId, std::unique_ptr<TaskRun>> m_runs;
};

} // namespace jackfield
