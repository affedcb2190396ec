// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Calls a tool and prints the result as the server gave it.
class CallCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(CallCommand)

public:
    QString name() const override { return QStringLiteral("call"); }
    QString summary() const override { return tr("Call a tool of a connector."); }
    QString words() const override { return QStringLiteral("NAME TOOL"); }
    int fewestWords() const override { return 2; }

    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
