// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Renames a connector.
class RenameCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(RenameCommand)

public:
    QString name() const override { return QStringLiteral("rename"); }
    QString summary() const override { return tr("Give a connector another name."); }
    QString words() const override { return QStringLiteral("NAME NEW"); }
    int fewestWords() const override { return 2; }
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
