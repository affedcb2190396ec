// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"
#include "domain/ports/UserRepository.h"

#include <QCoreApplication>

namespace jackfield {

/// Makes the database, the user and the vault with the master key.
class InitCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(InitCommand)

public:
    QString name() const override { return QStringLiteral("init"); }
    QString summary() const override { return tr("Make the database and the key."); }
    QString words() const override
    {
        return QStringLiteral("[--vault keychain|passphrase [--move]]");
    }

    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;

private:
    QFuture<Outcome> move(const QCommandLineParser &parsed, VaultKind from, VaultKind to,
                          Workspace &workspace);
    Outcome report(VaultKind kind, Workspace &workspace);
};

} // namespace jackfield
