// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Removes a connector with its secrets.
class RemoveCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(RemoveCommand)

public:
    QString name() const override { return QStringLiteral("remove"); }
    QString summary() const override { return tr("Remove a connector."); }
    QString words() const override { return QStringLiteral("NAME"); }
    int fewestWords() const override { return 1; }
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
