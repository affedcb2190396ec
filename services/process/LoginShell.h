// SPDX-License-Identifier: MIT
#pragma once

#include "process/GuardedProcessLauncher.h"
#include "process/LoginShellFinder.h"

#include <QElapsedTimer>

namespace jackfield {

/// Asks the person's shell which PATH it gives to programs, by starting it as a terminal does after
/// a login, with its start files and without a terminal or input. Start files print, hang and fail:
/// the answer is fenced by words that they cannot know, and comes within the time limit or not at
/// all.
class LoginShell final : public QObject
{
    Q_OBJECT

public:
    LoginShell(const LoginShellFinder::Surroundings &surroundings, const QString &guardPath);

    /// answered() follows; no effect while it is awaited.
    void ask();

Q_SIGNALS:
    /// The PATH; or CommandNotFound, NotExecutable, Timeout, Exited, with a detail for people.
    void answered(const jackfield::Result<QString> &path);

private:
    LaunchSpec question() const;
    void take(const QByteArray &bytes);
    void giveUp(const ProcessExit &exit);
    void finish(const Result<QString> &path);

    const LoginShellFinder::Surroundings m_surroundings;
    GuardedProcessLauncher m_launcher;
    const QByteArray m_fence; ///< before the answer; after it, in reverse order of its halves
    const QByteArray m_endFence;
    QByteArray m_output;
    QElapsedTimer m_age;
    std::unique_ptr<ProcessTree> m_tree;
};

} // namespace jackfield
