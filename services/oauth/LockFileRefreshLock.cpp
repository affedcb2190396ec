// SPDX-License-Identifier: MIT
#include "oauth/LockFileRefreshLock.h"

#include <QLockFile>

#include <chrono>

namespace jackfield {

namespace {

/// No renewal takes longer: SignInLimits::exchange is half of it.
constexpr std::chrono::milliseconds longestHold = std::chrono::minutes(1);

class HeldFile final : public RefreshLock::Held
{
public:
    explicit HeldFile(const QString &path) : m_file(path)
    {
        m_file.setStaleLockTime(int(longestHold.count()));
    }
    bool take() { return m_file.tryLock(0); }

private:
    QLockFile m_file;
};

} // namespace

std::unique_ptr<RefreshLock::Held> LockFileRefreshLock::tryTake(const ConnectorId &connector)
{
    auto held = std::make_unique<HeldFile>(m_folder + u'/' + connector.toString() +
                                           QStringLiteral(".lock"));
    if (!held->take())
        return nullptr;
    return held;
}

} // namespace jackfield
