// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

namespace jackfield {

/// GitHub Copilot CLI, proved against 1.0.102. This run's servers come by an additional config;
/// those of its other configs are switched off by name.
class CopilotCli final : public AgentAdapter
{
public:
    QString id() const override { return QStringLiteral("copilot"); }
    QString title() const override { return QStringLiteral("GitHub Copilot CLI"); }
    QString command() const override { return QStringLiteral("copilot"); }
    QString oldestVersion() const override { return QStringLiteral("0.0.350"); }
    Result<AgentLaunch> launch(const AgentWish &wish) const override;
    QStringList stateFolders() const override;
    QStringList inheritedVariables() const override;
    QStringList modelHosts() const override;
    QList<TaskLogEntry> read(const QJsonObject &event) const override;
    bool saysSignedOut(const QString &line) const override;
    bool canContinue() const override { return true; }

protected:
    QStringList addressVariables() const override;
    QString saidSession(const QJsonObject &event) const override;
};

} // namespace jackfield
