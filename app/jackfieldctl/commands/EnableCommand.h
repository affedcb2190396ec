// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>

namespace jackfield {

/// Switches a connector on or off; both words are this one command.
class EnableCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(EnableCommand)

public:
    explicit EnableCommand(bool enable) : m_enable(enable) {}

    QString name() const override
    {
        return m_enable ? QStringLiteral("enable") : QStringLiteral("disable");
    }
    QString summary() const override
    {
        return m_enable ? tr("Switch a connector on.") : tr("Switch a connector off.");
    }
    QString words() const override { return QStringLiteral("NAME"); }
    int fewestWords() const override { return 1; }
    QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) override;

private:
    bool m_enable;
};

} // namespace jackfield
