// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Copies a connector under another name, its secrets sealed anew.
class DuplicateCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(DuplicateCommand)

public:
    QString name() const override { return QStringLiteral("duplicate"); }
    QString summary() const override { return tr("Copy a connector, with its secrets."); }
    QString words() const override { return QStringLiteral("NAME NEW"); }
    int fewestWords() const override { return 2; }
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
