// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// logout NAME: forgets the tokens, here and at the server.
class LogoutCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(LogoutCommand)

public:
    QString name() const override { return QStringLiteral("logout"); }
    QString summary() const override { return tr("Sign out of a remote connector."); }
    QString words() const override { return QStringLiteral("NAME"); }
    int fewestWords() const override { return 1; }
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
