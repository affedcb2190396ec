// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

namespace jackfield {

/// opencode, proved against 1.18.33. Its configs are merged, this run's last, so every server that
/// another one names is switched off by name.
class OpenCode final : public AgentAdapter
{
public:
    QString id() const override { return QStringLiteral("opencode"); }
    QString title() const override { return QStringLiteral("opencode"); }
    QString command() const override { return QStringLiteral("opencode"); }
    QString oldestVersion() const override { return QStringLiteral("1.0.0"); }
    Result<AgentLaunch> launch(const AgentWish &wish) const override;
    QStringList stateFolders() const override;
    QStringList inheritedVariables() const override;
    QStringList modelHosts() const override;
    QList<TaskLogEntry> read(const QJsonObject &event) const override;
    bool saysSignedOut(const QString &line) const override;
    bool canContinue() const override { return true; }

protected:
    QStringList addressVariables() const override;
    QStringList configuredAddresses(const QString &home) const override;
    QString saidSession(const QJsonObject &event) const override;
};

} // namespace jackfield
