// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Prints the one value that was asked for: the only command that prints a secret.
class SecretCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(SecretCommand)

public:
    QString name() const override { return QStringLiteral("secret"); }
    QString summary() const override { return tr("Print one secret value."); }
    QString words() const override { return QStringLiteral("reveal NAME KEY"); }
    int fewestWords() const override { return 3; }
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
