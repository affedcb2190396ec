// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Adds a connector, local or remote.
class AddCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(AddCommand)

public:
    QString name() const override { return QStringLiteral("add"); }
    QString summary() const override { return tr("Add a connector."); }
    QString words() const override { return QStringLiteral("NAME --command CMD | --url URL"); }
    int fewestWords() const override { return 1; }

    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
