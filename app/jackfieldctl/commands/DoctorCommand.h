// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Checks the machine and says how to mend what is missing.
class DoctorCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)

public:
    QString name() const override { return QStringLiteral("doctor"); }
    QString summary() const override { return tr("Check what Jackfield depends on."); }
    QString words() const override { return {}; }
    void declare(QCommandLineParser &parser) const override;
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;
};

} // namespace jackfield
