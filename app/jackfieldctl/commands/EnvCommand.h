// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Lists a connector's variables by name, sets some and removes some.
class EnvCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(EnvCommand)

public:
    QString name() const override { return QStringLiteral("env"); }
    QString summary() const override { return tr("List, set and remove variables."); }
    QString words() const override { return QStringLiteral("NAME"); }
    int fewestWords() const override { return 1; }

    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
