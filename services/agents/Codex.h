// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

namespace jackfield {

/// Codex, proved against 0.169.0. It has no option for the servers of one run alone, so it gets a
/// home of its own, whose config is the person's without their servers and trusted folders (a
/// trusted folder brings servers too), and whose sign-in is a link to theirs.
class Codex final : public AgentAdapter
{
public:
    QString id() const override { return QStringLiteral("codex"); }
    QString title() const override { return QStringLiteral("Codex"); }
    QString command() const override { return QStringLiteral("codex"); }
    QString oldestVersion() const override { return QStringLiteral("0.40.0"); }
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
