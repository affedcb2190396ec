// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Changes what its options name and keeps everything else, secrets above all.
class EditCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(EditCommand)

public:
    QString name() const override { return QStringLiteral("edit"); }
    QString summary() const override { return tr("Change a connector; what is not named stays."); }
    QString words() const override { return QStringLiteral("NAME"); }
    int fewestWords() const override { return 1; }

    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
