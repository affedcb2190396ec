// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"
#include "app/jackfieldctl/SavedServer.h"
#include "domain/Connector.h"

#include <QCoreApplication>

namespace jackfield {

/// Tests saved connectors and stores what is found, or tests an address or a command without
/// saving.
class TestCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(TestCommand)

public:
    QString name() const override { return QStringLiteral("test"); }
    QString summary() const override { return tr("Test connectors for real."); }
    QString words() const override
    {
        return QStringLiteral("[NAME… | --all | --url URL | --command CMD]");
    }
    int mostWords() const override { return 10000; }
    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;

private:
    QFuture<Outcome> runUnsaved(const QCommandLineParser &parsed, const VisitOptions &options,
                                Workspace &workspace);
    QFuture<Outcome> runSaved(const QStringList &names, const VisitOptions &options,
                              Workspace &workspace);
    QFuture<Outcome> unlockAndTest(const QList<Connector> &connectors, const VisitOptions &options,
                                   Workspace &workspace);
};

} // namespace jackfield
