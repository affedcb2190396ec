// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/CommandRegistry.h"
#include "app/jackfieldctl/Console.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>

namespace jackfield {

class Workspace;

/// jackfieldctl from its words to its exit status. run() once; main thread.
class Program : public QObject
{
    Q_OBJECT

public:
    Program();
    ~Program() override;

    /// Runs the command that the words name (without the program's own name). The future may be
    /// finished at once. Whatever goes wrong has been printed when it ends.
    QFuture<ExitStatus> run(const QStringList &words);

private:
    QFuture<Outcome> start(const QStringList &words);
    QFuture<Outcome> start(Command &command, const QStringList &rest);
    Outcome help() const;
    Outcome help(const Command &command, QCommandLineParser &parser) const;
    Outcome version();
    ExitStatus conclude(const Outcome &outcome);

    CommandRegistry m_commands;
    Console m_console;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace jackfield
