// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// task run|list|show|stop|remove: gives a prompt to an agent with exactly the chosen connectors,
/// and shows what came of it.
class TaskCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(TaskCommand)

public:
    QString name() const override { return QStringLiteral("task"); }
    QString summary() const override { return tr("Have an agent work with your connectors."); }
    QString words() const override
    {
        return tr("run -- PROMPT | list | show ID | stop ID | remove ID");
    }
    int fewestWords() const override { return 1; }
    int mostWords() const override { return 2; }
    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;

private:
    static QFuture<Outcome> start(const QCommandLineParser &parsed, Workspace &workspace);
    static QFuture<Outcome> list(Workspace &workspace);
    static QFuture<Outcome> show(Workspace &workspace, const QString &id);
    static QFuture<Outcome> stop(Workspace &workspace, const QString &id);
    static QFuture<Outcome> remove(Workspace &workspace, const QString &id);
};

} // namespace jackfield
