// SPDX-License-Identifier: MIT
#include "storage/TaskLockFiles.h"

#include <QLockFile>

namespace jackfield {

namespace {

class LockFile final : public TaskLock
{
public:
    explicit LockFile(const QString &path) : m_file(path) { m_file.setStaleLockTime(0); }
    bool take() { return m_file.tryLock(0); }
    QLockFile::LockError error() const { return m_file.error(); }

private:
    QLockFile m_file;
};

} // namespace

QString TaskLockFiles::path(const TaskId &id) const
{
    return QStringLiteral("%1/task-%2.lock").arg(m_folder, id.toString());
}

Result<std::unique_ptr<TaskLock>> TaskLockFiles::take(const TaskId &id)
{
    auto lock = std::make_unique<LockFile>(path(id));
    if (lock->take())
        return std::unique_ptr<TaskLock>(std::move(lock));
    return failure(lock->error() == QLockFile::LockFailedError ? ErrorCode::InvalidInput
                                                               : ErrorCode::Storage,
                   path(id));
}

bool TaskLockFiles::isHeld(const TaskId &id)
{
    LockFile probe(path(id));
    return !probe.take() && probe.error() == QLockFile::LockFailedError;
}

} // namespace jackfield
