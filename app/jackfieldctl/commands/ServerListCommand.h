// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"
#include "app/jackfieldctl/SavedServer.h"

#include <QCoreApplication>

namespace jackfield {

/// Asks a connector's server for all its tools, resources or prompts, or for one resource or
/// prompt: three words, one command.
class ServerListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ServerListCommand)

public:
    enum class What { Tools, Resources, Prompts };

    explicit ServerListCommand(What what) : m_what(what) {}

    QString name() const override;
    QString summary() const override;
    QString words() const override { return QStringLiteral("NAME"); }
    int fewestWords() const override { return 1; }
    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;

private:
    QFuture<Outcome> readOne(const QCommandLineParser &parsed, VisitOptions options,
                             Workspace &workspace);
    QFuture<Outcome> getOne(const QCommandLineParser &parsed, VisitOptions options,
                            Workspace &workspace);

    What m_what;
};

} // namespace jackfield
