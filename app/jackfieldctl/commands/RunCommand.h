// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// run NAME: stands in for a connector on standard input and output, so that a client's config
/// names this and holds no secret.
class RunCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)

public:
    QString name() const override { return QStringLiteral("run"); }
    QString summary() const override
    {
        return tr("Stand in for a connector on standard input and output, for an agent.");
    }
    QString words() const override { return QStringLiteral("NAME"); }
    int fewestWords() const override { return 1; }
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
