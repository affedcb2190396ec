// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// login NAME: signs in to a remote connector (OAuth) through the browser.
class LoginCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(LoginCommand)

public:
    QString name() const override { return QStringLiteral("login"); }
    QString summary() const override { return tr("Sign in to a remote connector."); }
    QString words() const override { return QStringLiteral("NAME"); }
    int fewestWords() const override { return 1; }
    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
