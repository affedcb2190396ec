// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Task.h"
#include "domain/ports/ExecutableFinder.h"
#include "tasks/ShortRun.h"

namespace jackfield {

/// What differs in a folder, as git tells it.
struct FolderDiff
{
    QString text; ///< unified; empty: nothing differs
    bool isCut = false;
};

/// Asks git about a folder that an agent has worked in. An agent may have written a config that
/// makes git start programs, so git is asked in a sandbox that can write nothing and reach nothing
/// (docs/decisions/0097). One question each. Main thread; what it is built on outlives it.
class FolderChanges : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        ExecutableFinder &finder;
        ProcessLauncher &launcher;
        QString home;
    };

    FolderChanges(const Ports &ports, const QString &directory, QObject *parent = nullptr);
    ~FolderChanges() override;

    /// Whether the folder is in a repository's working tree; asks nobody.
    bool hasRepository() const { return !m_top.isEmpty(); }

    /// What is checked out, and whether the folder is as it was committed. NotFound without a
    /// repository; NoSandbox; CommandNotFound without git; Timeout.
    QFuture<Result<TaskBaseline>> baseline();
    /// How the folder differs now from that commit, files that git does not know included; empty:
    /// from what was committed last. The same errors.
    QFuture<Result<FolderDiff>> since(const QString &commit);

private:
    using Answer = std::function<void(const Result<ShortOutput> &)>;
    void ask(const QString &script, const QString &argument, std::chrono::milliseconds limit,
             const Answer &answer);
    void askWith(const FoundExecutable &bubblewrap, const QString &script, const QString &argument,
                 std::chrono::milliseconds limit, const Answer &answer);

    Ports m_ports;
    QString m_directory;
    QString m_top; ///< of the working tree; empty: there is none
    std::unique_ptr<ShortRun> m_run;
};

} // namespace jackfield
